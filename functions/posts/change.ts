import { visibleError } from '../../shared/errors.ts';
import type { Post } from '../../shared/stories/post.ts';
import type { Story } from '../../shared/stories/story.ts';
import type { Context } from '../context.ts';
import type { Write } from '../ports/table.ts';
import { standingNow, whyNotOn } from './publishing/standing.ts';
import { type PostAddress, type Step, stepPost } from './publishing/step.ts';

/**
 * What a person does with a post. Throws what `decide` throws, and a visible `not_found` when the story or its post in
 * the channel is not there.
 */
export async function changePost(
  ctx: Context,
  address: PostAddress,
  decide: (story: Story, post: Post) => Step | Promise<Step>,
): Promise<Story> {
  const story = await stepPost(ctx, address, (before, post) => decide(before, post));
  if (!story) throw visibleError('not_found', 'Inlägget finns inte längre.');
  return story;
}

/**
 * Throws a visible `conflict` that says why the post may not go out, now or at `when`, if it may not; else the checks for
 * the write that plans it. A stop and a channel that is not connected stand in the way of what is to go out now only.
 */
export async function requireStanding(
  ctx: Context,
  story: Story,
  post: Post,
  when: 'now' | Date,
): Promise<Write[]> {
  const { standing, checks } = await standingNow(ctx, story, post);
  if (standing.kind === 'void') {
    throw visibleError('conflict', `Inlägget behöver godkännas på nytt. ${standing.why}`);
  }
  if (when !== 'now') {
    const why = await whyNotOn(ctx, story, post, when);
    if (why !== undefined) throw visibleError('conflict', why);
    return checks;
  }
  if (standing.kind === 'go') return checks;
  throw visibleError(
    'conflict',
    standing.kind !== 'not_connected'
      ? 'Publiceringen är stoppad. Starta den igen först.'
      : 'Kanalen är inte ansluten. Anslut den först.',
  );
}
