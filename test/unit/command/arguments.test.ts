import { describe, expect, it } from 'vitest';
import { cloudArguments } from '../../../functions/entry/command/arguments.ts';

const read = (...argv: string[]) => cloudArguments(argv);

describe('the command line', () => {
  it('needs a file and a folder, and has a default for the rest', () => {
    expect(read('svar.csv', '--out', 'ut')).toEqual({
      file: 'svar.csv',
      out: 'ut',
      columns: { answers: [], workgroup: undefined, leaveOut: [] },
      options: {
        shape: 'pillow',
        themeId: 'fjord',
        seed: 1,
        minPeople: 1,
        keepLinesWhole: false,
        question: '',
        organisation: '',
      },
    });
  });

  it('is told how columns are to be taken, some of them more than once', () => {
    const wishes = ['--answers', 'C', '--answers', 'Fritt', '--workgroup', 'Enhet', '--leave-out', 'Namn'];
    expect(read('svar.xlsx', '--out', 'ut', ...wishes)?.columns).toEqual({
      answers: ['C', 'Fritt'],
      workgroup: 'Enhet',
      leaveOut: ['Namn'],
    });
  });

  it('takes every wish, in any order', () => {
    const wishes = ['--min', '3', '--shape', 'Hjärta', '--theme', 'Natt', '--phrases', '--seed', '42'];
    expect(read('--out', 'ut', ...wishes, 'svar.csv')?.options).toMatchObject({
      shape: 'heart',
      themeId: 'natt',
      seed: 42,
      minPeople: 3,
      keepLinesWhole: true,
    });
  });

  it('knows å, ä and ö also as letters with loose dots', () => {
    expect(read('svar.csv', '--out', 'ut', '--shape', 'hja\u0308rta')?.options.shape).toBe('heart');
  });

  it('gives help when asked, whatever else is missing', () => {
    expect(read('--help')).toBeUndefined();
  });

  it.each([
    [[], 'Ange filen'],
    [['a.csv'], '--out'],
    [['a.csv', 'b.csv', '--out', 'ut'], 'b.csv'],
    [['a.csv', '--out'], '--out'],
    [['a.csv', '--out', 'ut', '--shape', 'stjärna'], 'kudde'],
    [['a.csv', '--out', 'ut', '--theme', 'neon'], 'skymning'],
    [['a.csv', '--out', 'ut', '--min', '0'], '--min'],
    [['a.csv', '--out', 'ut', '--seed', '1.5'], '--seed'],
    [['a.csv', '--out', 'ut', '--farg', 'röd'], '--farg'],
  ])('says what is wrong with %j', (argv, text) => {
    expect(() => read(...argv)).toThrow(text);
    expect(() => read(...argv)).toThrow('--help');
  });
});
