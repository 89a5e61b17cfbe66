import type { CommentWatch, Post } from '../../../shared/stories/post.ts';
import type { Story } from '../../../shared/stories/story.ts';
import type { Context } from '../../context.ts';
import { planInForce } from '../../plan/in-force.ts';

const hourMs = 3_600_000;

/** Who is to look at the comments of a post that has just come out, and when first; none where nobody can comment. */
export async function watchOf(ctx: Context, story: Story, post: Post): Promise<CommentWatch | undefined> {
  if (post.channel === 'site' || !post.publication) return undefined;
  const { plan } = await planInForce(ctx);
  const [hours] = plan.content.comments.checkAfterHours;
  const nextAt = hours && new Date(Date.parse(post.publication.at) + hours * hourMs).toISOString();
  const owner = story.owner ?? { id: '', name: post.publication.by };
  return { owner: owner.name, ownerId: owner.id, checks: [], ...(nextAt && { nextAt }) };
}
