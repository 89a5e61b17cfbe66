import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkText } from '../../../shared/checks/check-text.ts';
import { pasted, pasting } from '../text/pasted.ts';

const about = new Set([
  'personal_number',
  'personal_number_like',
  'phone',
  'email',
  'address',
  'name',
  'health',
  'sensitive',
  'indirect',
]);
const sentences = ['personal-data-gold.tsv', 'personal-data-more.tsv', 'personal-data-own.tsv']
  .flatMap((file) => readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8').split('\n'))
  .map((row) => row.split('\t')[0] ?? '')
  .filter((sentence) => sentence !== '');

const visible = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b-\u200e\u2060\ufeff]/g, '')
    .replaceAll('’', "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/\s+/g, ' ');

const found = (text: string) =>
  checkText(text)
    .filter(({ kind }) => about.has(kind))
    .map(({ kind, span }) => `${kind}: ${span && visible(text.slice(span.start, span.end))}`);

test('what is found in a text is the same, at the same words, after it was pasted from Word, Teams or a phone', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sentences), pasting, (sentence, how) => {
      expect(found(pasted(sentence, how))).toEqual(found(sentence));
    }),
    { numRuns: 600 },
  );
});
