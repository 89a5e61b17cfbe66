import { describe, expect, it } from 'vitest';
import { byQuestion, countQuestion } from '../../../../functions/clouds/from-file/count.ts';
import { answersCsv, termsCsv } from '../../../../functions/clouds/from-file/tables.ts';
import { readAnswers } from '../../../../shared/files/answers.ts';
import { buildDictionary } from '../../../../shared/terms/language/dictionary.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const table = (text: string) => readAnswers(utf8(text), true);
const noWords = buildDictionary('', '0\n');

describe('counting people', () => {
  async function count(text: string) {
    return byQuestion((await table(text)).answers).map(({ question, answers }) =>
      countQuestion(question, answers, noWords, true),
    );
  }

  it('counts a participant once per term, however often it was said', async () => {
    const [counted] = await count('deltagare;svar\nd1;trygg\nd1;trygg\nd2;trygg\nd2;lugn\n');
    expect(counted?.terms.map(({ term, people }) => [term, people])).toEqual([
      ['trygg', 2],
      ['lugn', 1],
    ]);
    expect(counted?.people).toBe(2);
  });

  it('takes the same number in two groups for two people', async () => {
    const [counted] = await count('arbetsgrupp;deltagare;svar\nA;1;trygg\nB;1;trygg\n');
    expect(counted).toMatchObject({ people: 2, workgroups: 2 });
  });

  it('takes each row for a person when there are no participants, times the number it stands for', async () => {
    const [counted] = await count('svar;antal\ntrygg;5\ntrygg;2\nlugn;9\n');
    expect(counted?.terms.map(({ term, people }) => [term, people])).toEqual([
      ['lugn', 9],
      ['trygg', 7],
    ]);
    expect(counted?.people).toBe(16);
  });

  it('keeps questions apart', async () => {
    const counted = await count('fråga;svar\nA?;trygg\nB?;lugn\nA?;glad\n');
    expect(counted.map(({ question, answers }) => [question, answers.map(({ row }) => row)])).toEqual([
      ['A?', [1, 3]],
      ['B?', [2]],
    ]);
  });

  it('writes no term that a spreadsheet would run as a formula, and every answer as it was', async () => {
    const [counted] = await count('svar\ntrygg\n');
    const terms = ['=1+1', '+46', '-x', '@a', 'trygg'].map((term) => ({ term, people: 1, forms: [term] }));
    if (counted === undefined) throw new Error('nothing was counted');
    const cells = termsCsv({ ...counted, terms })
      .split('\n')
      .slice(1, -1)
      .flatMap((row) => row.split(';'));
    expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
    expect(cells).toContain('trygg');
    const [answer] = await count('svar\n"=HYPERLINK(1)"\n');
    expect(answer && answersCsv(answer)).toContain('\n1;=HYPERLINK(1);');
  });

  it('keeps a term that nobody is behind', async () => {
    const [counted] = await count('svar;antal\ntrygg;0\n');
    expect(counted?.terms).toEqual([{ term: 'trygg', people: 0, forms: ['trygg'] }]);
  });

  it('writes every answer and every term in tables that can be read back', async () => {
    const raw = 'sa "hej";\noch gick';
    const [counted] = await count(`svar;antal\n"${raw.replaceAll('"', '""')}";1\n-;1\ntrygg;4\n`);
    if (counted === undefined) throw new Error('nothing was counted');
    const back = (await readAnswers(utf8(answersCsv(counted)), true)).answers;
    expect(back.map((answer) => answer.raw)).toEqual([raw, '-', 'trygg']);
    expect(answersCsv(counted).startsWith('rad;svar;ord\n')).toBe(true);
    expect(termsCsv(counted).split('\n').slice(0, 2)).toEqual(['ord;antal;skrivsätt', 'trygg;4;trygg']);
  });
});
