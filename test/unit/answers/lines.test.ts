import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Answer } from '../../../shared/answers/answers.ts';
import { linesOf, sameLines, tidyLine } from '../../../shared/answers/lines.ts';
import { lineProblem, problemsInAnswer } from '../../../shared/answers/problems.ts';

const question = { id: 'varfor', minLines: 0, maxLines: 3, maxLineLength: 20 };

describe('a line is stored tidied', () => {
  test('in composed characters with single spaces', () => {
    expect(tidyLine('  go\u0308r   skillnad\t ')).toBe('gör skillnad');
  });

  test('without what cannot be seen', () => {
    expect(tidyLine('sn\u200bä\u00adll\u202e\u3164')).toBe('snäll');
    expect(tidyLine('\u200b\u2060\ufeff')).toBe('');
    expect(tidyLine('a\u0000b\u001bc')).toBe('a b c');
  });

  test('with emoji whole', () => {
    expect(tidyLine('glad 👩‍👩‍👧 ❤️')).toBe('glad 👩‍👩‍👧 ❤️');
  });

  test('in characters that every store can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const line = tidyLine(raw);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\r\n\u2028\u2029]/);
      }),
    );
  });

  test('and tidying it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        expect(tidyLine(tidyLine(raw))).toBe(tidyLine(raw));
      }),
    );
  });
});

test('every kind of line break makes a new line', () => {
  expect(linesOf('ett\r\ntvå\rtre\nfyra\u2028fem\n\n \n')).toEqual(['ett', 'två', 'tre', 'fyra', 'fem']);
});

test('two answers are the same when they say the same', () => {
  expect(sameLines({ a: ['x'], b: [] }, { a: ['x'] })).toBe(true);
  expect(sameLines({ a: ['x', 'y'] }, { a: ['y', 'x'] })).toBe(false);
});

describe('problems', () => {
  test('an answer with nothing in it', () => {
    expect(problemsInAnswer([question], {})).toEqual([
      { questionId: 'varfor', line: 1, text: 'Skriv minst ett ord innan du skickar.' },
    ]);
  });

  test('too long, counted as people count characters', () => {
    expect(lineProblem(`${'😀'.repeat(19)}a`, question)).toBeUndefined();
    expect(lineProblem('a'.repeat(21), question)).toContain('21 tecken');
  });

  test('emoji or signs only', () => {
    expect(lineProblem('🎉🎉', question)).toContain('inga bokstäver');
    expect(lineProblem('...', question)).toContain('inga bokstäver');
  });

  test('too many lines, said once', () => {
    expect(problemsInAnswer([question], { varfor: Array(200).fill('snäll') })).toEqual([
      { questionId: 'varfor', text: 'Du har skrivit 200 rader. Välj de 3 viktigaste.' },
    ]);
  });

  test('too few lines, where the question asks for some', () => {
    const [problem] = problemsInAnswer([{ ...question, minLines: 2 }], { varfor: ['snäll'] });
    expect(problem?.text).toBe('Skriv minst 2 rader här.');
  });

  test('a personal number, without repeating it', () => {
    const [problem] = problemsInAnswer([question], { varfor: ['snäll', '640823-3234'] });
    expect(problem).toMatchObject({ questionId: 'varfor', line: 2 });
    expect(problem?.text).toContain('personnummer');
    expect(problem?.text).not.toContain('3234');
  });

  test('a personal number split over two lines', () => {
    const [problem] = problemsInAnswer([question], { varfor: ['f 640823', '3234 x'] });
    expect(problem?.text).toContain('personnummer');
  });

  test('right-to-left words are words', () => {
    expect(lineProblem('صبور', question)).toBeUndefined();
  });
});

test('what passes the rules can be stored, however wide its characters', () => {
  const line = '𝒜'.repeat(200);
  expect(lineProblem(line, { maxLineLength: 200 })).toBeUndefined();
  expect(Answer.shape.lines.safeParse({ varfor: [line] }).success).toBe(true);
});
