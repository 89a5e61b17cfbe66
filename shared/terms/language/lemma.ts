import { type Dictionary, entryClasses, type Reading } from './dictionary.ts';
import { irregularLemma, keepAsIs } from './irregular.ts';
import type { DictionarySpeller } from './speller.ts';

export type WordClass = 'noun' | 'verb' | 'adjective' | 'other';

/**
 * A word's dictionary form and class. `isBase` says that the word was already in that form, `canBeNoun` that a word
 * in -ande or -ende may be a noun too (bemötande, ansvarstagande).
 */
export type Lemma = { lemma: string; wordClass: WordClass; isBase: boolean; canBeNoun: boolean };

type Found = Omit<Lemma, 'canBeNoun'>;

const adjectiveEndings = /(?:lig|ig|sam|isk|full|lös|bar|aktig|mässig|iv|ell|ant|ent|ös|abel|ibel|al|är)$/;

// For words that no dictionary lists (peppig, mindsetet): endings that are safe to take off, longest first.
const guesses: [RegExp, string, WordClass][] = [
  [/(ig|isk|full|lös|bar|ell|iv)(?:a|t|are|ast|aste)$/, '$1', 'adjective'],
  [/(sam)(?:ma|t|mare|mast)$/, '$1', 'adjective'],
  [/(er)(?:ade|at)$/, '$1ad', 'adjective'],
  [/(het|itet)(?:en|er|erna|ens)$/, '$1', 'noun'],
  [/(ning)(?:en|ar|arna|ens)$/, '$1', 'noun'],
  [/(skap)(?:et|en|er|erna)$/, '$1', 'noun'],
  [/(ism)en$/, '$1', 'noun'],
  [/(..are)(?:n|ns)$/, '$1', 'noun'],
  [/(..ar)na$/, '$1e', 'noun'],
];

const classOf: Record<Reading['kind'], WordClass> = {
  noun: 'noun',
  genitive: 'noun',
  verb: 'verb',
  sverb: 'verb',
  imperative: 'verb',
  adjective: 'adjective',
  participle: 'adjective',
  nde: 'adjective',
};

/** Finds dictionary forms for lower-case words; remembers what it has found. */
export class Lemmatiser {
  readonly #dictionary: Dictionary;
  readonly #speller: DictionarySpeller;
  readonly #known = new Map<string, Lemma>();

  constructor(dictionary: Dictionary, speller: DictionarySpeller) {
    this.#dictionary = dictionary;
    this.#speller = speller;
  }

  of(word: string): Lemma {
    let found = this.#known.get(word);
    if (!found) {
      found = this.#find(word);
      this.#known.set(word, found);
    }
    return found;
  }

  #find(word: string): Lemma {
    const irregular = irregularLemma.get(word);
    const found = (irregular && { ...irregular, isBase: irregular.lemma === word }) ??
      this.#listed(word) ??
      this.#hyphenated(word) ??
      this.#compound(word) ??
      this.#guessed(word) ?? { lemma: word, wordClass: 'other', isBase: true };
    return { ...found, canBeNoun: found.wordClass === 'noun' || this.#classes(found.lemma).has('noun') };
  }

