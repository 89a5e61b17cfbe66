import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readListFile } from '../../../../web/desk/campaigns/making/read-list-file.ts';

const list = 'Äldreomsorg;Hemtjänst på Åsen;12';

test('a list is read however Excel saved it', async () => {
  const windows = Uint8Array.from(list, (character) => character.charCodeAt(0));
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(list, 'utf16le')]);
  expect((await readListFile('a.csv', new TextEncoder().encode(list))).text).toBe(list);
  expect((await readListFile('a.csv', new TextEncoder().encode(`\ufeff${list}`))).text).toBe(list);
  expect((await readListFile('a.csv', windows)).text).toBe(list);
  expect((await readListFile('a.txt', utf16)).text).toBe(list);
});

test('a workbook is read as its cells are pasted', async () => {
  const rows = [['Verksamhetsområde', 'Arbetsgrupp', 'Antal'].map((value) => ({ value })), []];
  const cells = [{ value: 'Äldreomsorg' }, { value: 'Hemtjänst\npå Åsen' }, { value: 12 }];
  const workbook = await writeXlsxFile([...rows, cells]).toBuffer();
  expect((await readListFile('grupper.xlsx', workbook)).text?.split('\n')).toEqual([
    'Verksamhetsområde\tArbetsgrupp\tAntal',
    expect.stringMatching(/^\s*$/),
    'Äldreomsorg\tHemtjänst på Åsen\t12',
  ]);
});

test('a file that is no list says what it is and what to do', async () => {
  const picture = await readListFile('bild.csv', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]));
  expect(picture).toEqual({
    problem: 'bild.csv: Filen är en bild. Här läses Excel-filer (.xlsx), CSV och ren text.',
  });
  expect((await readListFile('a.csv', new Uint8Array([1, 2, 3, 0xff]))).problem).toContain(
    'går inte att läsa',
  );
});

test('a file that is far too large is not read', async () => {
  expect((await readListFile('film.csv', new Uint8Array(2_100_000))).problem).toBe(
    'film.csv är för stor för att vara en lista med grupper.',
  );
});
