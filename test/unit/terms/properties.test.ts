import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../../functions/tools/dictionary.ts';
import { type AnswerLine, groupTerms } from '../../../shared/terms/group.ts';
import { Grouping } from '../../../shared/terms/grouping.ts';
import { reasonText } from '../../../shared/terms/reasons.ts';
import { editDistance } from '../../../shared/terms/typos.ts';
import { readLabelled } from './gold.ts';

const dictionary = await loadDictionary();
const realLines = [...readLabelled('terms-gold.tsv'), ...readLabelled('terms-blind.tsv')].map(
  ({ raw }) => raw,
);

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...realLines));
const answer: fc.Arbitrary<AnswerLine> = fc.record({ text: anyText, person: fc.constantFrom('a', 'b', 'c') });
const answers = fc.array(answer, { maxLength: 30 });

describe('grouping of any lines', () => {
  it('accounts for every line: terms, or a reason in Swedish', () => {
    fc.assert(
      fc.property(answers, fc.boolean(), (lines, keepLinesWhole) => {
        const grouping = Grouping.parse(groupTerms(lines, dictionary, { keepLinesWhole }));
        expect(grouping.lines).toHaveLength(lines.length);
        for (const [index, line] of grouping.lines.entries()) {
          if (line.reason) expect(reasonText[line.reason]).not.toBe('');
          expect(line.terms.length > 0).toBe(line.reason === undefined);
          const made = grouping.terms.filter((term) => term.lines.includes(index)).map(({ term }) => term);
          expect([...line.terms].sort()).toEqual(made.sort());
        }
      }),
    );
  });

  it('never counts more people than there are, nor more than the lines of a term', () => {
    fc.assert(
      fc.property(answers, (lines) => {
        const persons = new Set(lines.map(({ person }) => person)).size;
        for (const term of groupTerms(lines, dictionary).terms) {
          expect(term.people).toBeLessThanOrEqual(Math.min(persons, term.lines.length));
          const formLines = new Set(term.forms.flatMap((form) => form.lines));
          expect([...formLines].sort((a, b) => a - b)).toEqual(term.lines);
        }
      }),
    );
  });

  it('gives the same terms in whatever order the lines come', () => {
    const shuffled = answers.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
    );
    fc.assert(
      fc.property(shuffled, ([lines, otherOrder]) => {
        const summary = (input: AnswerLine[]) =>
          groupTerms(input, dictionary).terms.map(({ key, term, people }) => ({ key, term, people }));
        expect(summary(otherOrder)).toEqual(summary(lines));
      }),
    );
  });

  it('shows each term under a name of its own', () => {
    fc.assert(
      fc.property(answers, (lines) => {
        const names = groupTerms(lines, dictionary).terms.map(({ term }) => term);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});

describe('letters', () => {
  it.each([
    ['vänlig', 'vanlig'],
    ['ärlig', 'arlig'],
    ['vår', 'var'],
    ['män', 'man'],
    ['lön', 'lån'],
    ['humor', 'humör'],
    ['mål', 'mal'],
    ['lägen', 'lagen'],
  ])('keeps %s and %s apart', (a, b) => {
    const { lines } = groupTerms(
      [a, b].map((text) => ({ text, person: text })),
      dictionary,
    );
    expect(lines[0]?.terms).not.toEqual(lines[1]?.terms);
  });
});

describe('edit distance', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abåäö'), maxLength: 6 });

  it('is symmetric, nought for equal words only, and stops at the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, limit) => {
        const full = editDistance(a, b, 6);
        expect(editDistance(b, a, 6)).toBe(full);
        expect(full === 0).toBe(a === b);
        expect(editDistance(a, b, limit)).toBe(Math.min(full, limit + 1));
      }),
    );
  });

  it('counts two swapped letters as one slip', () => {
    expect(editDistance('lyhröd', 'lyhörd', 2)).toBe(1);
  });
});
