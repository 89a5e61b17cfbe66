import { deliveryOf, withAttempt } from '../../../shared/stories/delivery/delivery.ts';
import { couldNotLook, notFound } from '../../../shared/stories/delivery/looking.ts';
import type { Post } from '../../../shared/stories/post.ts';
import type { Story } from '../../../shared/stories/story.ts';
import type { Channel } from '../../ports/channel.ts';
import { publicationRecords } from '../../store.ts';
import { published } from '../publishing/send.ts';
import { type Step, stepClaimed } from '../publishing/step.ts';
import { atOf, callSignal, outgoing, type Work } from '../publishing/work.ts';

/** Looks for a post that may have come out, among what is on the page and is not known to be another story's. */
export async function lookForPost(work: Work, story: Story, post: Post): Promise<void> {
  const { ctx, address, claim, channel } = work;
  const { firstSentAt, startedAt } = deliveryOf(post);
  const except = async (remoteId: string) => {
    const record = await publicationRecords.find(ctx.table, address.channel, remoteId);
    return record !== undefined && record.storyId !== story.id;
  };
  const since = new Date(firstSentAt ?? startedAt);
  const answer = await channel.find(outgoing(story, post), { since, except }, callSignal(work));
  await stepClaimed(ctx, address, claim, (before, now) => looked(work, before, now, answer));
}

function looked(
  work: Work,
  story: Story,
  post: Post,
  answer: Awaited<ReturnType<Channel['find']>>,
): Step | Promise<Step> {
  const at = atOf(work);
  if (answer.kind === 'absent') return { post: notFound(post, at) };
  if (answer.kind === 'found') {
    const told = { code: '', text: 'Inlägget finns på sidan.' };
    return published(work.ctx, story, withAttempt(post, at.now, 'look', 'found', told), answer);
  }
  return { post: couldNotLook(post, at, answer, answer.kind === 'refused' ? 'refused' : 'wait') };
}
