import { stringify } from 'csv-stringify/sync';
import type { QuestionCount } from './count.ts';

/** Every answer in the file's order, exactly as it was written, so that other programs can compare; with its terms. */
export function answersCsv({ answers, lines }: QuestionCount): string {
  const rows = answers.map(({ row, raw }, i) => [row, raw, (lines[i]?.terms ?? []).join('|')]);
  return csv(['rad', 'svar', 'ord'], rows);
}

/** Every term, with an apostrophe before what a spreadsheet would run as a formula; also those that too few gave to show, with people and ways of writing. */
export function termsCsv({ terms }: QuestionCount): string {
  return csv(
    ['ord', 'antal', 'skrivsätt'],
    terms.map(({ term, people, forms }) => [term, people, forms.join('|')]),
    true,
  );
}

function csv(head: string[], rows: (string | number)[][], escapeFormulas = false): string {
  return stringify([head, ...rows], { delimiter: ';', escape_formulas: escapeFormulas });
}
