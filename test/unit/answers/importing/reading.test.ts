import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfCell } from '../../../../shared/answers/importing/cells.ts';
import { guessUses, type Use } from '../../../../shared/answers/importing/columns.ts';
import { fingerprint } from '../../../../shared/answers/importing/fingerprint.ts';
import { readAnswers } from '../../../../shared/answers/importing/reading.ts';
import { readTable } from '../../../../shared/answers/importing/table.ts';
import { problemsInAnswer } from '../../../../shared/answers/problems.ts';
import { questionTemplates } from '../../../../shared/campaigns/templates.ts';

const questions = questionTemplates[0]?.questions ?? [];
const groups = [
  { id: 'grp_1', area: 'Äldreomsorg', name: 'Hemtjänst 1' },
  { id: 'grp_2', area: 'Stöd', name: 'Boendestöd' },
  { id: 'grp_3', area: 'Äldreomsorg', name: 'Natt' },
  { id: 'grp_4', area: 'Stöd', name: 'Natt' },
];
const tableOf = (text: string) => readTable(new TextEncoder().encode(text));

async function read(text: string, change: { group?: string; groups?: Record<string, string> } = {}) {
  const table = await tableOf(text);
  const uses = guessUses(table, questions);
  return { uses, ...readAnswers(table, { uses, ...change }, questions, groups) };
}
const asText = (uses: Use[]) => uses.map((use) => ('id' in use ? use.id : use.as));

describe('which column is which', () => {
  it.each([
    [
      'the questions as they are asked',
      `Grupp;${questions[0]?.text};${questions[1]?.text}`,
      'group kannetecken varfor',
    ],
    ['their headings', 'En medarbetare hos oss;Det bästa med jobbet;Enhet', 'kannetecken varfor group'],
    [
      'a form tool’s columns',
      'ID;Starttid;E-post;Namn;Vilken arbetsgrupp tillhör du?;Vad kännetecknar en medarbetare hos oss?;Varför har du valt att jobba här?',
      'left_out left_out left_out left_out group kannetecken varfor',
    ],
    [
      'several columns for one question',
      'Grupp;En medarbetare hos oss 1;En medarbetare hos oss 2;Det bästa med jobbet',
      'group kannetecken kannetecken varfor',
    ],
    ['headings that are like none, in order', 'Grupp;Fråga A;Fråga B', 'group kannetecken varfor'],
    ['too many of them: none', 'Grupp;Fråga A;Fråga B;Fråga C', 'group left_out left_out left_out'],
    ['a list of answers', 'arbetsgrupp;deltagare;fråga;svar', 'group person asked answer'],
    [
      'the area too',
      'Verksamhetsområde;Arbetsgrupp;En medarbetare hos oss;Det bästa med jobbet',
      'area group kannetecken varfor',
    ],
  ])('is guessed by %s', async (_, head, expected) => {
    const cells = head.split(';').map((heading) => (/ID/.test(heading) ? '1' : `ord ${heading.length}`));
    const { uses } = await read(`${head}\n${cells.join(';')}\n${cells.join(';')}x`);
    expect(asText(uses).join(' ')).toBe(expected);
  });
});

