import * as z from 'zod';
import type { Campaign, Question } from './campaigns.ts';
import { CampaignId, WorkgroupId } from './ids.ts';

/** A calendar day in Sweden; nothing finer is stored with an answer. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

export const AnswerLines = z.record(z.string(), z.array(z.string().min(1).max(200)).max(20));
export type AnswerLines = z.infer<typeof AnswerLines>;

/**
 * What one person in a workgroup answered to the campaign's questions. `keyHash` is the hash of the id that only
 * the person's phone has. A withdrawn answer keeps its key with no lines, so that a late copy of the first sending
 * cannot bring it back.
 */
export const Answer = z.strictObject({
  keyHash: z.string().regex(/^[0-9a-f]{64}$/),
  version: z.int().nonnegative(),
  campaignId: CampaignId,
  workgroupId: WorkgroupId,
  lines: AnswerLines,
  day: Day,
  withdrawn: z.boolean(),
});
export type Answer = z.infer<typeof Answer>;

/** A text that says what to change, and where: a question's field and, if one line is meant, its number from 1. */
export interface LineProblem {
  questionId: string;
  line?: number;
  text: string;
}

// Zero-width and direction characters carry no text of their own but can hide or turn what others see.
const invisible = /[\u200b\u200c\u200e\u200f\u2060\u2066-\u2069\u202a-\u202e\ufeff\u00ad]/gu;
// biome keeps control characters out of regular expressions, so they are filtered by code point.
const isControl = (character: string) => {
  const code = character.codePointAt(0) ?? 0;
  return code < 32 || (code >= 127 && code < 160);
};

/** One line as it is stored: composed characters, single spaces, nothing invisible. */
export function tidyLine(raw: string): string {
  const composed = raw.normalize('NFC').replace(invisible, '');
  return Array.from(composed, (character) => (isControl(character) ? ' ' : character))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A field's text as lines: one per row, empty rows left out. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map(tidyLine)
    .filter((line) => line !== '');
}

const hasLetter = /\p{L}/u;

/** What stops these lines from being stored as an answer to this question; empty when nothing does. */
export function problemsIn(question: Question, lines: string[]): LineProblem[] {
  const problems: LineProblem[] = [];
  if (lines.length > question.maxLines) {
    problems.push({
      questionId: question.id,
      text: `Du har skrivit ${lines.length} rader. Välj de ${question.maxLines} viktigaste.`,
    });
  }
  lines.slice(0, question.maxLines).forEach((line, index) => {
    const length = Array.from(line).length;
    if (length > question.maxLineLength) {
      problems.push({
        questionId: question.id,
        line: index + 1,
        text: `Raden är ${length} tecken. Skriv högst ${question.maxLineLength}, gärna bara några ord.`,
      });
    } else if (!hasLetter.test(line)) {
      problems.push({ questionId: question.id, line: index + 1, text: 'Raden har inga bokstäver. Skriv ett ord eller några få.' });
    }
  });
  return problems;
}

/** Problems over all questions, with one of its own when nothing at all was written. */
export function problemsInAnswer(campaign: Pick<Campaign, 'questions'>, lines: AnswerLines): LineProblem[] {
  const written = campaign.questions.some((question) => (lines[question.id] ?? []).length > 0);
  const first = campaign.questions[0];
  if (!written && first) return [{ questionId: first.id, text: 'Skriv minst en rad innan du skickar.' }];
  return campaign.questions.flatMap((question) => problemsIn(question, lines[question.id] ?? []));
}

/** Whether two answers say the same, line by line. */
export function sameLines(one: AnswerLines, other: AnswerLines): boolean {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...ids].every((id) => (one[id] ?? []).join('\n') === (other[id] ?? []).join('\n'));
}
