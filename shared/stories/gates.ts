import type { ChannelId } from '../channels.ts';
import type { Day } from '../day.ts';
import type { DepictedId, PhotoId } from '../ids.ts';
import type { PlanContent, PlanItemId } from '../plan/plan.ts';
import type { Story } from './story.ts';

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
    | 'unsettled'
    | 'withdrawn'
    | 'channel_unused';
  /** Swedish: what is missing and what to do. */
  text: string;
  photoId?: PhotoId;
  depictedId?: DepictedId;
  itemId?: PlanItemId;
}

/** Everything that keeps the story's post in this channel from being approved on that day, by the plan's content. */
export function blockersOf(_story: Story, _channel: ChannelId, _plan: PlanContent, _today: Day): Blocker[] {
  return [];
}
