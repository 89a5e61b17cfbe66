import { linesOf } from '../lines.ts';
import type { LineLimits } from '../problems.ts';

export interface CellQuestion extends LineLimits {
  keepLinesWhole: boolean;
}

/** As code points, which is how the form counts. */
const lengthOf = (text: string) => Array.from(text).length;

const parted = (lines: string[], mark: string) =>
  lines.flatMap((line) => linesOf(line.replaceAll(mark, '\n')));

/**
 * What stands in one field or cell, as the lines of an answer: one for each row and between semicolons. Commas part what
 * would be too long or too few lines, but never where lines are terms as they stand.
 */
export function linesOfCell(text: string, question: CellQuestion): string[] {
  const lines = parted(linesOf(text), ';');
  if (question.keepLinesWhole) return lines;
  const short = lines.flatMap((line) =>
    lengthOf(line) > question.maxLineLength ? parted([line], ',') : [line],
  );
  return short.length > 0 && short.length < question.minLines ? parted(short, ',') : short;
}
