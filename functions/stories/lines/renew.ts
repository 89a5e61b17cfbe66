import * as z from 'zod';
import { StoryId } from '../../../shared/ids.ts';
import type { Job, JobOf } from '../../../shared/jobs.ts';
import { isDone, stateOrder } from '../../../shared/stories/line/place.ts';
import type { Context } from '../../context.ts';
import { entity } from '../../entity.ts';
import { jobFor } from '../../jobs/new.ts';
import { jobWrite } from '../../jobs/store.ts';
import { planInForce } from '../../plan/in-force.ts';
import type { Write } from '../../ports/table.ts';
import { changeStory } from '../change.ts';
import { linesIn, storyLines, storyPrefix } from './store.ts';

/** Stores a story as it is, with what is beside it made anew. */
const renew = (ctx: Context, id: StoryId) => changeStory(ctx, id, (story) => ({ story }));

const atOnce = 25;

/** Where stories stood in the index before they had lines: whatever stands there still has none. */
const formerPartitions = ['stories/open', 'stories/closed'];

/** Makes the lines of some stories from before there were any; false when there are no such stories. May be done again. */
export async function lineOldStories(ctx: Context): Promise<boolean> {
  const pages = await Promise.all(
    formerPartitions.map((pk) => ctx.table.query({ pk, index: 'g1', limit: atOnce })),
  );
  const old = pages.flatMap(({ items }) => items);
  for (const { pk } of old) await renew(ctx, StoryId.parse(pk.slice(storyPrefix.length)));
  return old.length > 0;
}

const Renewed = z.strictObject({ id: z.literal('words'), version: z.int().nonnegative() });
const allRenewed = entity({
  name: 'renewal of all stories',
  schema: Renewed,
  key: (id: 'words') => ({ pk: 'stories/renewed', sk: id }),
  keyOf: ({ id }) => ({ pk: 'stories/renewed', sk: id }),
});

/** Has the words made, once, by which stories are found that were stored before there were any. */
export async function findOldStories(ctx: Context): Promise<void> {
  if (await allRenewed.find(ctx.table, 'words')) return;
  const job = jobFor(ctx, { kind: 'renew_lines', payload: { part: 0, all: true } });
  await ctx.table.writeAll([allRenewed.write({ id: 'words', version: 0 }), jobWrite(job)]);
}

/** States in which something waits, which another plan makes something else of. */
const waitingStates = stateOrder.filter((state) => !isDone(state));

/** Makes the lines anew that say what was so by a former plan; until then, whoever reads one finds out by the story. */
export const renewLinesJob = (ctx: Context): Job =>
  jobFor(ctx, { kind: 'renew_lines', payload: { part: 0 } });

/** Renews some of them, and asks for the next. */
export async function renewLines(ctx: Context, { payload }: JobOf<'renew_lines'>): Promise<Write[]> {
  const { part, after, all } = payload;
  const state = (all ? stateOrder : waitingStates)[part];
  if (!state) return [];
  const { plan } = await planInForce(ctx);
  const { found, next } = await storyLines.page(ctx.table, { ...linesIn(state), limit: atOnce, after });
  for (const { id, planNumber } of found) {
    if (all || (planNumber !== undefined && planNumber !== plan.number)) await renew(ctx, id);
  }
  const goesOn = next === undefined ? { part: part + 1 } : { part, after: next };
  return [jobWrite(jobFor(ctx, { kind: 'renew_lines', payload: { ...goesOn, ...(all && { all }) } }))];
}
