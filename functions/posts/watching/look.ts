import { withAttempt } from '../../../shared/stories/delivery/delivery.ts';
import { couldNotLook, notFound } from '../../../shared/stories/delivery/looking.ts';
import type { Post } from '../../../shared/stories/post.ts';
import type { Story } from '../../../shared/stories/story.ts';
import type { Context } from '../../context.ts';
import type { Channel } from '../../ports/channel.ts';
import { publicationRecords } from '../../store.ts';
import { published } from '../publishing/send.ts';
import { type Step, stepClaimed } from '../publishing/step.ts';
import { atOf, callSignal, lookedFor, type Work } from '../publishing/work.ts';

type Found = Awaited<ReturnType<Channel['find']>>;

/** Looks for a post on its way that may have come out. */
export async function lookForPost(work: Work, story: Story, post: Post): Promise<void> {
  const { ctx, address, claim, channel } = work;
  const answer = await channel.find(lookedFor(story, post), among(ctx, story, post), callSignal(work));
  await stepClaimed(ctx, address, claim, (before, now) => looked(work, before, now, answer));
}

/** Among what has come since the first call and is not known to be another story's, or this one's from before. */
export function among(ctx: Context, { id }: Story, post: Post): Parameters<Channel['find']>[1] {
  const { firstSentAt, startedAt } = post.delivery ?? {};
  const before = new Set(post.earlier?.map(({ publication }) => publication.remoteId));
  return {
    since: new Date(firstSentAt ?? startedAt ?? post.mayBeOutSince ?? post.editedAt),
    except: async (remoteId) => {
      const record = await publicationRecords.find(ctx.table, post.channel, remoteId);
      return record !== undefined && (record.storyId !== id || before.has(remoteId));
    },
  };
}

/** It is out: found, and the step that says so. */
export function found(
  ctx: Context,
  story: Story,
  post: Post,
  answer: Extract<Found, { kind: 'found' }>,
): Promise<Step> {
  const told = { code: '', text: 'Inlägget finns på sidan.' };
  return published(ctx, story, withAttempt(post, ctx.clock.now(), 'look', 'found', told), answer);
}

function looked(work: Work, story: Story, post: Post, answer: Found): Step | Promise<Step> {
  const at = atOf(work);
  if (answer.kind === 'absent') return { post: notFound(post, at) };
  if (answer.kind === 'found') return found(work.ctx, story, post, answer);
  return { post: couldNotLook(post, at, answer, answer.kind === 'refused' ? 'refused' : 'wait') };
}
