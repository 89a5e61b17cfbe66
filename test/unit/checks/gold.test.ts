import { describe, expect, test } from 'vitest';
import type { FindingKind } from '../../../shared/checks/finding.ts';
import { precision, recall, type Score, scoreFile } from './gold.ts';

const faultless: FindingKind[] = ['personal_number', 'personal_number_like', 'phone', 'email', 'address'];

function scoreOf(scores: Map<FindingKind, Score>, kind: FindingKind): Score {
  const score = scores.get(kind);
  if (!score) throw new Error(`no score for ${kind}`);
  return score;
}

// The second file was written before the rules first met it (see docs/decisions/checks.md), and both guard against decay.
describe.each(['personal-data-gold.tsv', 'personal-data-blind.tsv'])('on the sentences of %s', (file) => {
  const scores = scoreFile(file);

  test.each(faultless)('every %s is found, and nothing else is taken for one', (kind) => {
    const score = scoreOf(scores, kind);
    expect(score.labelled).toBeGreaterThan(0);
    expect(score.wrong).toEqual([]);
  });

  test('nineteen names of twenty are found, and of what is called a name at most one in seven is none', () => {
    const score = scoreOf(scores, 'name');
    expect(score.labelled).toBeGreaterThan(20);
    expect(recall(score), score.wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(precision(score), score.wrong.join('\n')).toBeGreaterThanOrEqual(0.85);
  });

  test.each<FindingKind>(['case_number', 'registration_plate', 'birth_date', 'bank_account', 'handle'])(
    'every %s of the file is found',
    (kind) => {
      expect(scoreOf(scores, kind).wrong).toEqual([]);
    },
  );

  // Lists of words cannot do more than point at some; the floor only says that the lists are alive.
  test.each<FindingKind>(['health', 'sensitive', 'indirect'])(
    'most plain words for %s are pointed at',
    (kind) => {
      const score = scoreOf(scores, kind);
      expect(recall(score), score.wrong.join('\n')).toBeGreaterThanOrEqual(0.7);
      expect(precision(score), score.wrong.join('\n')).toBeGreaterThanOrEqual(0.7);
    },
  );
});
