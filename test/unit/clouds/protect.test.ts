import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GroupCount, isTooFew, viewsToShow } from '../../../shared/clouds/protect.ts';

const area = (name: string, answers: number, ...perQuestion: number[]): GroupCount => ({
  area: name,
  answers,
  ...(perQuestion.length > 0 ? { perQuestion } : {}),
});

const namesShown = (groups: GroupCount[], min = 5) =>
  viewsToShow(groups, min)
    .scopes.map((scope) => scope.area)
    .filter((name) => name !== null);

/** Groups in up to seven areas, mostly near the limit, with up to two questions that not everyone answered. */
const anyGroups = fc.integer({ min: 0, max: 2 }).chain((questions) =>
  fc.array(
    fc
      .record({
        area: fc.constantFrom('Äldreomsorg', 'Stöd', 'Individ', 'Hälsa', 'Stab', 'Öppenvård', 'Kök'),
        answers: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 })),
        skipped: fc.array(fc.nat({ max: 12 }), { minLength: questions, maxLength: questions }),
      })
      .map(({ area, answers, skipped }): GroupCount => {
        const perQuestion = skipped.map((skip) => Math.max(0, answers - skip));
        return questions === 0 ? { area, answers } : { area, answers, perQuestion };
      }),
    { maxLength: 14 },
  ),
);
const anyMinimum = fc.integer({ min: 3, max: 20 });

/** People in an area (or all) who answered at all, and per question. */
function peopleIn(groups: GroupCount[], name: string | null): number[] {
  const within = groups.filter((group) => name === null || group.area === name);
  const questions = Math.max(0, ...groups.map((group) => group.perQuestion?.length ?? 0));
  return [
    within.reduce((sum, group) => sum + group.answers, 0),
    ...Array.from({ length: questions }, (_, i) =>
      within.reduce((sum, group) => sum + (group.perQuestion?.[i] ?? group.answers), 0),
    ),
  ];
}

function subsets<T>(items: T[]): T[][] {
  return Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_, i) => bits & (1 << i)));
}

describe('the views that the board may switch between', () => {
  it('are everyone and every area, when all areas are large enough', () => {
    const views = viewsToShow([area('Stöd', 6), area('Äldreomsorg', 4), area('Äldreomsorg', 9)], 5);
    expect(views).toEqual({
      scopes: [
        { area: null, answers: 19, groups: 3 },
        { area: 'Stöd', answers: 6, groups: 1 },
        { area: 'Äldreomsorg', answers: 13, groups: 2 },
      ],
      hiddenAreas: [],
    });
  });

  it('leave out the smallest other area when one area alone is too small', () => {
    const views = viewsToShow([area('Stöd', 8), area('Stab', 3), area('Äldreomsorg', 40)], 5);
    expect(views.scopes.map((scope) => scope.area)).toEqual([null, 'Äldreomsorg']);
    expect(views.hiddenAreas).toEqual([
      { area: 'Stab', reason: 'too_few' },
      { area: 'Stöd', reason: 'protects_other' },
    ]);
  });

  it('leave out no more when the small areas hide each other', () => {
    expect(namesShown([area('Stöd', 8), area('Stab', 3), area('Kök', 2)])).toEqual(['Stöd']);
  });

  it('leave out no other area for one where nobody has answered', () => {
    expect(namesShown([area('Stöd', 8), area('Stab', 0), area('Kök', 7)])).toEqual(['Kök', 'Stöd']);
  });

  it('are none when everyone together is too few', () => {
    const views = viewsToShow([area('Stöd', 2), area('Stab', 2)], 5);
    expect(views.scopes).toEqual([]);
    expect(views.hiddenAreas.map((hidden) => hidden.reason)).toEqual(['too_few', 'too_few']);
    expect(viewsToShow([], 5)).toEqual({ scopes: [], hiddenAreas: [] });
  });

  it('leave out an area where too few have answered one of the questions', () => {
    const groups = [area('Stöd', 9, 9, 2), area('Kök', 8, 8, 8), area('Äldreomsorg', 30, 30, 25)];
    expect(namesShown(groups)).toEqual(['Äldreomsorg']);
  });

  it('are not narrowed by a question that too few have answered in all', () => {
    expect(namesShown([area('Stöd', 9, 9, 1), area('Kök', 8, 8, 2)])).toEqual(['Kök', 'Stöd']);
  });

  it('have enough people behind each of them, for every question', () => {
    fc.assert(
      fc.property(anyGroups, anyMinimum, (groups, min) => {
        const whole = peopleIn(groups, null);
        for (const scope of viewsToShow(groups, min).scopes) {
          const people = peopleIn(groups, scope.area);
          expect(scope.answers).toBe(people[0]);
          expect(scope.answers).toBeGreaterThanOrEqual(min);
          people.forEach((count, i) => {
            if (!isTooFew(whole[i] ?? 0, min)) expect(isTooFew(count, min)).toBe(false);
          });
        }
      }),
    );
  });

  it('leave enough people, or nobody, whichever of them are taken from the whole', () => {
    fc.assert(
      fc.property(anyGroups, anyMinimum, (groups, min) => {
        const whole = peopleIn(groups, null);
        const { scopes } = viewsToShow(groups, min);
        if (scopes.length === 0) return;
        for (const taken of subsets(scopes.flatMap((scope) => scope.area ?? []))) {
          whole.forEach((all, i) => {
            const left = taken.reduce((sum, name) => sum - (peopleIn(groups, name)[i] ?? 0), all);
            if (!isTooFew(all, min)) expect(isTooFew(left, min)).toBe(false);
          });
        }
      }),
    );
  });

  it('and the hidden areas together are all areas, each once, in any order of the groups', () => {
    fc.assert(
      fc.property(anyGroups, anyMinimum, fc.integer(), (groups, min, turn) => {
        const views = viewsToShow(groups, min);
        const shown = views.scopes.flatMap((scope) => scope.area ?? []);
        const hidden = views.hiddenAreas.map((one) => one.area);
        expect([...shown, ...hidden].sort()).toEqual([...new Set(groups.map((group) => group.area))].sort());
        const at = groups.length === 0 ? 0 : Math.abs(turn) % groups.length;
        expect(viewsToShow([...groups.slice(at), ...groups.slice(0, at)], min)).toEqual(views);
      }),
    );
  });

  it('leave out no more answers than they must, when everyone answered all questions', () => {
    fc.assert(
      fc.property(anyGroups, anyMinimum, (withQuestions, min) => {
        const groups = withQuestions.map(({ area, answers }) => ({ area, answers }));
        const total = peopleIn(groups, null)[0] ?? 0;
        if (total < min) return;
        const names = [...new Set(groups.map((group) => group.area))];
        const shownAnswers = (set: string[]) =>
          set.reduce((sum, name) => sum + (peopleIn(groups, name)[0] ?? 0), 0);
        const most = subsets(names)
          .filter((set) => set.every((name) => (peopleIn(groups, name)[0] ?? 0) >= min))
          .filter((set) => !isTooFew(total - shownAnswers(set), min))
          .reduce((best, set) => Math.max(best, shownAnswers(set)), 0);
        expect(shownAnswers(namesShown(groups, min))).toBe(most);
      }),
    );
  });
});
