import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../../functions/tools/dictionary.ts';
import { groupTerms } from '../../../shared/terms/group.ts';
import { readLabelled, scorePairs } from './gold.ts';

const dictionary = await loadDictionary();

describe('grouping against labelled answers', () => {
  it.each([
    { file: 'terms-gold.tsv', precision: 0.99, recall: 0.97 },
    { file: 'words-gold.tsv', precision: 0.98, recall: 0.97 },
    { file: 'terms-blind.tsv', precision: 0.99, recall: 0.97 },
  ])('$file: pairwise precision ≥ $precision, recall ≥ $recall', ({ file, precision, recall }) => {
    const score = scorePairs(readLabelled(file), dictionary);
    expect(score.precision, score.wrong.join('\n')).toBeGreaterThanOrEqual(precision);
    expect(score.recall, score.missed.join('\n')).toBeGreaterThanOrEqual(recall);
  });

  it('finds as many terms in each labelled answer as a person did, for nearly all of them', () => {
    const rows = [...readLabelled('terms-gold.tsv'), ...readLabelled('terms-blind.tsv')];
    const { lines } = groupTerms(
      rows.map(({ raw }, index) => ({ text: raw, person: String(index) })),
      dictionary,
    );
    const right = rows.filter(({ labels }, index) => lines[index]?.terms.length === labels.length);
    expect(right.length / rows.length).toBeGreaterThan(0.99);
  });
});
