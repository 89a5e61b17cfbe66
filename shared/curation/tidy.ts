import { type ActiveChange, activeChanges, type TermName, type TidyChange, type TidyEntry } from './steps.ts';
import type { TidyCounts } from './tidy-counts.ts';

/** A term as the answers give it, with its ways of writing and whatever is known of each. */
export interface RawTerm<F extends { form: string }> {
  key: string;
  term: string;
  forms: readonly F[];
}

type Hide = Omit<Extract<TidyChange, { kind: 'hide' }>, 'kind' | 'terms'>;
type LetIn = Omit<Extract<TidyChange, { kind: 'let_in' }>, 'kind' | 'terms'>;

/** A term when it has been tidied. */
export interface TidiedTerm<F extends { form: string }> {
  key: string;
  term: string;
  forms: F[];
  /** The names of the raw terms that are in it, when they are more than one. */
  joined: string[];
  isRenamed: boolean;
  hidden?: Hide | undefined;
  letIn?: LetIn | undefined;
}

export interface Tidied<F extends { form: string }> {
  terms: TidiedTerm<F>[];
  counts: TidyCounts;
}

interface Draft<F> {
  key: string;
  /** What it is called when nobody has said anything: the raw term's name, unless that way of writing has gone. */
  own: string;
  /** Whether ways of writing have left it. */
  isLess: boolean;
  name?: string;
  forms: { of: string; form: F }[];
  hidden?: Hide | undefined;
  letIn?: LetIn | undefined;
}

export const sameText = (text: string): string => text.normalize('NFC').toLocaleLowerCase('sv').trim();

/**
 * The terms after all that people have done to them. Whatever the terms and the steps are there is a result, and every
 * way of writing is in exactly one term of it: a step whose terms are gone does nothing until they are back, so that what
 * is tidied holds for answers that come later. Two terms of one name are one term.
 */
export function tidy<F extends { form: string }>(
  raw: readonly RawTerm<F>[],
  entries: readonly Pick<TidyEntry, 'number' | 'step'>[],
): Tidied<F> {
  const work = new Work(raw);
  for (const active of activeChanges(entries)) work.change(active);
  return work.result();
}

class Work<F extends { form: string }> {
  readonly #drafts = new Map<string, Draft<F>>();
  /** Where a term that has been merged is now. */
  readonly #into = new Map<string, string>();
  readonly #nameOf: ReadonlyMap<string, string>;

  constructor(raw: readonly RawTerm<F>[]) {
    this.#nameOf = new Map(raw.map(({ key, term }) => [key, term]));
    for (const { key, term, forms } of raw) {
      const draft = { key, own: term, isLess: false, forms: forms.map((form) => ({ of: key, form })) };
      this.#drafts.set(key, draft);
    }
  }

