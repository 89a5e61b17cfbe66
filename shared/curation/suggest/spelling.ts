/** Texts that may be one word written in two ways. */
export type Likeness = 'apart' | 'dots' | 'typo';

const bare = (text: string) => text.replace(/[\s-]+/g, '');
const withoutDots = (text: string) => text.replace(/[åä]/g, 'a').replace(/ö/g, 'o').replace(/[éè]/g, 'e');
const shortestTypo = 5;

/**
 * Pairs of texts of which one may be a slip for the other: with a space or hyphen, without its dots, or one letter away.
 * Each text is looked up under what is left when one letter is taken out, so that the time grows with the texts and not
 * with their pairs (Garbe, SymSpell, 2012).
 */
export function likePairs(texts: readonly string[]): { a: number; b: number; how: Likeness }[] {
  const found = new Map<string, { a: number; b: number; how: Likeness }>();
  const note = (a: number, b: number, how: Likeness) => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (a !== b && !found.has(key)) found.set(key, { a: Math.min(a, b), b: Math.max(a, b), how });
  };
  const group = (keysOf: (text: string) => readonly string[], how: Likeness) => {
    const at = new Map<string, number[]>();
    for (const [index, text] of texts.entries()) {
      for (const key of new Set(keysOf(text))) {
        const known = at.get(key) ?? [];
        for (const other of known) if (isAlike(texts[other] ?? '', text, how)) note(other, index, how);
        known.push(index);
        at.set(key, known);
      }
    }
  };
  group((text) => [bare(text)], 'apart');
  group((text) => (text.length >= 3 ? [withoutDots(text)] : []), 'dots');
  group((text) => (text.length >= shortestTypo && !text.includes(' ') ? lessOne(text) : []), 'typo');
  return [...found.values()];
}

/** The text, and it with each of its letters taken out. */
function lessOne(text: string): string[] {
  return [text, ...Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))];
}

function isAlike(a: string, b: string, how: Likeness): boolean {
  return a !== b && (how !== 'typo' || isOneAway(a, b));
}

/** Whether one letter was added, left out, changed, or changed places with the next. */
function isOneAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  // A slip seldom comes first: "härlig" is not "ärlig".
  if (short[0] !== long[0]) return false;
  let at = 1;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = (text: string, from: number) => text.slice(from);
  if (short.length < long.length) return rest(short, at) === rest(long, at + 1);
  const isSwapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && rest(short, at + 2) === rest(long, at + 2);
  return isSwapped || rest(short, at + 1) === rest(long, at + 1);
}
