import type { HiddenArea, Scope } from './clouds.ts';

/** How many people in one workgroup have answered. */
export interface GroupCount {
  area: string;
  answers: number;
  /** How many of them answered each question, in the same order for every group. Without it, all answered all. */
  perQuestion?: readonly number[];
}

export interface Views {
  /** Everyone first, then areas in Swedish order. Empty when even everyone together is too few. */
  scopes: Scope[];
  hiddenAreas: HiddenArea[];
}

interface Counted {
  scope: Scope;
  /** Everyone who answered, then those who answered each question. */
  people: number[];
}

const swedish = new Intl.Collator('sv', { numeric: true });

/** Whether a picture of so many people's words would single somebody out; of nobody's words there is none. */
export function isTooFew(people: number, minAnswers: number): boolean {
  return people > 0 && people < minAnswers;
}

/**
 * Which views may be shown so that each has at least `minAnswers` people behind it, and so has whatever is left when
 * any of the shown areas are taken from the whole; the same holds for each question's picture. Otherwise two fair
 * views would together give away a small group: complementary suppression, as statistics offices do it (Hundepool
 * et al., Statistical Disclosure Control, 2012, ch. 4).
 *
 * Areas do not overlap, so it is enough to look at all shown areas at once: a remainder with a shown area in it is
 * large enough by that area alone. A question that too few people have answered in all decides nothing here; it must
 * have no picture in any view (`isTooFew`).
 */
export function viewsToShow(groups: readonly GroupCount[], minAnswers: number): Views {
  const all = count(null, groups);
  const areas = [...new Set(groups.map((group) => group.area))]
    .sort((a, b) => swedish.compare(a, b) || (a < b ? -1 : 1))
    .map((name) => count(name, groups));
  const reasons = new Map<Counted, HiddenArea['reason']>();
  const shown = () => areas.filter((area) => !reasons.has(area));
  if (all.scope.answers < minAnswers) return { scopes: [], hiddenAreas: areas.map(hidden('too_few')) };

  const measures = all.people.flatMap((people, measure) => (isTooFew(people, minAnswers) ? [] : [measure]));
  for (const area of areas) {
    const tooFew = measures.some((measure) => isTooFew(area.people[measure] ?? 0, minAnswers));
    if (tooFew || area.scope.answers < minAnswers) reasons.set(area, 'too_few');
  }
  for (const measure of measures) {
    const inMeasure = (area: Counted) => area.people[measure] ?? 0;
    const left = inMeasure(all) - shown().reduce((sum, area) => sum + inMeasure(area), 0);
    if (!isTooFew(left, minAnswers)) continue;
    // One more is enough, as every shown area has enough of its own; the smallest takes the least away.
    const [smallest] = shown()
      .filter((area) => inMeasure(area) > 0)
      .sort((a, b) => a.scope.answers - b.scope.answers);
    if (smallest) reasons.set(smallest, 'protects_other');
  }
  return {
    scopes: [all, ...shown()].map(({ scope }) => scope),
    hiddenAreas: areas.flatMap((area) => {
      const reason = reasons.get(area);
      return reason ? [hidden(reason)(area)] : [];
    }),
  };
}

/** The area's answers, or everyone's, and how many groups gave any. */
export function scopeOf(area: string | null, groups: readonly GroupCount[]): Scope {
  const within = answeredWithin(area, groups);
  return { area, answers: within.reduce((sum, { answers }) => sum + answers, 0), groups: within.length };
}

function answeredWithin(area: string | null, groups: readonly GroupCount[]): GroupCount[] {
  return groups.filter((group) => (area === null || group.area === area) && group.answers > 0);
}

function count(area: string | null, groups: readonly GroupCount[]): Counted {
  const within = answeredWithin(area, groups);
  const scope = scopeOf(area, groups);
  const questions = within.reduce((most, { perQuestion = [] }) => Math.max(most, perQuestion.length), 0);
  const perQuestion = Array.from({ length: questions }, (_, index) =>
    within.reduce((sum, { answers, perQuestion: each }) => sum + (each?.[index] ?? answers), 0),
  );
  return { scope, people: [scope.answers, ...perQuestion] };
}

function hidden(reason: HiddenArea['reason']) {
  return ({ scope }: Counted): HiddenArea => ({ area: scope.area ?? '', reason });
}
