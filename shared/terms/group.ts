import { bestCapitals } from './capitals.ts';
import { bareText } from './clean.ts';
import { joinCompounds } from './compounds.ts';
import { isCorrect, shownForm } from './display.ts';
import { type DistinctLine, LineTally, peopleCounter } from './distinct.ts';
import { foldLongPhrases } from './fold.ts';
import type { GroupedLine, GroupedTerm, Grouping } from './grouping.ts';
import type { Dictionary } from './language/dictionary.ts';
import { type Language, languageOf } from './language/language.ts';
import type { Phrase } from './phrases.ts';
import { type CutLine, cutLine, type ReadLine, readLine } from './read.ts';
import { findTypos, type WordCounts } from './typos.ts';

/** One raw answer line and whose it is; `person` only has to tell people apart. */
export type AnswerLine = { text: string; person: string };

export type GroupOptions = {
  /** The question answered: a line that only repeats it makes no term. */
  question?: string;
  /** Every line is one term (task lists such as "Larm & Nycklar"); nothing is split or taken out. */
  keepLinesWhole?: boolean;
};

/** What is kept of a phrase: how it is compared, and how it is shown. */
type PhraseForm = {
  /** Its dictionary forms with a space between. */
  key: string;
  lemmas: number;
  form: string;
  /** Whether little more than what is compared was written. */
  isWhole: boolean;
  isCorrect: boolean;
};
type ReadForms = Omit<ReadLine, 'phrases'> & { phrases: PhraseForm[] };

type Form = { lines: number[]; times: number; people: number; isOwn: boolean; isCorrect: boolean };
type Draft = { key: string; people: number; lines: number[]; times: number; forms: Map<string, Form> };

const collator = new Intl.Collator('sv');
const languages = new WeakMap<Dictionary, Language>();

/**
 * Groups raw answers into terms. The same lines give the same terms in any order; every line ends up with terms or
 * with a reason. Never throws for any text.
 */
export function groupTerms(
  lines: AnswerLine[],
  dictionary: Dictionary,
  options: GroupOptions = {},
): Grouping {
  const tally = new LineTally();
  const numbers = new Map<string, number>();
  const distinctOf = lines.map(({ text, person }) => {
    const number = numbers.get(person) ?? numbers.size;
    numbers.set(person, number);
    return tally.add(text, number);
  });
  const grouped = groupDistinct(tally.lines, dictionary, options);
  const rawOf = Map.groupBy(distinctOf.keys(), (raw) => distinctOf[raw] ?? 0);
  const raw = (distinct: number[]) =>
    distinct.flatMap((index) => rawOf.get(index) ?? []).sort((a, b) => a - b);
  return {
    terms: grouped.terms.map((term) => ({
      ...term,
      lines: raw(term.lines),
      forms: term.forms.map(({ form, lines: of }) => ({ form, lines: raw(of) })),
    })),
    lines: distinctOf.flatMap((index) => grouped.lines[index] ?? []),
  };
}

/** The same of lines that have been gathered: each is read once, and the indices in what comes out are theirs. */
export function groupDistinct(
  lines: readonly DistinctLine[],
  dictionary: Dictionary,
  options: GroupOptions = {},
): Grouping {
  const language = languages.get(dictionary) ?? languageOf(dictionary);
  languages.set(dictionary, language);
  const read = readLines(lines, language, options);
  const timesOf = (index: number) => lines[index]?.writers.length ?? 0;
  const folds = options.keepLinesWhole ? new Map<string, string>() : foldLongPhrases(read, timesOf);
  const drafts = new Map<string, Draft>();
  for (const [index, line] of read.entries()) {
    for (const { key: ownKey, form, isWhole, isCorrect } of line.phrases) {
      const key = folds.get(ownKey) ?? ownKey;
      const draft = drafts.get(key) ?? { key, people: 0, lines: [], times: 0, forms: new Map() };
      drafts.set(key, draft);
      addLine(draft, form, index, timesOf(index), { isOwn: key === ownKey && isWhole, isCorrect });
    }
  }
  countPeople(drafts.values(), lines);
  const terms = nameTerms([...drafts.values()], language);
  return { terms: terms.map(({ term }) => term), lines: describeLines(read, folds, terms) };
}

function readLines(lines: readonly DistinctLine[], language: Language, options: GroupOptions): ReadForms[] {
  const keepWhole = options.keepLinesWhole ?? false;
  const questions = questionTexts(options.question);
  const cuts: (CutLine | undefined)[] = lines.map(({ text }) =>
    cutLine(text, language, keepWhole, questions),
  );
  if (!keepWhole) joinAll(cuts, wordsOf(cuts, lines), language);
  const corrections = findTypos(wordsOf(cuts, lines), language);
  return cuts.map((cut, index) => {
    if (!cut) return { phrases: [], skipped: [] };
    // Of many lines, the words of those that have been read would be most of the memory.
    cuts[index] = undefined;
    const { phrases, ...rest } = readLine(cut, corrections, language, keepWhole);
    return { ...rest, phrases: phrases.map((phrase) => formOf(phrase, language)) };
  });
}

