import { describe, expect, it } from 'vitest';
import { byQuestion, countQuestion } from '../../../functions/clouds/from-file/count.ts';
import { readAnswers } from '../../../functions/clouds/from-file/read.ts';
import { answersCsv, termsCsv } from '../../../functions/clouds/from-file/tables.ts';
import { buildDictionary } from '../../../shared/terms/dictionary.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const table = (text: string) => readAnswers(utf8(text), true);
const raws = (text: string) => table(text).answers.map(({ raw }) => raw);
const noWords = buildDictionary('', '0\n');

function refusal(bytes: Uint8Array, isTable: boolean | undefined = true): string {
  try {
    readAnswers(bytes, isTable);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing was refused';
}

describe('reading a table of answers', () => {
  it('takes semicolon, comma and tab', () => {
    expect(raws('svar;arbetsgrupp\ntrygg, lugn;A\n')).toEqual(['trygg, lugn']);
    expect(raws('arbetsgrupp,svar\nA,"trygg, lugn"\n')).toEqual(['trygg, lugn']);
    expect(raws('arbetsgrupp\tsvar\nA\ttrygg; lugn\n')).toEqual(['trygg; lugn']);
    expect(raws('svar\ntrygg\n')).toEqual(['trygg']);
  });

  it('finds columns whatever their case and order, also without å', () => {
    const [answer] = table('Antal;FRAGA;Deltagare;Arbetsgrupp; Svar \n3;Varför?;d1;Natt;frihet').answers;
    expect(answer).toEqual({
      row: 1,
      raw: 'frihet',
      question: 'Varför?',
      workgroup: 'Natt',
      person: 'Natt\nd1',
      people: 3,
    });
    expect(table('fra\u030aga;svar\nVarför?;x').answers[0]?.question).toBe('Varför?');
  });

  it('keeps each answer exactly as it was written', () => {
    const odd = ['  mellanslag  ', 'två\nrader', 'sa "hej"', '=1+1', '12" skärm', ''];
    const rows = odd.map((raw) => `x;"${raw.replaceAll('"', '""')}"`);
    expect(raws(`deltagare;svar\r\n${rows.join('\r\n')}\r\n`)).toEqual(odd);
    expect(raws('svar\n12" skärm\n')).toEqual(['12" skärm']);
  });

  it('keeps the rest of an answer that holds the delimiter without quotation marks', () => {
    expect(raws('deltagare,svar\nd1,trygg, lugn, glad\n')).toEqual(['trygg, lugn, glad']);
    expect(table('svar;deltagare\na;d1;mer\n').remarks).toHaveLength(1);
  });

  it('reads what Excel writes: byte order marks, sep=, Windows, Mac and UTF-16', () => {
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
      const read = readAnswers(bytes, true);
      expect(read.encoding).toBe(encoding);
      expect(read.answers[0]).toMatchObject(answer);
    }
  });

  it('says what is wrong with a file that it cannot read', () => {
    expect(refusal(utf8('Namn;Åsikt\nA;B\n'))).toContain('Kolumnerna som hittades är: ”Namn”, ”Åsikt”');
    expect(refusal(utf8(' \n\n'))).toBe('Filen är tom.');
    expect(refusal(new Uint8Array())).toBe('Filen är tom.');
    expect(refusal(utf8('deltagare;svar\nd1;"hej\n'))).toContain('citattecken');
    expect(refusal(Buffer.from('PK\x03\x04mer', 'latin1'))).toContain('Excel');
    expect(refusal(Buffer.from([0x00, 0x01, 0x02, 0xff]))).toContain('teckenkodning');
  });

  it('counts an odd number of people as one, and says so', () => {
    const { answers, remarks } = table('svar;antal\na;2\nb;många\nc;\n');
    expect(answers.map(({ people }) => people)).toEqual([2, 1, 1]);
    expect(remarks).toHaveLength(2);
    expect(remarks[0]).toContain('”många”');
  });
});

