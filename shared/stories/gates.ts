import type { ChannelId } from '../channels.ts';
import type { FindingKind } from '../checks/finding.ts';
import type { Day } from '../day.ts';
import type { DepictedId, PhotoId } from '../ids.ts';
import type { PlanContent, PlanItemId } from '../plan/plan.ts';
import { peopleBlockers } from './gates-people.ts';
import { photoBlockers } from './gates-photos.ts';
import { reviewBlockers } from './gates-review.ts';
import { textBlockers } from './gates-text.ts';
import type { Post } from './post.ts';
import type { SettledAnswer, Story } from './story.ts';

/** Something that keeps a post from being approved, and from going out once approved. */
export interface Blocker {
  kind:
    | 'no_text'
    | 'too_long'
    | 'too_many_photos'
    | 'finding'
    | 'checklist'
    | 'photo_not_ready'
    | 'photo_missing'
    | 'alt_text'
    | 'person_unrecorded'
    | 'yes_missing'
    | 'yes_ended'
    | 'yes_withdrawn'
    | 'secrecy'
    | 'protected'
    | 'legal_basis'
    | 'unsettled'
    | 'withdrawn'
    | 'rejected'
    | 'not_reviewed'
    | 'channel_unused';
  /** Swedish: what is missing and what to do. */
  text: string;
  photoId?: PhotoId;
  depictedId?: DepictedId;
  itemId?: PlanItemId;
  /** What a check found, in lower case: confirming it with a reason lets it stay. */
  finding?: { kind: FindingKind; words: string };
  /** The sender's answer that somebody has to take a stand on. */
  answer?: SettledAnswer;
}

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
