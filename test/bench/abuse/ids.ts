import { createHash } from 'node:crypto';
import { AnswerId, Code } from '../../../shared/ids.ts';

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

function charactersOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest();
  return Array.from({ length: 26 }, (_, at) => letters[(bytes[at] ?? 0) % letters.length]).join('');
}

/** An answer's id as a phone makes it, the same for the same text. */
export const answerIdOf = (text: string) => AnswerId.parse(`ans_${charactersOf(text)}`);
/** A story's code as a page makes it, the same for the same text. */
export const codeOf = (text: string) => Code.parse(charactersOf(text));
