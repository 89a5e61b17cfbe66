import { personalNumbersIn } from '../checks/numbers/personal-number.ts';
import { plural } from '../text/plural.ts';
import type { Lines } from './lines.ts';

/** What the rules need to know of a question. */
export interface LineLimits {
  id: string;
  minLines: number;
  maxLines: number;
  /** In characters as people count them: code points. */
  maxLineLength: number;
}

/** A text that says what to change, and where: a question and, if one line is meant, its number from 1. */
export interface LineProblem {
  questionId: string;
  line?: number;
  text: string;
}

const personalNumber = 'ser ut att ha ett personnummer. Ta bort det, vi sparar aldrig personnummer.';
const hasLetter = /\p{L}/u;

export function hasPersonalNumber(text: string): boolean {
  return personalNumbersIn(text).length > 0;
}

/** Why this one line cannot be sent as it is, in Swedish; undefined when it can. */
export function lineProblem(line: string, limits: Pick<LineLimits, 'maxLineLength'>): string | undefined {
  // The number itself is never repeated: the text may be shown on a big screen, or read out.
  if (hasPersonalNumber(line)) return `Raden ${personalNumber}`;
  const length = Array.from(line).length;
  if (length > limits.maxLineLength) {
    return `Raden är ${length} tecken. Skriv högst ${limits.maxLineLength}, gärna bara några ord.`;
  }
  return hasLetter.test(line) ? undefined : 'Raden har inga bokstäver. Skriv ett ord eller några få.';
}

/** What stops these lines from being stored as an answer to this question; empty when nothing does. */
function problemsIn(question: LineLimits, lines: string[]): LineProblem[] {
  const { id: questionId, minLines, maxLines } = question;
  const problems = lines.flatMap((line, index): LineProblem[] => {
    // What is over the limit has no field of its own; only its number of rows is a problem, unless it names someone.
    if (index >= maxLines && !hasPersonalNumber(line)) return [];
    const text = lineProblem(line, question);
    return text === undefined ? [] : [{ questionId, line: index + 1, text }];
  });
  if (lines.length > maxLines) {
    problems.unshift({
      questionId,
      text: `Du har skrivit ${plural(lines.length, 'rad', 'rader')}. Välj de ${maxLines} viktigaste.`,
    });
  } else if (lines.length < minLines) {
    problems.unshift({
      questionId,
      text: `Skriv minst ${minLines} ${minLines === 1 ? 'rad' : 'rader'} här.`,
    });
  }
  // A number split over two rows is still a number.
  if (!lines.some(hasPersonalNumber) && hasPersonalNumber(lines.join('\n'))) {
    problems.unshift({ questionId, text: `Svaret ${personalNumber}` });
  }
  return problems;
}

/** Problems over all questions, with one of its own when nothing at all was written. Lines are tidied ones. */
export function problemsInAnswer(questions: LineLimits[], lines: Lines): LineProblem[] {
  const written = questions.some((question) => (lines[question.id] ?? []).length > 0);
  const first = questions[0];
  if (!written && first)
    return [{ questionId: first.id, line: 1, text: 'Skriv minst ett ord innan du skickar.' }];
  return questions.flatMap((question) => problemsIn(question, lines[question.id] ?? []));
}
