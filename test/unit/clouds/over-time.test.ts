import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type GroupOverTime, viewsAfter } from '../../../shared/clouds/over-time.ts';
import { isTooFew, type Views, viewsToShow } from '../../../shared/clouds/protect.ts';

const minAnswers = 4;
const areas = ['A', 'B', 'C', 'D'];

/** How many come to an area while the campaign is open: who answers both questions, the first alone, the second alone. */
const comers = fc.tuple(
  fc.oneof(fc.constant(0), fc.nat(6)),
  fc.oneof(fc.constant(0), fc.nat(3)),
  fc.oneof(fc.constant(0), fc.nat(3)),
);
const opening = fc.tuple(comers, comers, comers, comers);

interface Person {
  area: string;
  answers: boolean[];
}
const peopleOf = (came: [number, number, number][]): Person[] =>
  came.flatMap((kinds, area) =>
    kinds.flatMap((count, kind) =>
      Array.from({ length: count }, () => ({ area: areas[area] ?? '', answers: [kind !== 2, kind !== 1] })),
    ),
  );
const countIn = (area: string, people: Person[]) => {
  const within = people.filter((person) => person.area === area);
  return {
    answers: within.length,
    perQuestion: [0, 1].map((question) => within.filter(({ answers }) => answers[question]).length),
  };
};
const areasOf = ({ scopes }: Views) => scopes.flatMap(({ area }) => (area === null ? [] : [area]));

/** For each question, the people in each view that shows a picture of it. */
function picturesOf(views: Views, people: Person[], question: number): Set<Person>[] {
  const answered = people.filter(({ answers }) => answers[question]);
  if (isTooFew(answered.length, minAnswers)) return [];
  return views.scopes.map(
    ({ area }) => new Set(answered.filter((person) => area === null || person.area === area)),
  );
}

it('views of one result after another tell no fewer people apart than the least number', () => {
  fc.assert(
    fc.property(fc.array(opening, { minLength: 2, maxLength: 5 }), (openings) => {
      let people: Person[] = [];
      let seen: Person[] | undefined;
      let views: Views | undefined;
      const pictures: Set<Person>[][] = [[], []];
      for (const came of openings) {
        people = [...people, ...peopleOf(came)];
        const groups = areas.map(
          (area): GroupOverTime => ({ area, before: countIn(area, seen ?? []), now: countIn(area, people) }),
        );
        const next = views
          ? viewsAfter(groups, areasOf(views), minAnswers)
          : viewsToShow(
              groups.map(({ area, now }) => ({ area, ...now })),
              minAnswers,
            );
        if (!next || next.scopes.length === 0) continue;
        [views, seen] = [next, people];
        for (const [question, list] of pictures.entries()) list.push(...picturesOf(next, people, question));
      }
      for (const list of pictures) {
        const parts = Map.groupBy(people, (person) => list.map((picture) => picture.has(person)).join());
        for (const [signature, part] of parts)
          if (signature.includes('true')) expect(part.length).toBeGreaterThanOrEqual(minAnswers);
      }
    }),
    { numRuns: 2000 },
  );
});

it('a result with enough new answers replaces the one before, with the same areas', () => {
  const group = (area: string, before: number, now: number): GroupOverTime => ({
    area,
    before: { answers: before, perQuestion: [before] },
    now: { answers: now, perQuestion: [now] },
  });
  const views = viewsAfter([group('A', 5, 9), group('B', 5, 5), group('C', 0, 4)], ['A', 'B'], minAnswers);
  expect(views?.scopes).toEqual([
    { area: null, answers: 18, groups: 3 },
    { area: 'A', answers: 9, groups: 1 },
    { area: 'B', answers: 5, groups: 1 },
  ]);
  expect(views?.hiddenAreas).toEqual([{ area: 'C', reason: 'protects_other' }]);
});
