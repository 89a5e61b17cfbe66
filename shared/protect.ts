import type { HiddenArea, Scope } from './clouds.ts';

/** How many people in one workgroup have answered. */
export interface GroupCount {
  area: string;
  answers: number;
}

export interface Views {
  /** Everyone first, then areas in Swedish order. Empty when even everyone together is too few. */
  scopes: Scope[];
  hiddenAreas: HiddenArea[];
}

function scopeOf(area: string | null, groups: GroupCount[]): Scope {
  const answered = groups.filter((group) => group.answers > 0);
  return { area, answers: answered.reduce((sum, group) => sum + group.answers, 0), groups: answered.length };
}

/**
 * Which views may be shown so that each has at least `minAnswers`, and so has whatever is left when the shown areas
 * are taken from the whole. Otherwise two fair views would together give away a small group: complementary
 * suppression, as statistics offices do it.
 */
export function viewsToShow(groups: GroupCount[], minAnswers: number): Views {
  const all = scopeOf(null, groups);
  const names = [...new Set(groups.map((group) => group.area))].sort(new Intl.Collator('sv').compare);
  const areas = names.map((name) => scopeOf(name, groups.filter((group) => group.area === name)));
  const hiddenBecause = (reason: HiddenArea['reason']) => (scope: Scope) => ({ area: scope.area ?? '', reason });
  if (all.answers < minAnswers) return { scopes: [], hiddenAreas: areas.map(hiddenBecause('too_few')) };

  const tooFew = areas.filter((scope) => scope.answers < minAnswers);
  const shown = areas.filter((scope) => scope.answers >= minAnswers).sort((a, b) => b.answers - a.answers);
  const protecting: Scope[] = [];
  let remainder = tooFew.reduce((sum, scope) => sum + scope.answers, 0);
  while (remainder > 0 && remainder < minAnswers) {
    const smallest = shown.pop();
    if (!smallest) break;
    protecting.push(smallest);
    remainder += smallest.answers;
  }
  return {
    scopes: [all, ...areas.filter((scope) => shown.includes(scope))],
    hiddenAreas: [...tooFew.map(hiddenBecause('too_few')), ...protecting.map(hiddenBecause('protects_other'))],
  };
}
