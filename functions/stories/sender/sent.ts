import type { Code } from '../../../shared/ids.ts';
import type { Story } from '../../../shared/stories/story.ts';
import type { TellingInput } from '../../../shared/stories/telling.ts';

export interface SentTelling {
  /** The private link's: chance, made before the first sending, so that what is sent again is the same story. */
  code: Code;
  /** How many tellings of the story the sender had seen; 0 for a new one. */
  seen: number;
  telling: TellingInput;
  /** The plan whose questions and privacy notice the sender saw. */
  planNumber: number;
  /** Where the sender of a new one wants the answer; kept apart from the story. */
  answerTo?: string | undefined;
  /** Made up, and shown as such wherever it comes. */
  example?: boolean;
}

export type SendResult =
  | { kind: 'stored'; story: Story }
  /** Another telling has been sent since the sender looked. */
  | { kind: 'changed_elsewhere'; story: Story }
  /** It is too late to change it. */
  | { kind: 'closed'; story: Story }
  /** It was taken back before anybody at the desk had seen it, and is gone. */
  | { kind: 'withdrawn' }
  | { kind: 'full' };
