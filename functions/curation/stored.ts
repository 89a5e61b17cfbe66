import type { Campaign, Question } from '../../shared/campaigns/campaigns.ts';
import type { StoredTerms } from '../../shared/curation/stored-terms.ts';
import type { DistinctLine } from '../../shared/terms/distinct.ts';
import type { Grouping } from '../../shared/terms/grouping.ts';
import { pointsAtSomebody } from '../clouds/terms.ts';
import type { Context } from '../context.ts';
import type { Write } from '../ports/table.ts';
import { termsLooks, writeTerms } from './store.ts';

/** Keeps the terms of a closed campaign's question to be tidied; the write says that they are there. */
export async function finalLook(
  ctx: Context,
  { id }: Campaign,
  { id: questionId }: Question,
  { people, terms }: { people: number; terms: StoredTerms },
): Promise<Write> {
  const at = { campaignId: id, questionId };
  const before = await termsLooks.find(ctx.table, id, questionId);
  await writeTerms(ctx, at, terms);
  return termsLooks.write({
    ...at,
    version: before?.version ?? 0,
    isFinal: true,
    answered: people,
    people,
    changes: 0,
  });
}

/** What is kept of a grouping to tidy it by. */
export function storedTerms(
  grouping: Grouping,
  lines: readonly DistinctLine[],
  { people, groupStarts }: Pick<StoredTerms, 'people' | 'groupStarts'>,
): StoredTerms {
  const writersOf = (indices: readonly number[]) => [
    ...new Set(indices.flatMap((index) => lines[index]?.writers ?? [])),
  ];
  return {
    people,
    groupStarts,
    terms: grouping.terms.map(({ key, term, forms }) => ({
      key,
      term,
      forms: forms.map(({ form, lines: of }) => ({ form, writers: writersOf(of) })),
      pointsAtSomebody: pointsAtSomebody(term),
    })),
    left: leftOut(grouping, lines, writersOf),
  };
}

/** Reasons whose texts are long, or are not to be read by anybody. */
const untold = new Set(['personal_number', 'too_long']);

function leftOut(
  grouping: Grouping,
  lines: readonly DistinctLine[],
  writersOf: (indices: readonly number[]) => number[],
): StoredTerms['left'] {
  const by = new Map<
    string,
    { reason: StoredTerms['left'][number]['reason']; text?: string; of: number[] }
  >();
  const note = (reason: StoredTerms['left'][number]['reason'], text: string, index: number) => {
    const told = untold.has(reason) || pointsAtSomebody(text) ? undefined : text.trim().slice(0, 80);
    const key = `${reason} ${told?.toLocaleLowerCase('sv') ?? ''}`;
    const known = by.get(key) ?? { reason, ...(told && { text: told }), of: [] };
    known.of.push(index);
    by.set(key, known);
  };
  for (const [index, { reason, skipped }] of grouping.lines.entries()) {
    if (reason !== undefined && reason !== 'empty') note(reason, lines[index]?.text ?? '', index);
    for (const part of skipped) if (part.reason !== 'empty') note(part.reason, part.text, index);
  }
  return [...by.values()]
    .map(({ of, ...rest }) => ({ ...rest, people: writersOf(of).length }))
    .sort((a, b) => b.people - a.people);
}
