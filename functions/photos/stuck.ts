import type { PhotoId, StoryId } from '../../shared/ids.ts';
import { withPhoto } from '../../shared/stories/photos/steps.ts';
import type { Context } from '../context.ts';
import { stories } from '../store.ts';
import { changeStory } from '../stories/change.ts';

/** Work on a photo was given up: it is not being made ready any more, until somebody asks for it again. */
export async function photoStuck(
  ctx: Context,
  { storyId, photoId }: { storyId: StoryId; photoId: PhotoId },
): Promise<void> {
  if (!(await stories.find(ctx.table, storyId))) return;
  await changeStory(ctx, storyId, (story) => {
    const photo = story.photos.find(({ id }) => id === photoId);
    if (photo?.state !== 'working') return undefined;
    return { story: withPhoto(story, photoId, () => ({ ...photo, state: 'stuck' })) };
  });
}