  #classes(word: string) {
    const flags = this.#dictionary.entry(word);
    return flags === undefined ? new Set<WordClass>() : new Set<WordClass>(entryClasses(word, flags));
  }

  #entryClass(word: string): WordClass {
    const classes = this.#classes(word);
    if (classes.has('adjective') || /.(?:ande|ende)$/.test(word)) return 'adjective';
    if (classes.has('noun') && !(classes.has('verb') && word.endsWith('a'))) return 'noun';
    if (classes.has('verb') || /[^aeiouyåäö]a$/.test(word)) return 'verb';
    return 'other';
  }

  #listed(word: string): Found | undefined {
    const isEntry = this.#dictionary.entry(word) !== undefined;
    const readings = this.#readings(word);
    if (!isEntry && readings.length === 0) return undefined;
    const asIs: Found = { lemma: word, wordClass: this.#entryClass(word), isBase: true };
    if (keepAsIs.has(word)) return asIs;
    const adjective = this.#adjectiveBase(word, readings);
    if (adjective !== undefined && !this.#prefersEntry(word, isEntry, adjective))
      return { lemma: adjective, wordClass: 'adjective', isBase: false };
    if (isEntry) return this.#pluralParticiple(word) ?? this.#verbForm(word) ?? asIs;
    const best = this.#best(readings);
    if (best) return { lemma: best.lemma, wordClass: classOf[best.kind], isBase: best.lemma === word };
    return asIs;
  }

  /** The word list has some participles in the plural too (välutbildade). */
  #pluralParticiple(word: string): Found | undefined {
    const base = word.slice(0, -1);
    if (!word.endsWith('ade') || !this.#speller.isListed(base)) return undefined;
    return { lemma: base, wordClass: 'adjective', isBase: false };
  }

  /** The word list has forms of some verbs as words of their own (slipper, värdesätter, deltog). */
  #verbForm(word: string): Found | undefined {
    if (this.#classes(word).size > 0) return undefined;
    const infinitive = word.replace(/er$/, 'a');
    if (infinitive !== word && this.#entryClass(infinitive) === 'verb' && this.#speller.isListed(infinitive))
      return { lemma: infinitive, wordClass: 'verb', isBase: false };
    for (let at = 1; at <= word.length - 2; at += 1) {
      const irregular = irregularLemma.get(word.slice(at));
      const lemma = word.slice(0, at) + (irregular?.lemma ?? '');
      if (irregular?.wordClass === 'verb' && lemma !== word && this.#dictionary.entry(lemma) !== undefined)
        return { lemma, wordClass: 'verb', isBase: false };
    }
    return undefined;
  }

  #readings(word: string): Reading[] {
    const readings = this.#dictionary.readings(word);
    // The word list leaves out some forms of adjectives (glada, hjälpsamt, uppmärksamma).
    const stem = word.replace(/(?:(?<=sam)m)?a$|t$/, '');
    const isAdjective =
      this.#classes(stem).has('adjective') || /.{3}(?:lös|lig|isk|full|sam|bar|rik)$/.test(stem);
    if (stem !== word && isAdjective && this.#dictionary.entry(stem) !== undefined)
      readings.push({ lemma: stem, kind: 'adjective', flags: '' });
    return readings.filter((reading) => reading.lemma === reading.lemma.toLowerCase());
  }

  #isAdjective(word: string): boolean {
    return this.#classes(word).has('adjective') || adjectiveEndings.test(word);
  }

  #adjectiveBase(word: string, readings: Reading[]): string | undefined {
    const bases = readings
      .filter((reading) => reading.kind === 'adjective' && reading.lemma !== word)
      .map((reading) => irregularLemma.get(reading.lemma)?.lemma ?? reading.lemma)
      .filter((lemma) => this.#isAdjective(lemma) || this.#entryClass(lemma) === 'adjective');
    return shortest(bases);
  }

  /** A listed noun in -t, -e or -are stays; in -a the adjective is the likelier (trygga, öppna). */
  #prefersEntry(word: string, isEntry: boolean, base: string): boolean {
    if (!isEntry) return false;
    if (word.endsWith('a')) return false;
    if (/(?:are|ast)$/.test(word)) return this.#classes(word).has('noun');
    return this.#classes(word).has('noun') || !word.startsWith(base.slice(0, -2));
  }

  #best(readings: Reading[]): Reading | undefined {
    const order: Reading['kind'][][] = [
      ['nde'],
      ['noun'],
      ['participle'],
      ['verb'],
      ['adjective'],
      ['sverb'],
      ['genitive'],
      ['imperative'],
    ];
    for (const kinds of order) {
      const candidates = readings.filter((reading) => kinds.includes(reading.kind));
      const lemma = shortest(candidates.map((reading) => reading.lemma));
      const found = candidates.find((reading) => reading.lemma === lemma);
      if (found) return { ...found, lemma: irregularLemma.get(found.lemma)?.lemma ?? found.lemma };
    }
    return undefined;
  }

  #hyphenated(word: string): Found | undefined {
    const at = word.lastIndexOf('-');
    if (at <= 0 || at === word.length - 1) return undefined;
    const last = this.of(word.slice(at + 1));
    return { ...last, lemma: word.slice(0, at + 1) + last.lemma };
  }

  #compound(word: string): Found | undefined {
    const cut = this.#speller.cut(word);
    if (!cut) return undefined;
    const last = this.of(cut.last);
    return { ...last, lemma: cut.first + last.lemma };
  }

  #guessed(word: string): Found | undefined {
    for (const [ending, base, wordClass] of guesses)
      if (ending.test(word)) return { lemma: word.replace(ending, base), wordClass, isBase: false };
    return undefined;
  }
}

function shortest(words: string[]): string | undefined {
  return [...words].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
}
