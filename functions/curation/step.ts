import { isDeepStrictEqual } from 'node:util';
import { type TidyEntry, type TidyStep, undoneNumbers } from '../../shared/curation/steps.ts';
import type { DeskTermsChange } from '../../shared/desk/terms.ts';
import { AppError, visibleError } from '../../shared/errors.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { termsNow, toldEntry } from './list.ts';
import { entriesOf, tidyEntries } from './store.ts';
import { tidiedForDesk } from './tidied.ts';

/** How many colleagues may do a step at the same moment. */
const attempts = 8;

/**
 * Adds a step to the log of a question's terms, and tells what it changed. Steps that are sent at once all hold, one after
 * the other. Throws a visible `conflict` for one that changes nothing: a colleague has been there before.
 */
export async function addStep(
  ctx: Context,
  id: CampaignId,
  questionId: string,
  step: TidyStep,
): Promise<DeskTermsChange> {
  requireRole(ctx, 'communicator', 'administrator');
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await addOnce(ctx, id, questionId, step);
    } catch (error) {
      const isLate = error instanceof AppError && error.code === 'conflict' && !error.visible;
      if (!isLate || attempt === attempts) throw error;
    }
  }
}

async function addOnce(
  ctx: Context,
  campaignId: CampaignId,
  questionId: string,
  step: TidyStep,
): Promise<DeskTermsChange> {
  const [{ stored, view }, entries] = await Promise.all([
    termsNow(ctx, campaignId, questionId),
    tidyEntries.all(ctx.table, entriesOf(campaignId, questionId)),
  ]);
  if (step.kind === 'undo' || step.kind === 'redo') checkTurn(step, entries);
  const { actor } = ctx;
  const entry: TidyEntry = {
    campaignId,
    questionId,
    number: (entries.at(-1)?.number ?? 0) + 1,
    version: 0,
    at: ctx.clock.now().toISOString(),
    by: actor.kind === 'person' ? actor.name : 'systemet',
    byId: actor.kind === 'person' ? actor.id : '',
    step,
  };
  const before = tidiedForDesk(stored, entries, view);
  const after = tidiedForDesk(stored, [...entries, entry], view);
  const known = new Map(before.terms.map((term) => [term.key, term]));
  const now = new Set(after.terms.map(({ key }) => key));
  const changed = after.terms.filter((term) => !isDeepStrictEqual(term, known.get(term.key)));
  const gone = before.terms.flatMap(({ key }) => (now.has(key) ? [] : [key]));
  const isSaid = step.kind === 'dismiss' || step.kind === 'undo' || step.kind === 'redo';
  if (!isSaid && changed.length === 0 && gone.length === 0)
    throw visibleError(
      'conflict',
      'Det ändrade ingenting. Någon annan kan ha hunnit före. Listan har hämtats på nytt.',
    );
  await ctx.table.writeAll([tidyEntries.write(entry)]);
  return {
    at: entry.number,
    changed,
    gone,
    counts: after.counts,
    entry: toldEntry(ctx, entry, [...entries, entry]),
  };
}

function checkTurn(step: Extract<TidyStep, { kind: 'undo' | 'redo' }>, entries: readonly TidyEntry[]): void {
  const of = entries.find(({ number }) => number === step.of)?.step;
  if (!of || of.kind === 'undo' || of.kind === 'redo')
    throw visibleError('invalid', 'Det steget finns inte, eller kan inte ångras.');
  if (undoneNumbers(entries).has(step.of) === (step.kind === 'undo'))
    throw visibleError(
      'conflict',
      step.kind === 'undo' ? 'Steget är redan ångrat.' : 'Steget är redan gjort om.',
    );
}
