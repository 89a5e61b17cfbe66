import type * as z from 'zod';
import type { TakeDown } from '../../../shared/desk/stories.ts';
import { visibleError } from '../../../shared/errors.ts';
import type { JobOf } from '../../../shared/jobs.ts';
import { channelNames } from '../../../shared/publishing/channels.ts';
import { withAttempt } from '../../../shared/stories/delivery/delivery.ts';
import {
  beingTakenDown,
  seenGone,
  stillThere,
  waitsToBeTakenDown,
} from '../../../shared/stories/delivery/stopping.ts';
import type { Post } from '../../../shared/stories/post.ts';
import { deeds } from '../../../shared/stories/states/row.ts';
import { nextJobOf, requireMay, rowOf } from '../../../shared/stories/states/table.ts';
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

/**
 * Takes a post down that is out; for everybody who works at the desk. Where a person published it, a person takes it down
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
    const { at, by } = signed(ctx);
    const wish = { at, by, reason };
    const byChannel = rowOf(post).stop === 'take_down';
    if (byChannel) requireChannel(ctx, address);
    return {
      post: byChannel ? beingTakenDown(post, wish) : seenGone(post, new Date(at), wish),
      alongside: [auditWrite(ctx, story.id, 'take_down', channelNames[post.channel])],
    };
  });
}

/** Throws a visible `conflict` when nobody but a person can take it down. */
export function requireChannel(ctx: Context, address: PostAddress): void {
  if (channelOf(ctx, address)) return;
  throw visibleError(
    'conflict',
    'Kanalen är inte ansluten. Ta ned inlägget på sidan och anslut kanalen igen.',
  );
}

const channelOf = (ctx: Context, { channel }: PostAddress): Channel | undefined =>
  channel === 'manual' ? undefined : ctx.channels[channel];

/** Asks the channel to take it down, which may be asked again; again in some minutes for as long as it stands there. */
export async function takeDownPost(
  ctx: Context,
  { payload: address }: JobOf<'take_down_post'>,
  signal: AbortSignal,
): Promise<Write[]> {
  const post = postOf(await storyById(ctx, address.storyId), address.channel);
  const { publication } = post;
  if (!isWanted(post) || publication?.remoteId === undefined) return [];
  const channel = channelOf(ctx, address);
  const answer = channel
    ? await channel.takeDown(
        publication.remoteId,
        AbortSignal.any([signal, AbortSignal.timeout(callMs)]),
        new Date(publication.at),
      )
    : notConnected;
  await stepPost(ctx, address, (_, now) =>
    isWanted(now) ? { post: answered(now, ctx.clock.now(), answer) } : undefined,
  );
  return [];
}

const isWanted = (post: Post) => nextJobOf(post)?.job === 'take_down_post';

const notConnected = {
  kind: 'refused',
  reason: 'not_connected',
  code: '',
  text: 'Kanalen är inte ansluten.',
} as const;

function answered(post: Post, now: Date, answer: Awaited<ReturnType<Channel['takeDown']>>): Post {
  if (answer.kind === 'done') return seenGone(withAttempt(post, now, 'take_down', 'done', taken), now);
  return answer.kind === 'not_now' ? waitsToBeTakenDown(post, now, answer) : stillThere(post, now, answer);
}

const taken = { code: '', text: 'Inlägget är nedtaget.' };
