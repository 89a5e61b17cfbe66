import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { type AnswerLines, linesOf } from '../../shared/answers/answers.ts';
import { hasPersonalNumber } from '../../shared/answers/problems.ts';

/** What a line of the question template takes. */
const longestLine = 80;

const Row = z.tuple([z.string(), z.string(), z.string(), z.string()]);

/** Numbers from 0 to 1 that are the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * People's answers to the two questions, without end: what the made-up workshops wrote, the common more often, and one
 * line in twelve a joining of two that perhaps nobody else wrote.
 */
export function manyAnswers(seed = 1): () => AnswerLines {
  const csv = readFileSync(new URL('../data/workshop-answers.csv', import.meta.url), 'utf8');
  const rows = z
    .array(Row)
    .parse(parse(csv, { delimiter: ';', fromLine: 2 }))
    // What the form would refuse is no answer.
    .filter(
      ([, , , text]) => linesOf(text).length === 1 && text.length <= longestLine && !hasPersonalNumber(text),
    );
  const [first = ''] = rows.map(([, , question]) => question);
  const written = Map.groupBy(rows, ([, , question]) => (question === first ? 'kannetecken' : 'varfor'));
  const next = chance(seed);
  const pick = (of: string[]) => of[Math.floor(next() * of.length)] ?? '';
  const texts = [...written].map(([id, list]): [string, string[]] => [id, list.map(([, , , text]) => text)]);
  return () =>
    Object.fromEntries(
      texts.map(([id, list]) => [
        id,
        Array.from({ length: 2 + Math.floor(next() * 3) }, () =>
          next() < 1 / 12 ? `${pick(list)} och ${pick(list)}`.slice(0, longestLine) : pick(list),
        ),
      ]),
    );
}
