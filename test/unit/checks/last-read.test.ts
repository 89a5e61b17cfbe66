import { expect, test } from 'vitest';
import { checkText } from '../../../shared/checks/check-text.ts';
import { lastRead } from '../../../shared/checks/last-read.ts';

test('a text that is asked of again is not read again, in each use of its own', () => {
  const text = 'Ring Anna på 070-174 06 05.';
  expect(checkText(text, { maxChars: 10 })).toBe(checkText(text, { maxChars: 10 }));
  expect(checkText(text, { maxChars: 10 })).not.toEqual(checkText(text));
});

test('what was read longest ago is forgotten first, and one that is too long is read each time', () => {
  const reads: string[] = [];
  const recall = lastRead<{ of: string }>(10);
  const ask = (key: string) =>
    recall(key, () => {
      reads.push(key);
      return { of: key };
    });
  for (const key of ['aaaa', 'bbbb', 'aaaa', 'cccc', 'aaaa', 'bbbb']) expect(ask(key)).toEqual({ of: key });
  expect(reads).toEqual(['aaaa', 'bbbb', 'cccc', 'bbbb']);
  for (const key of ['d'.repeat(11), 'd'.repeat(11), 'aaaa']) ask(key);
  expect(reads.slice(4)).toEqual(['d'.repeat(11), 'd'.repeat(11), 'aaaa']);
});
