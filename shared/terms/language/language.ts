import type { Dictionary } from './dictionary.ts';
import { Lemmatiser } from './lemma.ts';
import { DictionarySpeller } from './speller.ts';

/** What grouping knows about Swedish: the dictionary, with a memory of what has been looked up. */
export type Language = { dictionary: Dictionary; speller: DictionarySpeller; lemmas: Lemmatiser };

/** Wraps a dictionary for grouping. Make it once and use it again, since it remembers. */
export function languageOf(dictionary: Dictionary): Language {
  const speller = new DictionarySpeller(dictionary);
  return { dictionary, speller, lemmas: new Lemmatiser(dictionary, speller) };
}