  change({ number, change }: ActiveChange): void {
    switch (change.kind) {
      case 'merge':
        this.#merge(change.terms, change.into);
        return;
      case 'move':
        this.#move(change.from, change.forms, () => this.#findOrMake(change.into));
        return;
      case 'split': {
        const key = `split/${number}`;
        // Something may have been merged into it before: what is there stays.
        const make = () => {
          const draft =
            this.#drafts.get(key) ?? this.#put({ key, own: change.name, isLess: false, forms: [] });
          draft.name = change.name;
          return draft;
        };
        this.#move(change.from, change.forms, make);
        return;
      }
      case 'rename': {
        const draft = this.#find(change.term);
        if (!draft) return;
        draft.name = change.name;
        this.#joinSame(draft);
        return;
      }
      case 'hide': {
        const { kind: _, terms, ...hidden } = change;
        for (const draft of this.#all(terms)) Object.assign(draft, { hidden, letIn: undefined });
        return;
      }
      case 'let_in': {
        const { kind: _, terms, ...letIn } = change;
        for (const draft of this.#all(terms)) Object.assign(draft, { letIn, hidden: undefined });
        return;
      }
      case 'dismiss':
        return;
    }
  }

  result(): Tidied<F> {
    const counts: TidyCounts = { merged: 0, renamed: 0, hidden: 0, letIn: 0 };
    const drafts = [...this.#drafts.values()].filter(({ forms }) => forms.length > 0);
    const terms = drafts.map((draft): TidiedTerm<F> => {
      const { key, hidden, letIn } = draft;
      const raws = [...new Set(draft.forms.map(({ of }) => of))];
      const isRenamed = draft.name !== undefined;
      counts.merged += raws.length - 1;
      if (isRenamed) counts.renamed += 1;
      if (hidden) counts.hidden += 1;
      if (letIn) counts.letIn += 1;
      const joined = raws.length > 1 ? raws.map((of) => this.#nameOf.get(of) ?? of) : [];
      const forms = draft.forms.map(({ form }) => form);
      return { key, term: nameOf(draft), forms, joined, isRenamed, hidden, letIn };
    });
    return { terms, counts };
  }

  #put(draft: Draft<F>): Draft<F> {
    this.#drafts.set(draft.key, draft);
    return draft;
  }

  /** By how it is compared, or by what it was called; undefined when it is not among the terms. */
  #find({ key, term }: TermName): Draft<F> | undefined {
    const at = this.#drafts.get(this.#now(key));
    if (at) return at;
    const text = sameText(term);
    // Never by a way of writing alone: what was done to one word would be done to another that it now counts as.
    return [...this.#drafts.values()].find(
      (draft) => draft.forms.length > 0 && sameText(nameOf(draft)) === text,
    );
  }

  #findOrMake(name: TermName): Draft<F> {
    return this.#find(name) ?? this.#put({ key: name.key, own: name.term, isLess: false, forms: [] });
  }

  #all(terms: readonly TermName[]): Set<Draft<F>> {
    return new Set(terms.flatMap((name) => this.#find(name) ?? []));
  }

  #now(key: string): string {
    let now = key;
    for (let next = this.#into.get(now); next !== undefined; next = this.#into.get(now)) now = next;
    return now;
  }

  #merge(terms: readonly TermName[], into: TermName): void {
    const from = this.#all(terms);
    if (from.size === 0) return;
    const target = this.#findOrMake(into);
    // What it was called then is what it is called, also when its own ways of writing are gone.
    if (target.forms.length === 0) target.own = into.term;
    for (const draft of from) if (draft !== target) this.#join(draft, target);
    this.#joinSame(target);
  }

  #join(draft: Draft<F>, target: Draft<F>): void {
    target.forms = target.forms.concat(draft.forms);
    this.#drafts.delete(draft.key);
    this.#into.set(draft.key, target.key);
  }

  /** Another term that is called the same is the same. If one of them is hidden, both are: it would come back by itself. */
  #joinSame(target: Draft<F>): void {
    // One that has itself become part of another is no term any more.
    if (target.forms.length === 0 || this.#drafts.get(target.key) !== target) return;
    const name = sameText(nameOf(target));
    for (const draft of [...this.#drafts.values()]) {
      if (draft === target || draft.forms.length === 0 || sameText(nameOf(draft)) !== name) continue;
      target.name ??= draft.name;
      target.hidden ??= draft.hidden;
      target.letIn ??= target.hidden ? undefined : draft.letIn;
      this.#join(draft, target);
    }
  }

  #move(from: TermName, forms: readonly string[], to: () => Draft<F>): void {
    const draft = this.#find(from);
    if (!draft) return;
    const wanted = new Set(forms.map(sameText));
    const isMoved = ({ form }: { form: F }) => wanted.has(sameText(form.form));
    const moved = draft.forms.filter(isMoved);
    if (moved.length === 0) return;
    const target = to();
    if (target === draft) return;
    draft.forms = draft.forms.filter((form) => !isMoved(form));
    draft.isLess = true;
    target.forms = target.forms.concat(moved);
    this.#joinSame(target);
    this.#joinSame(draft);
  }
}

function nameOf<F extends { form: string }>({ name, own, isLess, forms }: Draft<F>): string {
  if (name !== undefined) return name;
  if (!isLess || forms.some(({ form }) => sameText(form.form) === sameText(own))) return own;
  return forms[0]?.form.form ?? own;
}
