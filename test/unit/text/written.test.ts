import { expect, test } from 'vitest';
import { tidyText, written } from '../../../shared/text/written.ts';

const text = written('Texten', { min: 1, max: 4_000 });

test('blanks at the ends of lines go, and those within a line stay', () => {
  expect(tidyText('  en  rad \t\r\nen till\t \n\n\n\n\nslut ')).toBe('en  rad\nen till\n\n\nslut');
});

test('half a sign becomes the one that it is sent as', () => {
  expect(tidyText('Ett h\ud83djärta ❤️\udc00')).toBe('Ett h\ufffdjärta ❤️\ufffd');
});

test.each([
  ['a row of blanks', `a${' '.repeat(99_000)}x`],
  ['a row of tabs and blanks', `a${' \t'.repeat(49_000)}x`],
  ['a letter with tens of thousands of accents', `a${'\u0301\u0323'.repeat(49_000)}`],
])('%s is refused as too long before it can keep the server busy', (_, long) => {
  const began = performance.now();
  const read = text.safeParse(long);
  expect(read.error?.issues.map(({ message }) => message)).toEqual(['Texten får vara högst 4000 tecken.']);
  expect(performance.now() - began).toBeLessThan(500);
});

test('a text within its length is taken although blanks around it made it longer', () => {
  expect(text.parse(`${' '.repeat(5_000)}${'ord '.repeat(900)}`)).toHaveLength(3_599);
});