function joinAll(cuts: (CutLine | undefined)[], counts: WordCounts, language: Language): void {
  for (const cut of cuts) if (cut) cut.parts = cut.parts.map((part) => joinCompounds(part, counts, language));
}

/** How many wrote each word. */
function wordsOf(
  cuts: readonly (CutLine | undefined)[],
  lines: readonly DistinctLine[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [index, cut] of cuts.entries()) {
    const times = lines[index]?.writers.length ?? 0;
    for (const part of cut?.parts ?? [])
      for (const { word } of part) counts.set(word, (counts.get(word) ?? 0) + times);
  }
  return counts;
}

function formOf(phrase: Phrase, language: Language): PhraseForm {
  return {
    key: phrase.lemmas.join(' '),
    lemmas: phrase.lemmas.length,
    form: shownForm(phrase, language),
    isWhole: phrase.tokens.length <= phrase.lemmas.length + 1,
    isCorrect: isCorrect(phrase, language),
  };
}

function questionTexts(question: string | undefined): Set<string> {
  if (question === undefined) return new Set();
  return new Set([question, ...question.split(/[?.!]/)].map(bareText).filter((text) => text !== ''));
}

function addLine(
  draft: Draft,
  written: string,
  index: number,
  times: number,
  quality: Pick<Form, 'isOwn' | 'isCorrect'>,
): void {
  const form = draft.forms.get(written) ?? { lines: [], times: 0, people: 0, ...quality };
  draft.forms.set(written, form);
  for (const at of [form, draft]) {
    if (at.lines.at(-1) === index) continue;
    at.lines.push(index);
    at.times += times;
  }
}

function countPeople(drafts: Iterable<Draft>, lines: readonly DistinctLine[]): void {
  const count = peopleCounter(lines);
  const behind = (indices: number[]) => count(indices.flatMap((index) => lines[index] ?? []));
  for (const draft of drafts) {
    draft.people = behind(draft.lines);
    for (const form of draft.forms.values()) form.people = behind(form.lines);
  }
}

/** Gives each group its commonest correct form, a form no other group has taken. */
function nameTerms(drafts: Draft[], language: Language): { key: string; term: GroupedTerm }[] {
  const taken = new Set<string>();
  return drafts
    .sort((a, b) => b.people - a.people || b.times - a.times || byText(a.key, b.key))
    .map((draft) => {
      const forms = [...draft.forms].sort(byShowing);
      const names = [...shownFirst(forms, language), ...forms.map(([form]) => form), draft.key];
      const name = names.find((candidate) => !taken.has(candidate)) ?? `${draft.key} (${taken.size})`;
      taken.add(name);
      const term: GroupedTerm = {
        key: draft.key,
        term: name,
        people: draft.people,
        lines: draft.lines,
        forms: forms.map(([form, { lines }]) => ({ form, lines })),
      };
      return { key: draft.key, term };
    })
    .sort((a, b) => b.term.people - a.term.people || byText(a.term.term, b.term.term));
}

/** The commonest correct form, with the capitals that it should have. */
function shownFirst(forms: [string, Form][], language: Language): string[] {
  const [first] = forms[0] ?? [];
  if (first === undefined) return [];
  const alike = forms.filter(([form]) => form.toLowerCase() === first.toLowerCase());
  return [
    bestCapitals(
      alike.map(([form, { people }]) => [form, people] as const),
      language,
    ) ?? first,
  ];
}

function byShowing([a, first]: [string, Form], [b, second]: [string, Form]): number {
  return (
    Number(second.isCorrect) - Number(first.isCorrect) ||
    Number(second.isOwn) - Number(first.isOwn) ||
    second.people - first.people ||
    second.times - first.times ||
    a.length - b.length ||
    byText(a, b)
  );
}

function byText(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}

function describeLines(
  read: ReadForms[],
  folds: ReadonlyMap<string, string>,
  terms: { key: string; term: GroupedTerm }[],
): GroupedLine[] {
  const shown = new Map(terms.map(({ key, term }) => [key, term.term]));
  return read.map(({ phrases, skipped, reason }) => {
    const keys = phrases.map(({ key }) => folds.get(key) ?? key);
    const names = new Set(keys.map((key) => shown.get(key) ?? key));
    return { terms: [...names], skipped, ...(reason ? { reason } : {}) };
  });
}
