import { useRef } from 'preact/hooks';
import type { TidyStep } from '../../../../shared/curation/steps.ts';
import type { DeskTerm, DeskTerms, DeskTermsChange } from '../../../../shared/desk/terms.ts';
import { api, ask, askForNews, DeskError } from '../../api.ts';
import { type Action, type Loaded, useAction, useLoad } from '../../load.ts';

const everyMs = 2_000;
const swedish = new Intl.Collator('sv');

export interface Tidying {
  terms: Loaded<DeskTerms>;
  action: Action;
  /** Takes a step; true when it holds. `suggestion` is the one that it answers. */
  step: (step: TidyStep, suggestion?: string) => Promise<boolean>;
}

/** A question's terms, with what colleagues do to them meanwhile, and the steps that one takes oneself. */
export function useTerms(id: string, question: string): Tidying {
  const had = useRef<{ key: string; tag: string | undefined; terms: DeskTerms }>(undefined);
  const key = `termer/${id}/${question}`;
  const terms = useLoad(
    key,
    async () => {
      const before = had.current?.key === key ? had.current : undefined;
      const answer = await askForNews<DeskTerms>(
        api.omgangar[':id'].termer[':fraga'].$get(
          { param: { id, fraga: question } },
          { headers: before?.tag ? { 'If-None-Match': before.tag } : {} },
        ),
      );
      if (!answer && before) return before.terms;
      if (!answer) throw new DeskError('unavailable', 'Listan kom inte. Ladda om sidan.');
      had.current = { key, tag: answer.tag, terms: answer.news };
      return answer.news;
    },
    everyMs,
  );
  const action = useAction();
  const step = async (next: TidyStep, suggestion?: string) => {
    const went = await action.run(async () => {
      try {
        const change = await ask(
          api.omgangar[':id'].termer[':fraga'].$post({
            param: { id, fraga: question },
            json: { step: next },
          }),
        );
        const isTurn = next.kind === 'undo' || next.kind === 'redo';
        if (!terms.data || isTurn || change.at !== terms.data.at + 1) return await terms.reload();
        const changed = withChange(terms.data, change, suggestion);
        // What is had is not what has the tag any more.
        had.current = { key, tag: undefined, terms: changed };
        terms.set(changed);
      } catch (error) {
        await terms.reload();
        throw error;
      }
    });
    return went;
  };
  return { terms, action, step };
}

/** The list after a step, without asking for all of it again. */
function withChange(
  before: DeskTerms,
  { at, changed, gone, counts, entry }: DeskTermsChange,
  suggestion?: string,
): DeskTerms {
  const news = new Map(changed.map((term) => [term.key, term]));
  const away = new Set(gone);
  const terms = before.terms
    .filter(({ key }) => !away.has(key) && !news.has(key))
    .concat(changed)
    .sort((a, b) => b.people - a.people || swedish.compare(a.term, b.term));
  const byKey = new Map(terms.map((term) => [term.key, term]));
  return {
    ...before,
    at,
    terms,
    counts,
    log: [entry, ...before.log],
    suggestions: before.suggestions.filter(({ id, step }) => id !== suggestion && isStillApt(step, byKey)),
  };
}

/** Whether the terms that a suggestion names are there as they were. */
function isStillApt(step: TidyStep, byKey: ReadonlyMap<string, DeskTerm>): boolean {
  const isThere = ({ key, term }: { key: string; term: string }) => {
    const now = byKey.get(key);
    return now?.term === term && now.notShown !== 'hidden';
  };
  switch (step.kind) {
    case 'merge':
      return [...step.terms, step.into].every(isThere);
    case 'hide':
    case 'let_in':
      return step.terms.every(isThere);
    case 'rename':
      return isThere(step.term);
    case 'move':
    case 'split':
      return isThere(step.from);
    default:
      return true;
  }
}
