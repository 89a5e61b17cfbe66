import type * as z from 'zod';
import type { TakeDown } from '../../../shared/desk/stories.ts';
import { visibleError } from '../../../shared/errors.ts';
import type { JobOf } from '../../../shared/jobs.ts';
import { channelNames } from '../../../shared/publishing/channels.ts';
import { failureOf, withAttempt } from '../../../shared/stories/delivery/delivery.ts';
import type { Post, PostFailure } from '../../../shared/stories/post.ts';
import { deeds } from '../../../shared/stories/states/row.ts';
import { requireMay } from '../../../shared/stories/states/table.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { auditWrite } from '../../audit.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import type { Channel } from '../../ports/channel.ts';
import type { Write } from '../../ports/table.ts';
import { signed } from '../../signed.ts';
import { storyById } from '../../stories/change.ts';
import { changePost } from '../change.ts';
import { postOf } from './content-hash.ts';
import { type PostAddress, stepPost } from './step.ts';

const callMs = 30_000;
const shortestWaitMs = 60_000;
const giveUpAfterMs = 24 * 3_600_000;

/**
 * Takes a published post down; for everybody who works at the desk. Where a person published it, a person takes it down
 * and says so with this. Throws a visible `conflict` when it is not out.
 */
export async function takeDown(
  ctx: Context,
  address: PostAddress,
  { reason }: z.output<typeof TakeDown>,
): Promise<Story> {
  requireRole(ctx, ...deeds.take_down);
  return changePost(ctx, address, (story, post) => {
    requireMay(post, 'take_down', 'Inlägget är inte ute, så det finns inget att ta ned.');
    const { publication } = post;
    if (!publication) throw new Error('A post that is out has no publication');
    const { failure: _, ...rest } = post;
    const { at, by } = signed(ctx);
    const takenDown = { at, by, reason };
    const state = publication.remoteId === undefined ? 'taken_down' : 'taking_down';
    if (state === 'taking_down' && !channelOf(ctx, address)) {
      throw visibleError(
        'conflict',
        'Kanalen är inte ansluten. Ta ned inlägget på sidan och anslut kanalen igen.',
      );
    }
    return {
      post: { ...rest, state, publication: { ...publication, takenDown } },
      alongside: [auditWrite(ctx, story.id, 'take_down', channelNames[post.channel])],
    };
  });
}

const channelOf = (ctx: Context, { channel }: PostAddress): Channel | undefined =>
  channel === 'manual' ? undefined : ctx.channels[channel];

/** Asks the channel to take it down, which may be asked again; later when it cannot now, for a day at most. */
export async function takeDownPost(
  ctx: Context,
  { payload: address }: JobOf<'take_down_post'>,
  signal: AbortSignal,
): Promise<Write[]> {
  const { state, publication } = postOf(await storyById(ctx, address.storyId), address.channel);
  if (state !== 'taking_down' || publication?.remoteId === undefined || !publication.takenDown) return [];
  const channel = channelOf(ctx, address);
  const answer = channel
    ? await channel.takeDown(
        publication.remoteId,
        AbortSignal.any([signal, AbortSignal.timeout(callMs)]),
        new Date(publication.at),
      )
    : notConnected;
  const now = ctx.clock.now();
  const waited = now.getTime() - Date.parse(publication.takenDown.at);
  if (answer.kind === 'not_now' && waited < giveUpAfterMs) {
    const own = now.getTime() + Math.max(waited / 2, shortestWaitMs);
    const dueAt = new Date(Math.max(own, answer.until?.getTime() ?? 0));
    await stepDown(ctx, address, (post) =>
      withNextAt(withAttempt(post, now, 'take_down', 'wait', answer), dueAt),
    );
    return [];
  }
  await stepDown(ctx, address, (post) =>
    answer.kind === 'done'
      ? { ...withNextAt(withAttempt(post, now, 'take_down', 'done', taken)), state: 'taken_down' }
      : stillThere(post, now, answer.kind === 'refused' ? answer : { ...answer, reason: 'tried_too_often' }),
  );
  return [];
}

const taken = { code: '', text: 'Inlägget är nedtaget.' };
const notConnected = {
  kind: 'refused',
  reason: 'not_connected',
  code: '',
  text: 'Kanalen är inte ansluten.',
} as const;

/** One step unless somebody has taken it down meanwhile. */
async function stepDown(ctx: Context, address: PostAddress, next: (post: Post) => Post): Promise<void> {
  await stepPost(ctx, address, (_, post) =>
    post.state === 'taking_down' ? { post: next(post) } : undefined,
  );
}

/** When it is asked for again; not any more without one. */
function withNextAt(post: Post, nextAt?: Date): Post {
  const { publication } = post;
  if (!publication?.takenDown) return post;
  const takenDown = { ...publication.takenDown, nextAt: nextAt?.toISOString() };
  return { ...post, publication: { ...publication, takenDown } };
}

/** It stands there still: published, with why it could not be taken down. */
function stillThere(post: Post, now: Date, why: Omit<PostFailure, 'at'>): Post {
  const { publication, ...rest } = withAttempt(post, now, 'take_down', 'refused', why);
  const failure = failureOf(now, { ...why, text: `Det gick inte att ta ned inlägget. ${why.text}` });
  return {
    ...rest,
    state: 'published',
    failure,
    publication: publication && { ...publication, takenDown: undefined },
  };
}
