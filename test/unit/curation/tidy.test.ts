import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TidyEntry, TidyStep } from '../../../shared/curation/steps.ts';
import { undoneNumbers } from '../../../shared/curation/steps.ts';
import { type RawTerm, tidy } from '../../../shared/curation/tidy.ts';

type Form = { form: string };
const raw = (...terms: string[]): RawTerm<Form>[] =>
  terms.map((text) => {
    const forms = text.split('|');
    return { key: forms[0] ?? '', term: forms[0] ?? '', forms: forms.map((form) => ({ form })) };
  });
const name = (term: string) => ({ key: term, term });
const log = (...steps: TidyStep[]): Pick<TidyEntry, 'number' | 'step'>[] =>
  steps.map((step, index) => ({ number: index + 1, step }));
const shown = (terms: readonly RawTerm<Form>[], ...steps: TidyStep[]) =>
  tidy(terms, log(...steps)).terms.map(
    ({ term, forms, hidden }) => `${term}: ${forms.map(({ form }) => form).join(' ')}${hidden ? ' –' : ''}`,
  );

const jobs = raw('arbete|arbetet', 'jobb|jobbet', 'kollegor|kolleger', 'van');

describe('what people have done to the terms', () => {
  it('joins terms, and what was done to one of them holds for the other', () => {
    const steps: TidyStep[] = [
      { kind: 'merge', terms: [name('jobb')], into: name('arbete') },
      { kind: 'rename', term: name('jobb'), name: 'Arbete' },
    ];
    expect(shown(jobs, ...steps)).toEqual([
      'Arbete: arbete arbetet jobb jobbet',
      'kollegor: kollegor kolleger',
      'van: van',
    ]);
    expect(tidy(jobs, log(...steps)).terms[0]?.joined).toEqual(['arbete', 'jobb']);
  });

  it('moves a way of writing, and makes one a term of its own', () => {
    expect(
      shown(
        jobs,
        { kind: 'move', forms: ['Kolleger'], from: name('kollegor'), into: name('jobb') },
        { kind: 'split', forms: ['arbetet'], from: name('arbete'), name: 'Arbetet här' },
        { kind: 'hide', terms: [name('split/2')], reason: 'unclear' },
      ),
    ).toEqual([
      'arbete: arbete',
      'jobb: jobb jobbet kolleger',
      'kollegor: kollegor',
      'van: van',
      'Arbetet här: arbetet –',
    ]);
  });

  it('calls a term by what is left of it when its own way of writing has gone', () => {
    expect(
      shown(raw('kolleger|kollegor'), {
        kind: 'split',
        forms: ['kolleger'],
        from: name('kolleger'),
        name: 'K',
      }),
    ).toEqual(['kollegor: kollegor', 'K: kolleger']);
  });

  it('takes a new name that another term has as the same term', () => {
    expect(shown(jobs, { kind: 'rename', term: name('jobb'), name: 'Arbete' })).toEqual([
      'Arbete: jobb jobbet arbete arbetet',
      'kollegor: kollegor kolleger',
      'van: van',
    ]);
  });

  it('is one term from then on, whatever is done to it next', () => {
    const steps: TidyStep[] = [
      { kind: 'rename', term: name('jobb'), name: 'Arbete' },
      { kind: 'hide', terms: [name('arbete')], reason: 'unclear' },
      { kind: 'rename', term: name('jobb'), name: 'Arbetet' },
      { kind: 'let_in', terms: [name('arbete')], reason: 'other' },
      { kind: 'move', forms: ['arbete'], from: name('jobb'), into: name('van') },
    ];
    expect(shown(jobs, ...steps.slice(0, 3))).toContain('Arbetet: jobb jobbet arbete arbetet –');
    expect(shown(jobs, ...steps)).toEqual([
      'Arbetet: jobb jobbet arbetet',
      'kollegor: kollegor kolleger',
      'van: van arbete',
    ]);
  });

  it('holds for answers that come later, and waits for terms that are not there', () => {
    const steps: TidyStep[] = [
      { kind: 'merge', terms: [name('jobb')], into: name('arbete') },
      { kind: 'hide', terms: [name('van')], reason: 'unclear' },
    ];
    expect(shown(raw('kollegor'), ...steps)).toEqual(['kollegor: kollegor']);
    expect(shown(raw('jobb'), ...steps)).toEqual(['arbete: jobb']);
    expect(shown(raw('jobb|jobbar', 'arbete', 'van'), ...steps)).toEqual([
      'arbete: arbete jobb jobbar',
      'van: van –',
    ]);
  });

  it('never does to one word what was done to another that it now counts as', () => {
    expect(shown(raw('vän|van'), { kind: 'hide', terms: [name('van')], reason: 'unclear' })).toEqual([
      'vän: vän van',
    ]);
  });

  it('counts what was changed, and the last word holds', () => {
    const { counts, terms } = tidy(
      jobs,
      log(
        { kind: 'merge', terms: [name('jobb')], into: name('arbete') },
        { kind: 'rename', term: name('kollegor'), name: 'Kollegor' },
        { kind: 'hide', terms: [name('van'), name('kollegor')], reason: 'off_topic' },
        { kind: 'let_in', terms: [name('kollegor')], reason: 'other', note: 'Det menade de' },
        { kind: 'dismiss', suggestion: 'x' },
      ),
    );
    expect(counts).toEqual({ merged: 1, renamed: 1, hidden: 1, letIn: 1 });
    expect(terms.find(({ term }) => term === 'Kollegor')).toMatchObject({
      letIn: { reason: 'other', note: 'Det menade de' },
      hidden: undefined,
    });
  });

  it('keeps what was merged into a term that is only made afterwards', () => {
    const steps: TidyStep[] = [
      { kind: 'merge', terms: [name('van')], into: { key: 'split/2', term: 'vanor' } },
      { kind: 'split', forms: ['kolleger'], from: name('kollegor'), name: 'kolleger' },
    ];
    expect(shown(jobs, ...steps).join(' ')).toContain('kolleger: van kolleger');
  });

  it('undoes one step and leaves what a colleague did after it', () => {
    const steps: TidyStep[] = [
      { kind: 'merge', terms: [name('jobb')], into: name('arbete') },
      { kind: 'hide', terms: [name('van')], reason: 'unclear' },
      { kind: 'undo', of: 1 },
    ];
    expect(shown(jobs, ...steps)).toEqual([
      'arbete: arbete arbetet',
      'jobb: jobb jobbet',
      'kollegor: kollegor kolleger',
      'van: van –',
    ]);
    expect([...undoneNumbers(log(...steps, { kind: 'undo', of: 2 }))]).toEqual([1, 2]);
    expect(shown(jobs, ...steps, { kind: 'redo', of: 1 })).toEqual(shown(jobs, ...steps.slice(0, 2)));
  });
});

