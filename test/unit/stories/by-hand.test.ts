import { expect, test } from 'vitest';
import { whyNotByHand } from '../../../shared/stories/by-hand.ts';

const fine = { approvalHolds: true, blockers: [], isStopped: false };

test('a post whose time has come is posted by hand only while all that it was approved by holds', () => {
  expect(whyNotByHand(fine)).toBeUndefined();
  expect(whyNotByHand({ ...fine, isStopped: true })).toBe('All publicering är stoppad.');
  expect(whyNotByHand({ ...fine, approvalHolds: false })).toMatch('godkänna inlägget på nytt');
  const ended = { text: 'Ja-svaret från Kim gällde till och med 20 november 2026. Fråga igen.' };
  expect(whyNotByHand({ ...fine, blockers: [ended] })).toBe(ended.text);
});
