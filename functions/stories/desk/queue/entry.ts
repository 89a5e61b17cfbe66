import type { QueueEntry } from '../../../../shared/desk/stories.ts';
import type { PlanVersion } from '../../../../shared/plan/plan.ts';
import { channelNames } from '../../../../shared/publishing/channels.ts';
import type { AwaitedApproval, StoryLine } from '../../../../shared/stories/line/line.ts';
import { lineOf } from '../../../../shared/stories/line/make.ts';
import { nextTurn, saidAt } from '../../../../shared/stories/line/timed.ts';
import { comparableName } from '../../../../shared/text/same-name.ts';
import { mayDo } from '../../../authorise.ts';
import type { Context } from '../../../context.ts';
import { findStory } from '../../save.ts';
import { photoUrl } from '../photo.ts';

/** A story in the queue, with until when it says the same if nobody changes anything. */
export interface ShownEntry {
  entry: QueueEntry;
  till: string | undefined;
}

/** As the line says; what another plan than that in force has made of it is made anew. Undefined when it is gone. */
export async function entryOf(
  ctx: Context,
  line: StoryLine,
  plan: PlanVersion,
): Promise<ShownEntry | undefined> {
  if (line.planNumber === undefined || line.planNumber === plan.number) return shownEntry(ctx, line);
  const story = await findStory(ctx.table, line.id);
  return story && shownEntry(ctx, lineOf(story, plan, ctx.clock.now()));
}

/** The line as it is shown now to whoever looks. */
export function shownEntry(
  ctx: Context,
  line: StoryLine,
  { state, needs } = { state: line.state, needs: saidAt(line.needs, ctx.clock.now()) },
): ShownEntry {
  const now = ctx.clock.now();
  const { id, title, kind, example, submittedAt, changedAt, owner, thumbnail } = line;
  const awaited = awaitedNow(ctx, line);
  const turns = [nextTurn(line.needs, now), ...awaited.map(({ till }) => till)];
  return {
    till: turns.filter((turn) => turn !== undefined).sort()[0],
    entry: {
      id,
      title,
      kind,
      state,
      example,
      submittedAt,
      changedAt,
      owner,
      posts: line.posts.map((post) => ({
        ...post,
        awaitsApproval: awaited.some(({ channel }) => channel === post.channel),
      })),
      thumbnailUrl: thumbnail && photoUrl(id, { id: thumbnail.photoId, thumbnail }, 'thumbnail'),
      attention: [...needs, ...toApprove(ctx, line)],
    },
  };
}

function awaitedNow({ clock }: Context, { awaits }: StoryLine): AwaitedApproval[] {
  const at = clock.now().toISOString();
  return awaits.filter(({ till }) => till === undefined || at < till);
}

/** Calls for whoever is looking, when the story waits for a second person who may be this one. */
function toApprove(ctx: Context, line: StoryLine): string[] {
  const { actor } = ctx;
  if (actor.kind !== 'person' || !mayDo(ctx, 'approver')) return [];
  const own = comparableName(actor.name);
  return awaitedNow(ctx, line)
    .filter(({ authorIds, authorNames }) => !authorIds.includes(actor.id) && !authorNames.includes(own))
    .map(({ channel }) => `${channelNames[channel]}: Klart för dig att läsa och godkänna.`);
}
