import type { CalendarPost, WaitingPost } from '../../../shared/desk/publishing.ts';
import type { PostKey } from './publishing-api.ts';

/** Something that can be put in a day: a post with a time, or one that waits for its first. */
export interface Movable extends PostKey {
  title: string;
  /** Where it stands now; none for one that waits. */
  day?: string;
  time?: string;
  /** The plan was set aside for the place that it has now. */
  isDespite: boolean;
}

export function movable(post: CalendarPost | WaitingPost): Movable {
  const { storyId, channel, title } = post;
  if (!('day' in post)) return { storyId, channel, title, isDespite: false };
  const { day, time, conflicts } = post;
  return { storyId, channel, title, day, time, isDespite: conflicts.length > 0 };
}

/** Only what is approved and has not been sent can be given a time, or another one. */
export function canMove(post: CalendarPost | WaitingPost): boolean {
  return post.needsApproval === undefined && (!('state' in post) || post.state === 'planned');
}

/** The id of the button that moves it, so that the focus finds its way back. */
export const handleId = ({ storyId, channel }: PostKey): string => `flytta-${storyId}-${channel}`;