describe('reading plain text', () => {
  it('takes each line that is not blank as one answer', () => {
    const { answers, format } = readAnswers(utf8('Larm & Nycklar\r\n\r\nIT\nHR, lön; mer\n'), undefined);
    expect(answers.map(({ row, raw }) => [row, raw])).toEqual([
      [1, 'Larm & Nycklar'],
      [2, 'IT'],
      [3, 'HR, lön; mer'],
    ]);
    expect(format).toContain('ett svar per rad');
  });

  it('knows a table by its head, whatever the file is called', () => {
    expect(readAnswers(utf8('deltagare;svar\nd1;trygg\n'), undefined).answers[0]?.raw).toBe('trygg');
  });
});

describe('counting people', () => {
  function count(text: string) {
    return byQuestion(table(text).answers).map(({ question, answers }) =>
      countQuestion(question, answers, noWords, true),
    );
  }

  it('counts a participant once per term, however often it was said', () => {
    const [counted] = count('deltagare;svar\nd1;trygg\nd1;trygg\nd2;trygg\nd2;lugn\n');
    expect(counted?.terms.map(({ term, people }) => [term, people])).toEqual([
      ['trygg', 2],
      ['lugn', 1],
    ]);
    expect(counted?.people).toBe(2);
  });

  it('takes the same number in two groups for two people', () => {
    const [counted] = count('arbetsgrupp;deltagare;svar\nA;1;trygg\nB;1;trygg\n');
    expect(counted).toMatchObject({ people: 2, workgroups: 2 });
  });

  it('takes each row for a person when there are no participants, times the number it stands for', () => {
    const [counted] = count('svar;antal\ntrygg;5\ntrygg;2\nlugn;9\n');
    expect(counted?.terms.map(({ term, people }) => [term, people])).toEqual([
      ['lugn', 9],
      ['trygg', 7],
    ]);
    expect(counted?.people).toBe(16);
  });

  it('keeps questions apart', () => {
    const counted = count('fråga;svar\nA?;trygg\nB?;lugn\nA?;glad\n');
    expect(counted.map(({ question, answers }) => [question, answers.map(({ row }) => row)])).toEqual([
      ['A?', [1, 3]],
      ['B?', [2]],
    ]);
  });

  it('writes no term that a spreadsheet would run as a formula, and every answer as it was', () => {
    const [counted] = count('svar\ntrygg\n');
    const terms = ['=1+1', '+46', '-x', '@a', 'trygg'].map((term) => ({ term, people: 1, forms: [term] }));
    if (counted === undefined) throw new Error('nothing was counted');
    const cells = termsCsv({ ...counted, terms })
      .split('\n')
      .slice(1, -1)
      .flatMap((row) => row.split(';'));
    expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
    expect(cells).toContain('trygg');
    const [answer] = count('svar\n"=HYPERLINK(1)"\n');
    expect(answer && answersCsv(answer)).toContain('\n1;=HYPERLINK(1);');
  });

  it('keeps a term that nobody is behind', () => {
    const [counted] = count('svar;antal\ntrygg;0\n');
    expect(counted?.terms).toEqual([{ term: 'trygg', people: 0, forms: ['trygg'] }]);
  });

  it('writes every answer and every term in tables that can be read back', () => {
    const raw = 'sa "hej";\noch gick';
    const [counted] = count(`svar;antal\n"${raw.replaceAll('"', '""')}";1\n-;1\ntrygg;4\n`);
    if (counted === undefined) throw new Error('nothing was counted');
    const back = readAnswers(utf8(answersCsv(counted)), true).answers;
    expect(back.map((answer) => answer.raw)).toEqual([raw, '-', 'trygg']);
    expect(answersCsv(counted).startsWith('rad;svar;termer\n')).toBe(true);
    expect(termsCsv(counted).split('\n').slice(0, 2)).toEqual(['term;antal;skrivsätt', 'trygg;4;trygg']);
  });
});
