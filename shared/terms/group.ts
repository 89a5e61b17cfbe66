import { bareText } from './clean.ts';
import type { Dictionary } from './dictionary.ts';
import { isCorrect, shownForm } from './display.ts';
import { foldLongPhrases } from './fold.ts';
import type { GroupedLine, GroupedTerm, Grouping } from './grouping.ts';
import { type Language, languageOf } from './language.ts';
import { type CutLine, cutLine, type ReadLine, readLine } from './read.ts';
import { findTypos } from './typos.ts';

/** One raw answer line and whose it is; `person` only has to tell people apart. */
export type AnswerLine = { text: string; person: string };

export type GroupOptions = {
  /** The question answered: a line that only repeats it makes no term. */
  question?: string;
  /** Every line is one term (task lists such as "Larm & Nycklar"); nothing is split or taken out. */
  keepLinesWhole?: boolean;
};

type Form = { lines: number[]; people: Set<string>; isOwn: boolean; isCorrect: boolean };
type Draft = { key: string; people: Set<string>; lines: number[]; forms: Map<string, Form> };

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
  const language = languages.get(dictionary) ?? languageOf(dictionary);
  languages.set(dictionary, language);
  const read = readLines(lines, language, options);
  const folds = options.keepLinesWhole ? new Map<string, string>() : foldLongPhrases(read);
  const drafts = new Map<string, Draft>();
  for (const [index, line] of read.entries()) {
    for (const phrase of line.phrases) {
      const ownKey = phrase.lemmas.join(' ');
      const key = folds.get(ownKey) ?? ownKey;
      const draft = drafts.get(key) ?? { key, people: new Set(), lines: [], forms: new Map() };
      drafts.set(key, draft);
      const form = shownForm(phrase, language);
      const isOwn = key === ownKey && phrase.tokens.length <= phrase.lemmas.length + 1;
      addLine(draft, form, index, lines[index]?.person ?? '', {
        isOwn,
        isCorrect: isCorrect(phrase, language),
      });
    }
  }
  const terms = nameTerms([...drafts.values()]);
  return { terms: terms.map(({ term }) => term), lines: describeLines(read, folds, terms) };
}

function readLines(lines: AnswerLine[], language: Language, options: GroupOptions): ReadLine[] {
  const keepWhole = options.keepLinesWhole ?? false;
  const questions = questionTexts(options.question);
  const cuts = new Map<string, CutLine>();
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const cut = cuts.get(text) ?? cutLine(text, language, keepWhole, questions);
    cuts.set(text, cut);
    for (const { word } of cut.parts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const corrections = findTypos(counts, language);
  const read = new Map<string, ReadLine>();
  for (const [text, cut] of cuts) read.set(text, readLine(cut, corrections, language, keepWhole));
  return lines.map(({ text }) => read.get(text) ?? { phrases: [], skipped: [], reason: 'empty' });
}

function questionTexts(question: string | undefined): Set<string> {
  if (question === undefined) return new Set();
  return new Set([question, ...question.split(/[?.!]/)].map(bareText).filter((text) => text !== ''));
}

function addLine(
  draft: Draft,
  written: string,
  index: number,
  person: string,
  quality: Pick<Form, 'isOwn' | 'isCorrect'>,
): void {
  const form = draft.forms.get(written) ?? { lines: [], people: new Set<string>(), ...quality };
  draft.forms.set(written, form);
  form.people.add(person);
  draft.people.add(person);
  if (form.lines.at(-1) !== index) form.lines.push(index);
  if (draft.lines.at(-1) !== index) draft.lines.push(index);
}

/** Gives each group its commonest correct form, a form no other group has taken. */
function nameTerms(drafts: Draft[]): { key: string; term: GroupedTerm }[] {
  const taken = new Set<string>();
  return drafts
    .sort((a, b) => b.people.size - a.people.size || b.lines.length - a.lines.length || byText(a.key, b.key))
    .map((draft) => {
      const forms = [...draft.forms].sort(byShowing);
      const names = [...forms.map(([form]) => form), draft.key];
      const name = names.find((candidate) => !taken.has(candidate)) ?? `${draft.key} (${taken.size})`;
      taken.add(name);
      const term: GroupedTerm = {
        key: draft.key,
        term: name,
        people: draft.people.size,
        lines: draft.lines,
        forms: forms.map(([form, { lines }]) => ({ form, lines })),
      };
      return { key: draft.key, term };
    })
    .sort((a, b) => b.term.people - a.term.people || byText(a.term.term, b.term.term));
}

function byShowing([a, first]: [string, Form], [b, second]: [string, Form]): number {
  return (
    Number(second.isCorrect) - Number(first.isCorrect) ||
    Number(second.isOwn) - Number(first.isOwn) ||
    second.people.size - first.people.size ||
    second.lines.length - first.lines.length ||
    a.length - b.length ||
    byText(a, b)
  );
}

function byText(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}

function describeLines(
  read: ReadLine[],
  folds: ReadonlyMap<string, string>,
  terms: { key: string; term: GroupedTerm }[],
): GroupedLine[] {
  const shown = new Map(terms.map(({ key, term }) => [key, term.term]));
  return read.map(({ phrases, skipped, reason }) => {
    const keys = phrases.map((phrase) => phrase.lemmas.join(' ')).map((key) => folds.get(key) ?? key);
    const names = new Set(keys.map((key) => shown.get(key) ?? key));
    return { terms: [...names], skipped, ...(reason ? { reason } : {}) };
  });
}
