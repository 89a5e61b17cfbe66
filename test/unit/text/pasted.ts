import fc from 'fast-check';

// What Word, Teams and phones do to a text on its way, without changing what it says to a reader.

/** Between the letters of a word: nothing that anybody sees. */
const unseen = ['\u00ad', '\u200b', '\u2060', '\ufeff'];
const spaces = ['\u00a0', '\u202f', '\u2009', '  ', '\t'];
const leads = ['• ', '– ', '* ', '· ', '1. ', '2) ', 'a) ', '', ''];
const tails = ['', ' 👩🏽‍⚕️', ' ❤️', ' 👨‍👩‍👧‍👦', '\u200e', '\u200d'];

const chosen = (random: number, of: readonly string[]) => of[random % of.length] ?? '';

/** How a line is pasted; the same seed and line give the same. Each kind of sign may be there or not. */
export const pasting = fc.record({
  seed: fc.nat(1_000_000),
  decomposed: fc.boolean(),
  hyphenated: fc.boolean(),
  narrow: fc.boolean(),
  listed: fc.boolean(),
  curly: fc.boolean(),
  pictured: fc.boolean(),
});
export type Pasting = typeof pasting extends fc.Arbitrary<infer T> ? T : never;

/** A line as it looks after it has been pasted. */
export function pasted(line: string, how: Pasting): string {
  let turn = how.seed;
  const next = () => {
    turn = (turn * 1_103_515_245 + 12_345) % 2_147_483_648;
    return turn;
  };
  let text = line;
  if (how.curly) text = text.replaceAll("'", '’').replaceAll(/"([^"]*)"/g, '“$1”');
  if (how.narrow) text = text.replaceAll(' ', () => (next() % 3 === 0 ? chosen(next(), spaces) : ' '));
  if (how.hyphenated)
    text = text.replaceAll(/(?<=\p{L}\p{M}?)(?=\p{L})/gu, () =>
      next() % 4 === 0 ? chosen(next(), unseen) : '',
    );
  if (how.listed) text = chosen(next(), leads) + text;
  if (how.pictured) text += chosen(next(), tails);
  return how.decomposed ? text.normalize('NFD') : text;
}
