import { AppError } from '../../../shared/errors.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { auditWrite } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { storyIdOf } from '../../new-ids.ts';
import { openStories, stories } from '../../store.ts';
import { reviseStory } from './revise.ts';
import type { SendResult, SentTelling } from './sent.ts';

/** More unread stories than anybody could read: somebody is flooding the form. */
export const mostUnread = 300;

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
