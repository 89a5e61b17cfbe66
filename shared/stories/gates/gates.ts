import type { PlanContent } from '../../plan/plan.ts';
import type { ChannelId } from '../../publishing/channels.ts';
import type { Day } from '../../text/day.ts';
import type { Blocker } from '../blocker.ts';
import type { Post } from '../post.ts';
import type { Story } from '../story.ts';
import { peopleBlockers } from './people.ts';
import { photoBlockers } from './photos.ts';
import { reviewBlockers } from './review.ts';
import { textBlockers } from './text.ts';

/**
 * Everything that keeps the story's post in this channel from being approved on that day, by the plan's content. Pure
 * and without a clock of its own: asked when somebody looks, when somebody approves and again when it is to go out.
 */
export function blockersOf(story: Story, channel: ChannelId, plan: PlanContent, today: Day): Blocker[] {
  const post = story.posts.find((candidate) => candidate.channel === channel);
  if (!post)
    return [
      { kind: 'no_text', text: 'Det finns inget inlägg för kanalen. Skriv ett eller välj en annan kanal.' },
    ];
  return [
    ...reviewBlockers(story, channel, plan),
    ...textBlockers(story, post, plan),
    ...photoBlockers(story, post, plan),
    ...peopleBlockers(story, post, plan, today),
  ];
}

/** Whether nothing but an approval is missing. The cheap questions come first: the queue asks of every story. */
export function awaitsApproval(story: Story, post: Post, plan: PlanContent, today: Day): boolean {
  const { state, channel } = post;
  if (state !== 'draft' || story.stage !== 'in_review') return false;
  return (
    reviewBlockers(story, channel, plan).length === 0 && blockersOf(story, channel, plan, today).length === 0
  );
}
