import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likenessOf, marksOf } from '../../../shared/text/likeness.ts';

const pairs = readFileSync(new URL('../../data/near-texts.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'));

test.each(pairs)('%s: %.40s', (wanted, one = '', other = '') => {
  expect(likenessOf(marksOf(one), marksOf(other)) ?? 'apart').toBe(wanted);
  expect(likenessOf(marksOf(other), marksOf(one)) ?? 'apart').toBe(wanted);
});

test('a text is like itself, however it is broken into lines, and a short one is like none', () => {
  const [, text = ''] = pairs[0] ?? [];
  expect(likenessOf(marksOf(text), marksOf(text.replaceAll(' ', '\n')))).toBe('text');
  expect(likenessOf(marksOf('Ring växeln.'), marksOf('Ring växeln.'))).toBeUndefined();
});

test('the marks are as long for every text, and hold nothing of it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zåäö]{1,12}$/), { minLength: 30, maxLength: 200 }),
      (words) => {
        const { text, subject } = marksOf(words.join(' '));
        expect([0, 256]).toContain(text.length);
        expect([0, 256]).toContain(subject.length);
        expect(text + subject).toMatch(/^[0-9a-f]*$/);
      },
    ),
  );
});
