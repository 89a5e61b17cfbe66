import type { FindingKind } from '../checks/finding.ts';
import type { DepictedId, PhotoId } from '../ids.ts';
import type { PlanItemId } from '../plan/plan.ts';
import type { SettledAnswer } from './story.ts';

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
