import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { Context } from '../../functions/context.ts';
import { linesOf } from '../../shared/answers/answers.ts';
import { hasPersonalNumber } from '../../shared/answers/problems.ts';
import type { Workgroup } from '../../shared/campaigns/campaigns.ts';
import { storeAnswers } from './answers.ts';

const Rows = z.array(z.tuple([z.string(), z.string(), z.string(), z.string()]));
const most = { lines: 20, length: 200 };

/** One line of the made-up workshops: who wrote it to which question. */
interface ExampleLine {
  person: string;
  question: string;
  text: string;
}

/** All lines of the made-up workshops, but for those that the form would refuse. */
export function exampleLines(): ExampleLine[] {
  const csv = readFileSync(new URL('../data/workshop-answers.csv', import.meta.url), 'utf8');
  return Rows.parse(parse(csv, { delimiter: ';', fromLine: 2 }))
    .map(([group, person, question, text]) => ({ person: `${group} ${person}`, question, text }))
    .filter(
      ({ text }) => linesOf(text).length === 1 && text.length <= most.length && !hasPersonalNumber(text),
    );
}

/** Stores what so many people of the made-up workshops answered to the two questions, spread over these groups. */
export async function storeExample(ctx: Context, groups: readonly Workgroup[], count: number): Promise<void> {
  const lines = exampleLines();
  const questions = [...new Set(lines.map(({ question }) => question))];
  const all = [...Map.groupBy(lines, ({ person }) => person).values()];
  const people = all.slice(0, count).map((of) => {
    const to = (at: number) =>
      of.flatMap(({ question, text }) => (question === questions[at] ? [text] : [])).slice(0, most.lines);
    return { kannetecken: to(0), varfor: to(1) };
  });
  for (const [index, group] of groups.entries()) {
    const ours = people.filter((_, at) => at % groups.length === index);
    await storeAnswers(ctx, group, ours.length, (at) => ours[at] ?? {});
  }
}
