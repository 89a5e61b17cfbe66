import type * as z from 'zod';
import type { Confirm, Unconfirm } from '../../../shared/desk/stories.ts';
import type { StoryId } from '../../../shared/ids.ts';
import { withConfirmed, withUnconfirmed } from '../../../shared/stories/review/decisions.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { planInForce } from '../../plan/in-force.ts';
import { changeReview } from './change.ts';

/** The audit says what kind of finding, never the words: they may be somebody's name. */
const about = ({ channel, kind }: z.infer<typeof Unconfirm>) => `${channel} ${kind}`;

/** Confirms with a reason that a high finding in a post is to stay. For communicators and administrators. */
export function confirmFinding(ctx: Context, id: StoryId, input: Confirm): Promise<Story> {
  requireRole(ctx, 'communicator', 'administrator');
  const detail = about(input) + (input.notPerson ? ' not_person' : '');
  return changeReview(ctx, id, { action: 'confirm', detail }, async (story, by) => {
    const { plan } = await planInForce(ctx);
    return { story: withConfirmed(story, input, plan.content, by) };
  });
}

/** Takes a confirmation back. For communicators and administrators. */
export function unconfirmFinding(
  ctx: Context,
  id: StoryId,
  input: z.infer<typeof Unconfirm>,
): Promise<Story> {
  requireRole(ctx, 'communicator', 'administrator');
  return changeReview(ctx, id, { action: 'unconfirm', detail: about(input) }, (story, by) => ({
    story: withUnconfirmed(story, input, by),
  }));
}
