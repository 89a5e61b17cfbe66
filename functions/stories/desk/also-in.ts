import type { AlsoIn } from '../../../shared/desk/stories.ts';
import type { DepictedId, StoryId } from '../../../shared/ids.ts';
import { personIn } from '../../../shared/stories/review/people.ts';
import { storyTitle } from '../../../shared/stories/review/title.ts';
import { isOpen, storyState } from '../../../shared/stories/story.ts';
import { mayBeSameName, nameKeys } from '../../../shared/text/same-name.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { nameKeyOf } from '../../new-ids.ts';
import { storyById } from '../change.ts';
import { namedIn, storiesNaming } from '../lines/store.ts';
import { findStory } from '../save.ts';

/** More stories of one name are listed when the yes has been noted as taken back in these: they are gone then. */
const most = 50;

/**
 * The other stories that somebody of the same name is registered in and has a yes that holds, open ones first: a person
 * who takes the yes back takes it back everywhere. Throws a visible `not_found`.
 */
export async function alsoIn(ctx: Context, id: StoryId, person: DepictedId): Promise<AlsoIn[]> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const { name } = personIn(await storyById(ctx, id), person);
  const found = await Promise.all(
    nameKeys(name).map((key) => namedIn.first(ctx.table, { ...storiesNaming(nameKeyOf(key)), limit: most })),
  );
  const ids = new Set(found.flat().map(({ storyId }) => storyId));
  ids.delete(id);
  const stories = await Promise.all([...ids].slice(0, most).map((other) => findStory(ctx.table, other)));
  return stories
    .filter((story) => story !== undefined)
    .filter(({ people }) => people.some((other) => !other.withdrawnOn && mayBeSameName(other.name, name)))
    .sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || a.submittedAt.localeCompare(b.submittedAt))
    .map((story) => ({ id: story.id, title: storyTitle(story), state: storyState(story) }));
}
