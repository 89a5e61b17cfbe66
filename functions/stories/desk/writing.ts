import * as z from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { StoryId } from '../../../shared/ids.ts';
import { ChannelId } from '../../../shared/publishing/channels.ts';
import { deeds } from '../../../shared/stories/states/row.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { entity } from '../../entity.ts';
import { signed } from '../../signed.ts';
import { storyById } from '../change.ts';

/** That somebody is writing in a story's post: for less than a minute, and not beside the story, whose version it leaves. */
const Writing = z.strictObject({
  storyId: StoryId,
  version: z.int().nonnegative(),
  channel: ChannelId,
  byId: z.string(),
  name: z.string(),
  till: z.iso.datetime(),
});
const writings = entity({
  name: 'writing in a post',
  schema: Writing,
  key: (id: StoryId, channel: ChannelId, byId: string) => ({ pk: `writing/${id}`, sk: `${channel}/${byId}` }),
  keyOf: ({ storyId, channel, byId }) => ({ pk: `writing/${storyId}`, sk: `${channel}/${byId}` }),
  expiresAt: ({ till }) => new Date(till),
});

/** Longer than a browser waits before it says so again. */
const holdsMs = 45_000;

/** Lets the others at the desk see that whoever asks is writing in the post. Throws a visible `not_found` without a story. */
export async function noteWriting(ctx: Context, id: StoryId, channel: ChannelId): Promise<void> {
  requireRole(ctx, ...deeds.edit);
  const { id: storyId } = await storyById(ctx, id);
  const { by: name, byId } = signed(ctx);
  const stored = await writings.find(ctx.table, storyId, channel, byId);
  const till = new Date(ctx.clock.now().getTime() + holdsMs).toISOString();
  const next = { storyId, version: stored?.version ?? 0, channel, byId, name, till };
  try {
    await ctx.table.writeAll([writings.write(next)]);
  } catch (error) {
    // The same person, in another tab, said so in the same moment.
    if (!(error instanceof AppError && error.code === 'conflict')) throw error;
  }
}

/** Who else is writing in the story's posts right now. */
export async function othersWriting(
  ctx: Context,
  id: StoryId,
): Promise<{ channel: ChannelId; name: string }[]> {
  const found = await writings.all(ctx.table, { pk: `writing/${id}` });
  const mine = ctx.actor.kind === 'person' ? ctx.actor.id : '';
  return found.filter(({ byId }) => byId !== mine).map(({ channel, name }) => ({ channel, name }));
}
