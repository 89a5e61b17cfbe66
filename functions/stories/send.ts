import { AppError } from '../../shared/errors.ts';
import type { Code } from '../../shared/ids.ts';
import type { Story } from '../../shared/stories/story.ts';
import type { TellingInput } from '../../shared/stories/telling.ts';
import { auditWrite } from '../audit.ts';
import type { Context } from '../context.ts';
import { storyIdOf } from '../new-ids.ts';
import { openStories, stories } from '../store.ts';
import { reviseStory } from './revise.ts';

/** More unread stories than anybody could read: somebody is flooding the form. */
export const mostUnread = 300;

export interface SentTelling {
  /** The private link's: chance, made before the first sending, so that what is sent again is the same story. */
  code: Code;
  /** How many tellings of the story the sender had seen; 0 for a new one. */
  seen: number;
  telling: TellingInput;
  /** The plan whose questions and privacy notice the sender saw. */
  planNumber: number;
  /** Made up, and shown as such wherever it comes. */
  example?: boolean;
}

export type SendResult =
  | { kind: 'stored'; story: Story }
  /** Another telling has been sent since the sender looked. */
  | { kind: 'changed_elsewhere'; story: Story }
  /** It is too late to change it. */
  | { kind: 'closed'; story: Story }
  | { kind: 'full' };

/** Stores a new story, or a new telling of it; the same one sent again changes nothing. */
export async function sendStory(ctx: Context, sent: SentTelling): Promise<SendResult> {
  const id = storyIdOf(sent.code);
  if (await stories.find(ctx.table, id)) return reviseStory(ctx, sent);
  const open = await stories.all(ctx.table, openStories);
  if (open.filter(({ stage }) => stage === 'submitted').length >= mostUnread) return { kind: 'full' };
  const at = ctx.clock.now().toISOString();
  const story: Story = {
    id,
    version: 0,
    example: sent.example ?? false,
    stage: 'submitted',
    submittedAt: at,
    changedAt: at,
    tellings: [{ ...sent.telling, at, planNumber: sent.planNumber }],
    messages: [],
    comments: [],
    photos: [],
    people: [],
    posts: [],
  };
  try {
    await ctx.table.writeAll([stories.write(story), auditWrite(ctx, id, 'submit')]);
  } catch (error) {
    // A second tap was first.
    if (error instanceof AppError && error.code === 'conflict') return reviseStory(ctx, sent);
    throw error;
  }
  return { kind: 'stored', story: { ...story, version: 1 } };
}
