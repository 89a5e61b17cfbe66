import { compoundEnd, type Dictionary } from './dictionary.ts';

/** Where a compound that the dictionary does not list is cut: `hemtjänst` + `grupper`. */
export type CompoundCut = { first: string; last: string };

const shortestPart = 3;
const longestCompound = 40;

// Letters that are mixed up or doubled by mistake: a compound one such slip away from a listed word is a misspelling.
const slips: [RegExp, string][] = [
  ...[...'bdfgklmnprst'].flatMap((letter): [RegExp, string][] => [
    [new RegExp(`${letter}${letter}`), letter],
    [new RegExp(`(?<!${letter})${letter}(?!${letter})`), letter + letter],
  ]),
  [/e/, 'ä'],
  [/ä/, 'e'],
  [/å/, 'o'],
  [/o/, 'å'],
  [/sj/, 'sk'],
  [/ch/, 'sch'],
];

function isSlipOf(word: string, isListed: (candidate: string) => boolean): boolean {
  for (const [pattern, replacement] of slips) {
    for (const match of word.matchAll(new RegExp(pattern, 'g'))) {
      const end = match.index + match[0].length;
      if (isListed(word.slice(0, match.index) + replacement + word.slice(end))) return true;
    }
  }
  return false;
}

/** Judges words by the dictionary's own entries, its inflections and its rules for compounds. */
export class DictionarySpeller {
  readonly #dictionary: Dictionary;
  readonly #verdicts = new Map<string, boolean>();
  readonly #cuts = new Map<string, CompoundCut | undefined>();

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  /** Whether the word, or the word with a capital, is listed or an inflection of a listed one. */
  isListed(word: string): boolean {
    if (this.#dictionary.entry(word) !== undefined || this.#dictionary.readings(word).length > 0) return true;
    const capital = word.charAt(0).toUpperCase() + word.slice(1);
    return this.#dictionary.entry(capital) !== undefined || this.#dictionary.readings(capital).length > 0;
  }

  /** Whether a lower-case word is correctly spelt: listed, hyphenated words, a number or a compound. */
  isWord(word: string): boolean {
    const known = this.#verdicts.get(word);
    if (known !== undefined) return known;
    const parts = word.split('-').filter((part) => part !== '');
    const verdict =
      this.isListed(word) ||
      (parts.length > 1 && parts.every((part) => this.isWord(part))) ||
      /^\d+$/.test(word) ||
      this.cut(word) !== undefined;
    this.#verdicts.set(word, verdict);
    return verdict;
  }

  /** The cut with the longest last part, or undefined when the letters are no compound by the dictionary's rules. */
  cut(word: string): CompoundCut | undefined {
    if (this.#cuts.has(word)) return this.#cuts.get(word);
    const found = word.length > longestCompound ? undefined : this.#findCut(word);
    const cut = found && !isSlipOf(word, (candidate) => this.isListed(candidate)) ? found : undefined;
    this.#cuts.set(word, cut);
    return cut;
  }

  #findCut(word: string): CompoundCut | undefined {
    for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
      const last = word.slice(at);
      if (!this.#endsCompound(last)) continue;
      const first = word.slice(0, at);
      if (this.#begins(first)) return { first, last };
    }
    return undefined;
  }

  #begins(first: string): boolean {
    if (this.#dictionary.beginsCompound(first)) return true;
    for (let at = shortestPart; at <= first.length - shortestPart; at += 1)
      if (this.#dictionary.beginsCompound(first.slice(at)) && this.#begins(first.slice(0, at))) return true;
    return false;
  }

  #endsCompound(last: string): boolean {
    if (this.#dictionary.entry(last)?.includes(compoundEnd)) return true;
    return this.#dictionary.readings(last).some((reading) => reading.flags.includes(compoundEnd));
  }
}
