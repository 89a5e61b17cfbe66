import {
  duplicated,
  failedPost,
  handedOver,
  hasTimeForCall,
  sending,
  uncertain,
  withAttempt,
} from '../../../shared/stories/delivery/delivery.ts';
import { keptBack } from '../../../shared/stories/delivery/gate.ts';
import { toldToWait } from '../../../shared/stories/delivery/held.ts';
import { publishedPost } from '../../../shared/stories/delivery/out.ts';
import type { Post } from '../../../shared/stories/post.ts';
import type { Story } from '../../../shared/stories/story.ts';
import type { Context } from '../../context.ts';
import type { Channel, Published } from '../../ports/channel.ts';
import { publicationRecords } from '../../store.ts';
import { watchOf } from '../watching/watch.ts';
import { postOf } from './content-hash.ts';
import { standingNow } from './standing.ts';
import { recordWrite, type Step, stepClaimed } from './step.ts';
import { atOf, callSignal, outgoing, type Work } from './work.ts';

type Answer = Awaited<ReturnType<Channel['send']>>;

/**
 * Publishes, once: stores that it is about to, on the condition that everything that the approval rests upon still
 * holds, then calls, then stores what came back. If the claim is lost meanwhile nothing is stored here: whoever has it
 * now looks for what came of this call.
 */
export async function sendPost(work: Work): Promise<void> {
  const { ctx, address, claim } = work;
  const begun = await stepClaimed(ctx, address, claim, async (story, post) => {
    if (!hasTimeForCall(post, atOf(work))) return { post: handedOver(post, atOf(work)) };
    const { standing, checks } = await standingNow(ctx, story, post, post.plannedFor);
    const { now } = atOf(work);
    return {
      post: standing.kind === 'go' ? sending(post, atOf(work)) : keptBack(post, standing, now),
      alongside: checks,
    };
  });
  const post = begun && postOf(begun, address.channel);
  if (!begun || post?.delivery?.phase !== 'sending') return;
  // A process that slept since then may have lost its claim already.
  if (!hasTimeForCall(post, atOf(work))) return;
  const answer = await work.channel.send(outgoing(begun, post), callSignal(work));
  await stepClaimed(ctx, address, claim, (story, now) => answered(work, story, now, answer));
}

function answered(work: Work, story: Story, post: Post, answer: Answer): Step | Promise<Step> {
  const at = atOf(work);
  if (answer.kind === 'done') {
    const told = { code: '', text: 'Inlägget är publicerat.' };
    return published(work.ctx, story, withAttempt(post, at.now, 'send', 'done', told), answer);
  }
  if (answer.kind === 'not_now') return { post: toldToWait(post, at, 'send', answer) };
  if (answer.kind === 'unknown') return { post: uncertain(post, at, answer) };
  if (answer.reason === 'duplicate') return { post: duplicated(post, at, answer) };
  return { post: failedPost(withAttempt(post, at.now, 'send', 'refused', answer), at.now, answer) };
}

/** The step by which a post is known to be out. Throws when the channel gives us what is another story's. */
export async function published(ctx: Context, story: Story, post: Post, out: Published): Promise<Step> {
  const record = await publicationRecords.find(ctx.table, post.channel, out.remoteId);
  if (record && record.storyId !== story.id) throw new Error('The channel says that one post is two stories');
  const next = publishedPost(post, out);
  return {
    post: { ...next, watch: await watchOf(ctx, story, next) },
    alongside: record ? [] : recordWrite(story, next),
  };
}
