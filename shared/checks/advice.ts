import type { TextUse } from './check-text.ts';
import type { Finding } from './finding.ts';
import { plainWordsIn } from './plain-words.ts';
import { postAdvice } from './post-advice.ts';
import { readingAdvice } from './reading-advice.ts';
import type { Word } from './words.ts';

/** Advice about how the text reads and suits its channel. It never hinders anything. */
export const adviceFor = (text: string, words: readonly Word[], use: TextUse): Finding[] => [
  ...readingAdvice(text, words),
  ...plainWordsIn(text),
  ...postAdvice(text, use),
];
