import { activeChanges, type TermName, type TidyChange, type TidyEntry } from '../steps.ts';
import { sameText } from '../tidy.ts';
import { hideId, mergeId, type Suggestion, type SuggestTerm } from './suggest.ts';

type Entries = readonly Pick<TidyEntry, 'number' | 'step'>[];

/** The suggestions that somebody has said no to. */
export function dismissedIn(entries: Entries): Set<string> {
  const active = activeChanges(entries).map(({ change }) => change);
  return new Set(active.flatMap((change) => (change.kind === 'dismiss' ? [change.suggestion] : [])));
}

/** Single words that people have counted as another, and which: by that, phrases with them are the same. */
export function learntFrom(entries: Entries): Map<string, string> {
  const isWord = ({ key }: TermName) => !/[ /]/.test(key);
  return new Map(
    activeChanges(entries).flatMap(({ change }) =>
      change.kind === 'merge' && isWord(change.into)
        ? change.terms.filter(isWord).map(({ key }) => [key, change.into.key] as const)
        : [],
    ),
  );
}

/** What was done to an earlier campaign's terms, as far as these have the same, to be done again one at a time. */
export function earlierSuggestions(
  terms: readonly SuggestTerm[],
  entries: Entries,
  campaign: string,
): Suggestion[] {
  const byKey = new Map(terms.map((term) => [term.key, term]));
  const byName = new Map(terms.map((term) => [sameText(term.term), term]));
  const find = ({ key, term }: TermName) => byKey.get(key) ?? byName.get(sameText(term));
  const why = `Så gjorde ni i ”${campaign}”.`;
  const made = ({ key, term }: SuggestTerm): TermName => ({ key, term });
  return activeChanges(entries).flatMap(({ change }) =>
    again(change, find, made).map(({ id, step, of }) => ({
      id,
      step,
      why,
      people: of.people,
      isUrgent: false,
    })),
  );
}

function again(
  change: TidyChange,
  find: (name: TermName) => SuggestTerm | undefined,
  made: (term: SuggestTerm) => TermName,
): { id: string; step: Suggestion['step']; of: SuggestTerm }[] {
  switch (change.kind) {
    case 'merge': {
      const into = find(change.into);
      return change.terms.flatMap((name) => {
        const term = find(name);
        if (!into || !term || term === into || term.isHidden || into.isHidden) return [];
        const step = { kind: 'merge', terms: [made(term)], into: made(into) } satisfies TidyChange;
        return [{ id: mergeId(term.term, into.term), step, of: term }];
      });
    }
    case 'hide':
      return change.terms.flatMap((name) => {
        const term = find(name);
        if (!term || term.isHidden) return [];
        return [{ id: hideId(term.term), step: { ...change, terms: [made(term)] }, of: term }];
      });
    case 'let_in':
      return change.terms.flatMap((name) => {
        const term = find(name);
        if (!term?.isLeftOut) return [];
        return [{ id: `ta med ${sameText(term.term)}`, step: { ...change, terms: [made(term)] }, of: term }];
      });
    case 'rename': {
      const term = find(change.term);
      if (!term || term.term === change.name) return [];
      const step = { kind: 'rename', term: made(term), name: change.name } satisfies TidyChange;
      return [{ id: `byt namn ${sameText(term.term)} | ${change.name}`, step, of: term }];
    }
    case 'move':
    case 'split': {
      const from = find(change.from);
      const into = change.kind === 'move' ? find(change.into) : undefined;
      const forms = (from?.forms ?? []).filter((form) =>
        change.forms.some((other) => sameText(other) === sameText(form)),
      );
      if (!from || forms.length === 0 || (change.kind === 'move' && !into)) return [];
      const id = `flytta ${forms.map(sameText).join(' | ')}`;
      const step =
        change.kind === 'split'
          ? { ...change, forms, from: made(from) }
          : { ...change, forms, from: made(from), into: into ? made(into) : change.into };
      return [{ id, step, of: from }];
    }
    case 'dismiss':
      return [];
  }
}
