import type { AlsoIn } from '../../../shared/desk/stories.ts';
import type { DepictedId, StoryId } from '../../../shared/ids.ts';
import { personIn } from '../../../shared/stories/review/people.ts';
import { storyTitle } from '../../../shared/stories/review/title.ts';
import { storyState } from '../../../shared/stories/story.ts';
import { mayBeSameName } from '../../../shared/text/same-name.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { closedStories, openStories, stories } from '../../store.ts';
import { storyById } from '../change.ts';

/**
 * The other stories that somebody of the same name is registered in and has a yes that holds, open ones first: a person
 * who takes the yes back takes it back everywhere. Throws a visible `not_found`.
 */
export async function alsoIn(ctx: Context, id: StoryId, person: DepictedId): Promise<AlsoIn[]> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const { name } = personIn(await storyById(ctx, id), person);
  const [open, closed] = await Promise.all([
    stories.all(ctx.table, openStories),
    stories.all(ctx.table, closedStories()),
  ]);
  return [...open, ...closed]
    .filter((story) => story.id !== id)
    .filter(({ people }) => people.some((other) => !other.withdrawnOn && mayBeSameName(other.name, name)))
    .map((story) => ({ id: story.id, title: storyTitle(story), state: storyState(story) }));
}
