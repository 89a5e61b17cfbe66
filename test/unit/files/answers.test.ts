import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { columnText, readAnswers } from '../../../shared/files/answers.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const table = (text: string) => readAnswers(utf8(text), true);
const raws = async (text: string) => (await table(text)).answers.map(({ raw }) => raw);
const file = (name: string) => readFileSync(new URL(`../../data/files/${name}`, import.meta.url));
const told = ({ answers }: Awaited<ReturnType<typeof readAnswers>>) =>
  answers.map(({ question, workgroup, raw }) => [question.slice(0, 10), workgroup, raw]);

const refusal = (bytes: Uint8Array, isTable: boolean | undefined = true): Promise<string> =>
  readAnswers(bytes, isTable).then(
    () => 'nothing was refused',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

const excel = (rows: (string | number | Date | null)[][], sheet = 'Svar') =>
  writeXlsxFile(
    rows.map((row) =>
      row.map((value) =>
        value instanceof Date
          ? { value, type: Date, format: 'yyyy-mm-dd hh:mm' }
          : value === null
            ? null
            : { value },
      ),
    ),
    { sheet },
  ).toBuffer();

describe('reading a list of answers', () => {
  it('takes semicolon, comma and tab', async () => {
    expect(await raws('svar;arbetsgrupp\ntrygg, lugn;A\n')).toEqual(['trygg, lugn']);
    expect(await raws('arbetsgrupp,svar\nA,"trygg, lugn"\n')).toEqual(['trygg, lugn']);
    expect(await raws('arbetsgrupp\tsvar\nA\ttrygg; lugn\n')).toEqual(['trygg; lugn']);
    expect(await raws('svar\ntrygg\n')).toEqual(['trygg']);
  });

  it('finds columns whatever their case and order, also without å', async () => {
    const [answer] = (await table('Antal;FRAGA;Deltagare;Arbetsgrupp; Svar \n3;Varför?;d1;Natt;frihet'))
      .answers;
    expect(answer).toEqual({
      row: 1,
      raw: 'frihet',
      question: 'Varför?',
      workgroup: 'Natt',
      person: 'Natt\nd1',
      people: 3,
    });
    expect((await table('fra\u030aga;svar\nVarför?;x')).answers[0]?.question).toBe('Varför?');
  });

  it('keeps each answer exactly as it was written', async () => {
    const odd = ['  mellanslag  ', 'två\nrader', 'sa "hej"', '=1+1', '12" skärm', ''];
    const rows = odd.map((raw) => `x;"${raw.replaceAll('"', '""')}"`);
    expect(await raws(`deltagare;svar\r\n${rows.join('\r\n')}\r\n`)).toEqual(odd);
    expect(await raws('svar\n12" skärm\n')).toEqual(['12" skärm']);
  });

  it('keeps the rest of an answer that holds the delimiter without quotation marks', async () => {
    expect(await raws('deltagare,svar\nd1,trygg, lugn, glad\n')).toEqual(['trygg, lugn, glad']);
    expect((await table('svar;deltagare\na;d1;mer\n')).remarks).toEqual([
      'Rad 2 har fler kolumner än rubriken; det som är för mycket räknas inte med.',
    ]);
  });

  it('reads what Excel writes: byte order marks, sep=, Windows, Mac and UTF-16', async () => {
    const text = 'fråga;svar\nVarför?;på språng\n';
    const answer = { question: 'Varför?', raw: 'på språng' };
    const encodings: [string, Uint8Array][] = [
      ['UTF-8', utf8(`\ufeff${text}`)],
      ['UTF-8', utf8(`sep=;\r\n${text}`)],
      ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
      ['Windows-1252', Buffer.from(text, 'latin1')],
      ['Mac Roman', Buffer.from(text.replaceAll('å', '\x8c').replaceAll('ö', '\x9a'), 'latin1')],
    ];
    for (const [encoding, bytes] of encodings) {
      const read = await readAnswers(bytes, true);
      expect(read.encoding).toBe(encoding);
      expect(read.answers[0]).toMatchObject(answer);
    }
  });

  it('counts an odd number of people as one, and says so by the row of the file', async () => {
    const { answers, remarks } = await table('svar;antal\na;2\nb;många\nc;\n');
    expect(answers.map(({ people }) => people)).toEqual([2, 1, 1]);
    expect(remarks[0]).toBe('Rad 3 har antalet ”många”, som inte är ett heltal; det räknas som 1.');
    expect(remarks).toHaveLength(2);
  });

  it('takes no empty row for a person, and says how many there were', async () => {
    const { answers, remarks } = await table('svar;deltagare\nomtanke;a\nglädje;b\n;\n;\n;\n\n');
    expect(answers).toHaveLength(2);
    expect(remarks).toEqual(['3 tomma rader räknas inte.']);
  });

  it('reads both of two columns with one heading, as lines of one person', async () => {
    const { answers } = await readAnswers(file('two-svar-columns.csv'), true);
    expect(answers.map(({ raw, person }) => [raw, person])).toEqual([
      ['trygg', 'rad 2'],
      ['glad', 'rad 2'],
      ['modig', 'rad 3'],
      ['snäll', 'rad 3'],
    ]);
  });
});

describe('reading what a form tool writes', () => {
  it('takes Google Forms: a column for each question, the time left out, line breaks kept', async () => {
    const read = await readAnswers(file('google-forms.csv'), true);
    expect(told(read)).toEqual([
      ['Vad kännet', 'Hemtjänst Norr', 'Hjälpsam, trygg, glad'],
      [
        'Varför har',
        'Hemtjänst Norr',
        expect.stringMatching(/^Kollegorna\r?\nFria tider\r?\nAtt få göra skillnad$/),
      ],
      ['Vad kännet', 'Hemtjänst Norr', 'empatisk; lyhörd; snäll'],
      ['Varför har', 'Hemtjänst Norr', 'meningsfullt arbete; teamwork'],
      ['Vad kännet', 'Boende Söder', 'Flexibla, modiga'],
      ['Varför har', 'Boende Söder', 'bra chef, "skrattet i fikarummet"'],
    ]);
    expect(read.remarks).toEqual(['Rad 4 har inget svar.']);
    expect(read.columns.map(columnText)).toEqual([
      'A ”Tidstämpel”: läses inte (tid)',
      'B ”Vilken arbetsgrupp tillhör du?”: arbetsgrupp',
      'C ”Vad kännetecknar en medarbetare hos oss? Vilka egenskaper har vi?”: svar',
      expect.stringMatching(/^D ”Varför har du valt .*”: svar$/),
    ]);
  });

  it('takes Microsoft Forms: five columns about the person are not read', async () => {
    const read = await readAnswers(file('microsoft-forms.csv'), true);
    expect(read.columns.filter(({ use }) => use.as === 'left_out').map(({ heading }) => heading)).toEqual([
      'ID',
      'Starttid',
      'Slutförandetid',
      'E-post',
      'Namn',
    ]);
    expect(told(read)).toHaveLength(4);
    expect(JSON.stringify(read.answers)).not.toMatch(/anonymous|10\/12\/26|09:14/);
  });

  it('takes LimeSurvey: columns that are lines of one question', async () => {
    const read = await readAnswers(file('limesurvey-subquestions.csv'), true);
    expect(told(read)).toEqual([
      ['Egenskaper', 'Hemtjänst Norr', 'trygg'],
      ['Egenskaper', 'Hemtjänst Norr', 'glad'],
      ['Egenskaper', 'Hemtjänst Norr', 'snäll'],
      ['Egenskaper', 'Boende Söder', 'modig'],
    ]);
    expect(new Set(read.answers.map(({ person }) => person)).size).toBe(2);
  });

  it('leaves out who and when by what stands there, whatever the column is called', async () => {
    const read = await table(
      'Kolumn 1;Kolumn 2;Kontakt?;Vad är bäst?\nMaja Ek;2026-10-12 09:14;maja@kommun.example;laget\nOla Ek;2026-10-12 09:20;070-174 06 35;tiden\n',
    );
    expect(read.answers.map(({ raw }) => raw)).toEqual(['laget', 'tiden']);
    expect(read.columns.map(({ use }) => use)).toMatchObject([
      { as: 'left_out', why: 'name' },
      { as: 'left_out', why: 'time' },
      { as: 'left_out' },
      { as: 'question' },
    ]);
  });

  it('can be told otherwise, by heading, its beginning or its letter', async () => {
    const text = 'Namn;Grupp;Fritt\ntrygg;A;lugn\nglad;B;snäll\n';
    const wished = (wishes: { answers?: string[]; workgroup?: string; leaveOut?: string[] }) =>
      readAnswers(utf8(text), true, { answers: [], leaveOut: [], ...wishes });
    expect(told(await wished({ answers: ['a'] }))).toEqual([
      ['Namn', 'A', 'trygg'],
      ['Namn', 'B', 'glad'],
    ]);
    expect(told(await wished({ answers: ['Fri'], workgroup: 'namn' }))).toEqual([
      ['Fritt', 'trygg', 'lugn'],
      ['Fritt', 'glad', 'snäll'],
    ]);
    await expect(wished({ leaveOut: ['saknas'] })).rejects.toThrow(
      'Ingen kolumn heter ”saknas”. Kolumnerna är: A ”Namn”, B ”Grupp”, C ”Fritt”.',
    );
  });
});

describe('reading Excel', () => {
  it('takes a workbook as it takes a CSV, of a time at most the day', async () => {
    const read = await readAnswers(
      await excel([
        ['Starttid', 'Arbetsgrupp', 'Vad är bäst?', 'Antal år'],
        [new Date('2026-10-12T09:14:02Z'), 'Natt', 'kollegorna', 3],
        [null, null, null, null],
        [new Date('2026-10-12T09:20:02Z'), 'Dag', 'tiden', 12],
      ]),
      undefined,
    );
    expect(told(read)).toEqual([
      ['Vad är bäs', 'Natt', 'kollegorna'],
      ['Vad är bäs', 'Dag', 'tiden'],
    ]);
    expect(read.columns.map(({ use }) => use.as)).toEqual(['left_out', 'workgroup', 'question', 'left_out']);
    expect(read.format).toBe('Excel');
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['a picture', '\x89PNG\r\n\x1a\n', 'Filen är en bild.'],
    ['a photo', '\xff\xd8\xff\xe0', 'Filen är en bild.'],
    ['a phone photo', '\0\0\0\x18ftypheic', 'Filen är en bild.'],
    ['a PDF', '%PDF-1.7', 'Filen är en PDF.'],
    ['an old workbook', '\xd0\xcf\x11\xe0\xa1\xb1', 'Excels äldre format (.xls)'],
    ['a Word document', 'PK\x03\x04....word/document.xml', 'Word-dokument'],
    [
      'an OpenDocument sheet',
      'PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
      'OpenDocument',
    ],
    ['an archive', 'PK\x03\x04mer', 'Filen är packad.'],
    ['half a workbook', 'PK\x03\x04....xl/workbook.xml', 'Excel-filen går inte att läsa.'],
    ['no text at all', '\0\x01\x02\xff', 'teckenkodning'],
  ])('%s is told for what it is, and what to do', async (_what, bytes, text) => {
    expect(await refusal(Buffer.from(bytes, 'latin1'), undefined)).toContain(text);
  });

  it('says what is wrong with a table', async () => {
    expect(await refusal(utf8('Namn;E-post\nA;B\n'))).toContain(
      'Kolumnerna som hittades är: ”Namn”, ”E-post”',
    );
    expect(await refusal(utf8(' \n\n'))).toBe('Filen är tom.');
    expect(await refusal(new Uint8Array())).toBe('Filen är tom.');
    expect(await refusal(utf8('deltagare;svar\nd1;"hej\n'))).toContain('citattecken');
  });
});

describe('reading plain text', () => {
  it('takes each line that is not blank as one answer', async () => {
    const { answers, format } = await readAnswers(
      utf8('Larm & Nycklar\r\n\r\nIT\nHR, lön; mer\n'),
      undefined,
    );
    expect(answers.map(({ row, raw }) => [row, raw])).toEqual([
      [1, 'Larm & Nycklar'],
      [2, 'IT'],
      [3, 'HR, lön; mer'],
    ]);
    expect(format).toContain('ett svar per rad');
    expect((await readAnswers(utf8('BM är en sak\nbra'), undefined)).answers).toHaveLength(2);
  });

  it('knows a table by its head, whatever the file is called', async () => {
    expect((await readAnswers(utf8('deltagare;svar\nd1;trygg\n'), undefined)).answers[0]?.raw).toBe('trygg');
    expect((await readAnswers(file('microsoft-forms.csv'), undefined)).answers).toHaveLength(4);
    expect((await readAnswers(utf8('Hjälpsam, trygg, glad\nsnäll, lugn\n'), undefined)).answers).toHaveLength(
      2,
    );
  });
});
