import { expect, test } from 'vitest';
import { readListFile } from '../../../../web/desk/campaigns/read-list-file.ts';

const list = 'Äldreomsorg;Hemtjänst på Åsen;12';

test('a list is read however Excel saved it', () => {
  const windows = Uint8Array.from(list, (character) => character.charCodeAt(0));
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(list, 'utf16le')]);
  expect(readListFile('a.csv', new TextEncoder().encode(list)).text).toBe(list);
  expect(readListFile('a.csv', new TextEncoder().encode(`\ufeff${list}`)).text).toBe(list);
  expect(readListFile('a.csv', windows).text).toBe(list);
  expect(readListFile('a.txt', utf16).text).toBe(list);
});

test('an Excel file says what to do instead', () => {
  const { text, problem } = readListFile('grupper.xlsx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0]));
  expect(text).toBeUndefined();
  expect(problem).toContain('kopiera och klistra in');
});

test('a file that is no text says so', () => {
  expect(readListFile('bild.csv', new Uint8Array([1, 2, 3, 0xff])).problem).toContain('går inte att läsa');
});

test('a file that is far too large is not read', () => {
  expect(readListFile('film.csv', new Uint8Array(100_000)).problem).toBe(
    'film.csv är för stor för att vara en lista med grupper.',
  );
});
