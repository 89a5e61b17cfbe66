import type { Finding } from '../finding.ts';
import type { Span } from '../numbers/personal-number.ts';
import type { Word } from '../words.ts';
import { lix } from './lix.ts';

const longestSentence = 25;
const fewestCapitals = 3;
const capitals = /^\p{Lu}{4,}$/u;

function longSentences(words: readonly Word[], sentences: readonly Span[]): Finding[] {
  let next = 0;
  return sentences.flatMap((span) => {
    const first = next;
    while ((words[next]?.start ?? span.end) < span.end) next++;
    const count = next - first;
    if (count <= longestSentence) return [];
    return [
      {
        kind: 'sentence_length' as const,
        severity: 'advice' as const,
        span,
        reason: `Meningen är lång: ${count} ord.`,
        suggestion: 'Dela den, gärna så att varje mening har högst 20 ord.',
      },
    ];
  });
}

/** Three words or more in a row in capitals: hard to read, and read letter by letter by some aids. */
function shouting(words: readonly Word[]): Finding[] {
  const findings: Finding[] = [];
  let run: { start: number; end: number; count: number } | undefined;
  const close = () => {
    if (run && run.count >= fewestCapitals) {
      findings.push({
        kind: 'capitals',
        severity: 'advice',
        span: { start: run.start, end: run.end },
        reason: 'Flera ord i rad står med bara stora bokstäver. Det är svårt att läsa.',
        suggestion: 'Skriv med vanliga bokstäver.',
      });
    }
    run = undefined;
  };
  for (const word of words) {
    const isLoud = capitals.test(word.text) || (run !== undefined && /^\p{Lu}{1,3}$/u.test(word.text));
    if (!isLoud) close();
    else if (run) run = { start: run.start, end: word.end, count: run.count + 1 };
    else run = { start: word.start, end: word.end, count: 1 };
  }
  close();
  return findings;
}

/** From "svår" a reader should know; a band and no grade, since the figure swings on short texts. */
function hardToRead(text: string, words: readonly Word[], sentences: readonly Span[]): Finding[] {
  const found = lix(text, words, sentences);
  if (!found || found.value < 50) return [];
  return [
    {
      kind: 'readability',
      severity: 'advice',
      span: undefined,
      reason: `Texten är ${found.band} att läsa (LIX ${found.value}).`,
      suggestion: 'Pröva kortare meningar och vanligare ord.',
    },
  ];
}

export const readingAdvice = (
  text: string,
  words: readonly Word[],
  sentences: readonly Span[],
): Finding[] => [
  ...longSentences(words, sentences),
  ...shouting(words),
  ...hardToRead(text, words, sentences),
];
