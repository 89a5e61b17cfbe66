import type { SameText } from '../../../shared/desk/stories.ts';
import { rowOf, states } from '../../../shared/stories/states/table.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { postOf } from '../../posts/publishing/content-hash.ts';
import type { PostAddress } from '../../posts/publishing/step.ts';
import { storyById } from '../change.ts';
import { othersWithText } from '../lines/same-text.ts';

/**
 * The other stories with a post of the very same text in the channel: readers would see it twice, and Facebook takes it
 * once only. None for one that is out itself. Throws a visible `not_found`.
 */
export async function sameTextAs(ctx: Context, { storyId, channel }: PostAddress): Promise<SameText[]> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const post = postOf(await storyById(ctx, storyId), channel);
  if (rowOf(post).out !== 'no') return [];
  const others = await othersWithText(ctx, storyId, post);
  return others.map((other) => ({
    storyId: other.storyId,
    title: other.title,
    isOut: states[other.stands].out === 'yes',
    stands: states[other.stands].name,
  }));
}
