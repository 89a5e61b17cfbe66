import type { Finding } from '../finding.ts';
import type { Span } from '../numbers/personal-number.ts';
import { type Word, wordStarts } from '../words.ts';
import { plainWordsIn } from './plain-words.ts';
import { postAdvice } from './post-advice.ts';
import { readingAdvice } from './reading-advice.ts';
import type { TextUse } from './text-use.ts';

/** Advice about how the text reads and suits its channel. It never hinders anything. */
export const adviceFor = (
  text: string,
  words: readonly Word[],
  sentences: readonly Span[],
  use: TextUse,
): Finding[] => [
  ...readingAdvice(text, words, sentences),
  ...plainWordsIn(text, wordStarts(words)),
  ...postAdvice(text, use),
];
