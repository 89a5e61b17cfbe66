import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook, { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { type Cell, swedishCsv } from '../../../functions/tools/csv.ts';
import { type Sheet, xlsxFile } from '../../../functions/tools/xlsx.ts';

const now = new Date('2026-11-21T08:00:00.000Z');
const columns = [
  { title: 'Ord', width: 20 },
  { title: 'Personer', width: 10 },
];
const book = (...sheets: Sheet[]) => Buffer.from(xlsxFile(sheets, now));
const read = (rows: Cell[][]) => readSheet(book({ name: 'Blad', columns, rows }));

describe('A spreadsheet', () => {
  it('gives back text as text and numbers as numbers, formulas too', async () => {
    const rows = [
      ['=1+1', 3],
      ['<b>&"\'', 0.5],
      ['stort', 1_000_000],
      ['två\nrader', 0],
      ['🙂 å ä ö', undefined],
    ];
    const found = await read(rows);
    expect(found[0]).toEqual(['Ord', 'Personer']);
    expect(found.slice(1).map(([text, number]) => [text, number ?? undefined])).toEqual(rows);
  });

  it('leaves as it is what Excel would read as the number of a letter', () => {
    const files = unzipSync(book({ name: 'Blad', columns, rows: [['_x0041_', 1]] }));
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? expect.fail())).toContain('>_x005F_x0041_<');
  });

  it('holds whatever people write', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
        const found = await read(texts.map((one, index) => [`a${one}a`, index]));
        expect(found.slice(1).map(([, index]) => index)).toEqual(texts.map((_, index) => index));
      }),
      { numRuns: 40 },
    );
  });

  it('names its sheets as Excel takes them, each once', async () => {
    const named = (name: string) => ({ name, columns, rows: [['trygg', 1]] });
    const sheets = await readWorkbook(
      book(named('Vad är bäst? [1/2]'), named('vad är bäst   1 2'), named('x'.repeat(60)), named("''")),
    );
    const names = sheets.map(({ sheet }) => sheet);
    expect(names).toEqual(['Vad är bäst 1 2', 'vad är bäst 1 2 2', 'x'.repeat(31), 'Blad']);
  });

  it('is the same for the same rows', () => {
    const one = book({ name: 'Blad', columns, rows: [['trygg', 1]] });
    expect(one.equals(book({ name: 'Blad', columns, rows: [['trygg', 1]] }))).toBe(true);
  });
});

describe('A list for Excel in Swedish', () => {
  it('has a mark, semicolons, decimal commas, and nothing that runs', () => {
    expect(
      swedishCsv([
        ['a;b', '"c"', 1.5],
        ['=1', '-2', undefined],
        ['+3', '@x', '\tflik'],
      ]),
    ).toBe('\ufeff"a;b";"""c""";1,5\r\n\'=1;\'-2;\r\n\'+3;\'@x;\'\tflik\r\n');
  });
});
