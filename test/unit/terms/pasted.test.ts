import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadDictionary } from '../../../functions/tools/dictionary.ts';
import { linesOf } from '../../../shared/answers/lines.ts';
import { groupTerms } from '../../../shared/terms/group.ts';
import { pasted, pasting } from '../text/pasted.ts';

const lines = readFileSync(new URL('../../data/workshop-answers.csv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .map((row) => (row.split(';')[3] ?? '').replaceAll('"', ''))
  .filter((line) => line !== '');

let dictionary: Awaited<ReturnType<typeof loadDictionary>>;
beforeAll(async () => {
  dictionary = await loadDictionary();
});

const termsOf = (texts: readonly string[]) =>
  groupTerms(
    texts.flatMap((text, person) => linesOf(text).map((line) => ({ text: line, person: String(person) }))),
    dictionary,
  ).terms.map(({ term, people }) => `${term} ${people}`);

test('answers give the same terms, named alike and as often, after they were pasted from Word, Teams or a phone', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...lines), pasting), { maxLength: 12 }), (written) => {
      expect(termsOf(written.map(([line, how]) => pasted(line, how)))).toEqual(
        termsOf(written.map(([line]) => line)),
      );
    }),
    { numRuns: 150 },
  );
});