describe('what is read', () => {
  it('is each row as a person, with lines by row end and semicolon', async () => {
    const { answers } = await read(
      'Grupp;En medarbetare hos oss;Det bästa med jobbet\nHemtjänst 1;"glad\nlugn; trygg";kollegorna\nhemtjänst  1;;lön',
    );
    expect(answers).toEqual([
      { workgroupId: 'grp_1', lines: { kannetecken: ['glad', 'lugn', 'trygg'], varfor: ['kollegorna'] } },
      { workgroupId: 'grp_1', lines: { varfor: ['lön'] } },
    ]);
  });

  it('is each participant of a list as a person, by group', async () => {
    const text = [
      'arbetsgrupp;deltagare;fråga;svar',
      `Hemtjänst 1;1;${questions[0]?.text};glad`,
      `Hemtjänst 1;1;${questions[1]?.text};kollegorna`,
      `Hemtjänst 1;1;${questions[0]?.text};lugn`,
      `Boendestöd;1;${questions[0]?.text};trygg`,
      'Boendestöd;1;Vad åt du?;gröt',
    ].join('\n');
    const { answers, unasked } = await read(text);
    expect(answers).toEqual([
      { workgroupId: 'grp_1', lines: { kannetecken: ['glad', 'lugn'], varfor: ['kollegorna'] } },
      { workgroupId: 'grp_2', lines: { kannetecken: ['trygg'] } },
    ]);
    expect(unasked).toEqual([{ text: 'Vad åt du?', rows: 1 }]);
  });

  it('is left out row by row, with why, and never with a number', async () => {
    const long = 'x'.repeat(81);
    const text = [
      'Grupp;En medarbetare hos oss;Det bästa med jobbet',
      'Hemtjänst 9;glad;',
      ';glad;',
      'Natt;glad;',
      'Hemtjänst 1;;',
      `Hemtjänst 1;${long};`,
      'Hemtjänst 1;a;"a;b;c;d;e;f"',
      'Hemtjänst 1;pnr 850709-9805;',
      '850709-9805;glad;',
      'Hemtjänst 1;!!!;',
    ].join('\n');
    const { answers, leftOut, unknown } = await read(text);
    expect(answers).toEqual([]);
    expect(leftOut.map(({ row, text: why }) => `${row}: ${why}`)).toEqual([
      '2: Arbetsgruppen ”Hemtjänst 9” finns inte i omgången.',
      '3: Arbetsgruppen saknas.',
      '4: Arbetsgruppen ”Natt” finns i flera områden.',
      '5: Inget svar på raden.',
      '6: En medarbetare hos oss: Raden är 81 tecken.',
      '7: Det bästa med jobbet: 6 rader, högst 5 får plats.',
      '8: En medarbetare hos oss: Raden ser ut att ha ett personnummer.',
      '9: Arbetsgruppen ”…” finns inte i omgången.',
      '10: En medarbetare hos oss: Raden har inga bokstäver.',
    ]);
    expect(JSON.stringify([leftOut, unknown])).not.toContain('850709');
    expect(unknown).toEqual([
      { text: 'Hemtjänst 9', rows: 1 },
      { text: 'Natt', rows: 1 },
    ]);
  });

  it('goes to the group that somebody chooses for it, or all to one', async () => {
    const text = 'Grupp;En medarbetare hos oss\nHt1;glad\nNatt;lugn';
    const chosen = await read(text, { groups: { Ht1: 'grp_1', Natt: 'grp_4' } });
    expect(chosen.answers.map(({ workgroupId }) => workgroupId)).toEqual(['grp_1', 'grp_4']);
    const one = await read('En medarbetare hos oss\nglad\nlugn', { group: 'grp_2' });
    expect(one.answers).toHaveLength(2);
    expect((await read('En medarbetare hos oss\nglad')).missing).toContain('arbetsgruppen');
  });

  it('tells groups of one name apart by their area', async () => {
    const { answers } = await read(
      'Område;Grupp;En medarbetare hos oss\nStöd;Natt;glad\nÄldreomsorg;natt;lugn',
    );
    expect(answers.map(({ workgroupId }) => workgroupId)).toEqual(['grp_4', 'grp_3']);
  });

  it('is only what a phone’s form would take, whatever stands in the file', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (cells) => {
        const table = {
          headings: ['a', 'b'],
          rows: cells.map((row, index) => ({ number: index + 2, cells: row })),
          format: 'CSV',
          content: '',
          remarks: [],
        };
        const uses: Use[] = [
          { as: 'question', id: 'kannetecken' },
          { as: 'question', id: 'varfor' },
        ];
        const { answers, leftOut } = readAnswers(table, { uses, group: 'grp_1' }, questions, groups);
        expect(answers.length + leftOut.length).toBe(cells.length);
        for (const { lines } of answers) expect(problemsInAnswer(questions, lines)).toEqual([]);
      }),
    );
  });
});

it('commas part only what would be too long or too few lines', () => {
  const question = { id: 'a', minLines: 0, maxLines: 5, maxLineLength: 20, keepLinesWhole: false };
  expect(linesOfCell('glad, lugn', question)).toEqual(['glad, lugn']);
  expect(linesOfCell('glad, lugn, trygg, varm, snäll', question)).toEqual([
    'glad',
    'lugn',
    'trygg',
    'varm',
    'snäll',
  ]);
  expect(linesOfCell('glad, lugn', { ...question, minLines: 2 })).toEqual(['glad', 'lugn']);
  expect(linesOfCell('glad, lugn, trygg, varm', { ...question, keepLinesWhole: true })).toHaveLength(1);
});

it('the same cells have the same fingerprint whichever way they were saved, and other cells another', () => {
  const table = fc.array(fc.array(fc.string(), { maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(table, (rows) => {
      const saved = rows.map((cells) => [...cells.map((cell) => ` ${cell}\t`), '']);
      expect(fingerprint(saved)).toBe(fingerprint(rows));
    }),
  );
  fc.assert(
    fc.property(table, table, (one, other) => {
      const trimmed = (rows: string[][]) =>
        JSON.stringify(
          rows.map((cells) => {
            const texts = cells.map((cell) => cell.trim());
            return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
          }),
        );
      expect(fingerprint(one) === fingerprint(other)).toBe(trimmed(one) === trimmed(other));
    }),
  );
});
