import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesIn } from '../../../shared/answers/tally.ts';
import {
  fullContents,
  lessenedContents,
  type PictureContent,
  type QuestionNow,
  stepFor,
} from '../../../shared/campaigns/group-steps.ts';
import type { GroupCloud } from '../../../shared/clouds/clouds.ts';

const minAnswers = 3;
const words = ['glad', 'modig', 'klok', 'snäll'];

interface Row {
  person: number;
  version: number;
  words: string[];
  withdrawn: boolean;
}
type Drawn = Pick<GroupCloud, 'drawnAt' | 'changes' | 'changesAtDrawing'> & { contents: PictureContent[] };

/** The answers to one question where each word is a term. */
function questionOf(rows: Row[]): QuestionNow {
  const given = rows.filter((row) => row.words.length > 0);
  const terms = words
    .map((term) => ({ term, people: given.filter((row) => row.words.includes(term)).length }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people);
  return { questionId: 'q', answered: given.length, terms, withheld: 0, few: 0 };
}

const live = (rows: Row[]) => rows.filter((row) => !row.withdrawn);
const asStored = ({ contents, ...rest }: Drawn) => ({
  ...rest,
  pictures: contents.map((content) => ({ ...content, svg: '', unprintable: [] })),
});

/** What a job does with the answers as they are. */
function drawn(before: Drawn | undefined, rows: Row[], maxTerms: number): Drawn | undefined {
  const now = { answered: live(rows).length, changes: changesIn(rows) };
  const step = stepFor(before && asStored(before), now, minAnswers);
  if (step === 'nothing') return before;
  const question = questionOf(live(rows));
  if (step === 'draw')
    return {
      drawnAt: now.answered,
      changes: now.changes,
      changesAtDrawing: now.changes,
      contents: fullContents([question], minAnswers, maxTerms),
    };
  const { drawnAt = 0, changesAtDrawing = 0, contents = [] } = before ?? {};
  const answered = new Map([['q', question.answered]]);
  const less = lessenedContents(contents, answered, now.changes - changesAtDrawing, minAnswers);
  return { drawnAt, changes: now.changes, changesAtDrawing, contents: less };
}

const someWords = fc.uniqueArray(fc.constantFrom(...words), { maxLength: 3 });
const event = fc.oneof(
  fc.record({ kind: fc.constant('answer' as const), words: someWords }),
  fc.record({ kind: fc.constant('answer' as const), words: someWords }),
  fc.record({ kind: fc.constant('edit' as const), person: fc.nat(20), words: someWords }),
  fc.record({ kind: fc.constant('withdraw' as const), person: fc.nat(20) }),
  // Jobs run when they do: several things may have happened since the last.
  fc.record({ kind: fc.constant('draw' as const) }),
);

function happen(rows: Row[], what: typeof event extends fc.Arbitrary<infer T> ? T : never): Row[] {
  if (what.kind === 'draw') return rows;
  if (what.kind === 'answer')
    return [...rows, { person: rows.length, version: 1, words: what.words, withdrawn: false }];
  return rows.map((row) => {
    if (row.person !== what.person % Math.max(1, rows.length) || row.withdrawn) return row;
    const withdrawn = what.kind === 'withdraw';
    return { ...row, version: row.version + 1, words: withdrawn ? [] : what.words, withdrawn };
  });
}

const termsOf = (picture: Drawn | undefined) =>
  new Map((picture?.contents[0]?.terms ?? []).map(({ term, people }) => [term, people]));

/** A picture names only what somebody's answer has. */
function expectSupported(picture: Drawn | undefined, rows: Row[]) {
  const said = new Set(live(rows).flatMap((row) => row.words));
  for (const term of termsOf(picture).keys()) expect(said).toContain(term);
  if (live(rows).length < minAnswers) expect(picture?.contents ?? []).toEqual([]);
}

/** Compared with the one before, a picture has more in it only when enough people answered who were not in it. */
function expectGrownByMany(before: Drawn | undefined, picture: Drawn | undefined, fresh: number) {
  const grew = [...termsOf(picture)].some(([term, people]) => people > (termsOf(before).get(term) ?? 0));
  if (grew) expect(fresh).toBeGreaterThanOrEqual(minAnswers);
  expect(picture?.drawnAt ?? 0).toBeGreaterThanOrEqual(before?.drawnAt ?? 0);
}

describe('whatever is answered, changed and withdrawn, in any order', () => {
  it('the picture names only what somebody’s answer has, and grows only with enough new people', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (events, maxTerms) => {
        let rows: Row[] = [];
        let picture: Drawn | undefined;
        let drawnFrom = new Set<number>();
        for (const what of [...events, { kind: 'draw' as const }]) {
          rows = happen(rows, what);
          if (what.kind !== 'draw') continue;
          const before = picture;
          picture = drawn(before, rows, maxTerms);
          const people = live(rows).map(({ person }) => person);
          expectSupported(picture, rows);
          expectGrownByMany(before, picture, people.filter((person) => !drawnFrom.has(person)).length);
          if ((picture?.drawnAt ?? 0) > (before?.drawnAt ?? 0)) drawnFrom = new Set(people);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the next step', () => {
  const pictures = asStored({
    drawnAt: 0,
    changes: 0,
    changesAtDrawing: 0,
    contents: [{ questionId: 'q', terms: [], withheld: 0, lessCommon: 0 }],
  }).pictures;
  const step = (drawnAt: number, answered: number, changes = 0) =>
    stepFor({ drawnAt, changes: 0, pictures: drawnAt > 0 ? pictures : [] }, { answered, changes }, 5);

  it('is to draw at five, at ten, and not between', () => {
    expect(stepFor(undefined, { answered: 4, changes: 0 }, 5)).toBe('nothing');
    expect(stepFor(undefined, { answered: 5, changes: 0 }, 5)).toBe('draw');
    expect(step(5, 9)).toBe('nothing');
    expect(step(5, 10)).toBe('draw');
  });

  it('is to lessen when an answer was changed, or so many withdrawn that too few are left', () => {
    expect(step(5, 6, 1)).toBe('lessen');
    expect(step(5, 4, 1)).toBe('lessen');
    expect(step(5, 4)).toBe('lessen');
  });

  it('does not come sooner because somebody withdrew: the picture after that would show who answered next', () => {
    expect(step(10, 14, 6)).toBe('lessen');
    expect(step(10, 15, 6)).toBe('draw');
  });
});

describe('a full picture', () => {
  const question: QuestionNow = {
    questionId: 'q',
    answered: 5,
    terms: words.map((term) => ({ term, people: 2 })),
    withheld: 1,
    few: 0,
  };

  it('counts the terms that there is no room for', () => {
    expect(fullContents([question], 5, 3)).toMatchObject([{ withheld: 1, lessCommon: 1 }]);
    expect(fullContents([question], 5, 4)).toMatchObject([{ lessCommon: 0 }]);
    expect(fullContents([{ ...question, few: 2 }], 5, 4)).toMatchObject([{ few: 2 }]);
  });

  it('is not there for a question that fewer have answered', () => {
    expect(fullContents([{ ...question, answered: 4 }], 5, 3)).toEqual([]);
  });
});

describe('a picture after changes', () => {
  const terms = [
    { term: 'glad', people: 4, written: 3 },
    { term: 'modig', people: 2, written: 2 },
    { term: 'klok', people: 1, written: 1 },
  ];
  const drawnBefore = [{ questionId: 'q', terms, withheld: 0, lessCommon: 0 }];
  const left = (changed: number, answered = 8) =>
    lessenedContents(drawnBefore, new Map([['q', answered]]), changed, 5);

  it('keeps what more people wrote than have changed theirs, whoever they were, and says how much it does not', () => {
    expect(left(1)[0]).toMatchObject({ terms: terms.slice(0, 2), takenOut: 1 });
    expect(left(2)[0]).toMatchObject({ terms: terms.slice(0, 1), takenOut: 2 });
  });

  it('does not show a way of writing that may be nobody’s any longer', () => {
    expect(left(3)[0]?.terms).toEqual([]);
  });

  it('is not there for a question that too few still answer', () => {
    expect(left(1, 4)).toEqual([]);
  });
});
