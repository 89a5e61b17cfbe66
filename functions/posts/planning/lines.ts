import { heldText } from '../../../shared/stories/delivery/held.ts';
import type { PostLine } from '../../../shared/stories/line/line.ts';
import type { Plan } from '../../../shared/stories/line/make.ts';
import { overTime } from '../../../shared/stories/line/timed.ts';
import { endsOfYes } from '../../../shared/stories/line/turns.ts';
import type { Post } from '../../../shared/stories/post.ts';
import { storyTitle } from '../../../shared/stories/review/title.ts';
import { deliveryState } from '../../../shared/stories/states/state.ts';
import { rowOf } from '../../../shared/stories/states/table.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { marksOf } from '../../../shared/text/likeness.ts';
import { whyNotApproved } from '../publishing/standing.ts';

/** What the calendar shows of the story's posts, by the plan in force, whenever it is looked at from `now` on. */
export function postLinesOf(story: Story, plan: Plan, now: Date): PostLine[] {
  return story.posts.flatMap((post) => {
    const at = rowOf(post).calendar?.at(post);
    return at === undefined && post.state !== 'approved' ? [] : [lineOfPost(story, post, at, plan, now)];
  });
}

function lineOfPost(story: Story, post: Post, at: string | undefined, plan: Plan, now: Date): PostLine {
  const { channel, state, publication, approval, plannedFor } = post;
  const heldBack = heldText(post);
  const waits = state === 'approved' || state === 'planned' || state === 'by_hand';
  const whys = (then: Date) => {
    const why = whyNotApproved(story, post, plan, then);
    return why === undefined ? [] : [why];
  };
  return {
    version: 0,
    storyId: story.id,
    channel,
    title: storyTitle(story),
    example: story.example,
    ...(story.review && { mix: story.review.mix }),
    state,
    stands: deliveryState(post),
    ...(at !== undefined && { at }),
    changedAt: story.changedAt,
    marks: marksOf(post.text),
    taken: rowOf(post).calendar?.taken ?? false,
    ...(post.exception && { isException: true }),
    ...(publication?.url && { url: publication.url }),
    ...(approval && { approvedAt: approval.at }),
    ...(at === undefined && plannedFor && { plannedBefore: plannedFor }),
    ...(heldBack && { heldBack }),
    ...(waits && {
      unapproved: { planNumber: plan.number, why: overTime(endsOfYes(story), whys, now) },
    }),
  };
}
