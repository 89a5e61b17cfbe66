import { isTooFew, scopeOf, type Views, viewsToShow } from './protect.ts';

/** How many people have answered in all, and each question, in the campaign's order. */
export interface AnswerCount {
  answers: number;
  perQuestion: readonly number[];
}

/** A workgroup's answers as the result seen last has them, and now. Answers have only been added to it since. */
export interface GroupOverTime {
  area: string;
  before: AnswerCount;
  now: AnswerCount;
}

/**
 * The views of a result that comes after one with these areas; undefined while it may not be seen. Whoever saw the
 * earlier one can subtract it: in each area that both show, in what these areas leave of the whole, and for each
 * question, nobody's answer may have been added or at least `minAnswers`. An area that was not shown before is not
 * shown now either, as the two remainders would give away what it was.
 */
export function viewsAfter(
  groups: readonly GroupOverTime[],
  areasBefore: readonly string[],
  minAnswers: number,
): Views | undefined {
  const shown = new Set(areasBefore);
  const parts = [
    ...areasBefore.map((area) => groups.filter((group) => group.area === area)),
    groups.filter(({ area }) => !shown.has(area)),
  ];
  const before = sums(groups, 'before');
  const now = sums(groups, 'now');
  const isSafe = parts.every((part) => {
    const [partBefore, partNow] = [sums(part, 'before'), sums(part, 'now')];
    return now.every((people, measure) => {
      const inPart = partNow[measure] ?? 0;
      // Of a question that too few have answered there is no picture, and of one that too few had, none to subtract.
      const isShown = !isTooFew(people, minAnswers);
      const wasShown = !isTooFew(before[measure] ?? 0, minAnswers);
      if (isShown && isTooFew(inPart, minAnswers)) return false;
      return !wasShown || !isTooFew(inPart - (partBefore[measure] ?? 0), minAnswers);
    });
  });
  return isSafe ? viewsOf(groups, areasBefore, minAnswers) : undefined;
}

function viewsOf(groups: readonly GroupOverTime[], areas: readonly string[], minAnswers: number): Views {
  const counts = groups.map(({ area, now }) => ({ area, ...now }));
  const { hiddenAreas } = viewsToShow(counts, minAnswers);
  const others = new Set(counts.map(({ area }) => area).filter((area) => !areas.includes(area)));
  return {
    scopes: [null, ...areas].map((area) => scopeOf(area, counts)),
    hiddenAreas: [...others].map(
      (area) => hiddenAreas.find((hidden) => hidden.area === area) ?? { area, reason: 'protects_other' },
    ),
  };
}

/** Everyone who answered, then those who answered each question. */
function sums(groups: readonly GroupOverTime[], when: 'before' | 'now'): number[] {
  const measures = 1 + (groups[0]?.now.perQuestion.length ?? 0);
  return Array.from({ length: measures }, (_, measure) =>
    groups.reduce((sum, group) => {
      const { answers, perQuestion } = group[when];
      return sum + (measure === 0 ? answers : (perQuestion[measure - 1] ?? 0));
    }, 0),
  );
}
