import * as z from 'zod';
import { personalNumbersIn } from '../checks/numbers/personal-number.ts';

interface Limits {
  min?: number;
  max: number;
}

/** Text of several lines as it is kept: one kind of line break, no invisible controls, no blanks at the ends. */
export function tidyText(text: string): string {
  return (
    text
      // Half a sign is sent as this one, and would then not be found again as what was approved.
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      // Looked for from where blanks begin: from each of them, a long row of blanks would take a minute.
      .replace(/(?<![ \t])[ \t]+$/gmu, '')
      .replace(/\n{4,}/g, '\n\n\n')
      .trim()
  );
}

/** What is longer than this as it came is too long, and is not worth the work of tidying. */
const untidyLimit = (max: number) => 3 * max + 1_000;

/**
 * What a person wrote in a field called `what` (`Texten`, `Orsaken`), as it may be stored: tidied, within its length,
 * and without a personal number, which is never said back.
 */
export function written(what: string, { min = 0, max }: Limits) {
  const tooLong = `${what} får vara högst ${max} tecken.`;
  return z
    .string(`${what} saknas.`)
    .max(untidyLimit(max), { error: tooLong, abort: true })
    .overwrite(tidyText)
    .min(min, min <= 1 ? `${what} saknas.` : `${what} behöver vara minst ${min} tecken.`)
    .max(max, tooLong)
    .refine(
      (text) => personalNumbersIn(text).length === 0,
      `I fältet ”${what}” verkar det stå ett personnummer. Ta bort det, vi sparar aldrig personnummer.`,
    );
}