const words = ['arbete', 'jobb', 'kollegor', 'kolleger', 'van', 'vän', 'split/1', 'split/2', 'borta'];
const word = fc.constantFrom(...words);
const named = word.map(name);
const some = fc.array(named, { minLength: 1, maxLength: 3 });
const forms = fc.array(fc.constantFrom('arbete', 'arbetet', 'jobb', 'Jobbet', 'vän', 'kolleger'), {
  minLength: 1,
  maxLength: 3,
});
const change = fc.oneof<fc.Arbitrary<TidyStep>[]>(
  fc.record({ kind: fc.constant('merge' as const), terms: some, into: named }),
  fc.record({ kind: fc.constant('move' as const), forms, from: named, into: named }),
  fc.record({ kind: fc.constant('split' as const), forms, from: named, name: word }),
  fc.record({ kind: fc.constant('rename' as const), term: named, name: word }),
  fc.record({ kind: fc.constant('hide' as const), terms: some, reason: fc.constant('other' as const) }),
  fc.record({ kind: fc.constant('let_in' as const), terms: some, reason: fc.constant('other' as const) }),
);
const step = fc.oneof<fc.Arbitrary<TidyStep>[]>(
  change,
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), of: fc.integer({ min: 1, max: 9 }) }),
);
const someTerms = fc.subarray(raw('arbete|arbetet', 'jobb|jobbet', 'kollegor|kolleger', 'van', 'vän|vänner'));
const everyForm = (terms: readonly { forms: readonly Form[] }[]) =>
  terms.flatMap(({ forms: of }) => of.map(({ form }) => form)).sort();

describe('whatever is done, in whatever order', () => {
  it('keeps every way of writing in exactly one term, and gives every term a name of its own', () => {
    fc.assert(
      fc.property(someTerms, fc.array(step, { maxLength: 12 }), (terms, steps) => {
        const { terms: after, counts } = tidy(terms, log(...steps));
        expect(everyForm(after)).toEqual(everyForm(terms));
        const names = after.map(({ term }) => term.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
        expect(after.length + counts.merged).toBeGreaterThanOrEqual(terms.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('is as before when all has been undone, and as after when all is done again', () => {
    fc.assert(
      fc.property(someTerms, fc.array(change, { maxLength: 8 }), (terms, steps) => {
        const numbers = steps.map((_, index) => index + 1);
        const undo = numbers.map((of): TidyStep => ({ kind: 'undo', of }));
        const redo = numbers.map((of): TidyStep => ({ kind: 'redo', of }));
        expect(tidy(terms, log(...steps, ...undo))).toEqual(tidy(terms, []));
        expect(tidy(terms, log(...steps, ...undo, ...redo))).toEqual(tidy(terms, log(...steps)));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves terms alone that no step names', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        const { terms } = tidy([...jobs, ...raw('humor|humorn')], log(...steps));
        const humor = terms.find(({ forms: of }) => of.some(({ form }) => form === 'humor'));
        expect(humor?.forms.map(({ form }) => form)).toEqual(['humor', 'humorn']);
        expect(humor?.hidden).toBeUndefined();
      }),
    );
  });
});
