import type { PhotoId, StoryId } from '../../shared/ids.ts';
import { withPhoto } from '../../shared/stories/photos/steps.ts';
import type { Context } from '../context.ts';

import { changeStory } from '../stories/change.ts';
import { findStory } from '../stories/save.ts';

/** Work on a photo was given up: it is not being made ready any more, until somebody asks for it again. */
export async function photoStuck(
  ctx: Context,
  { storyId, photoId }: { storyId: StoryId; photoId: PhotoId },
): Promise<void> {
  if (!(await findStory(ctx.table, storyId))) return;
  await changeStory(ctx, storyId, (story) => {
    const photo = story.photos.find(({ id }) => id === photoId);
    if (photo?.state !== 'working') return undefined;
    return { story: withPhoto(story, photoId, () => ({ ...photo, state: 'stuck' })) };
  });
}
