import { visibleError } from '../../shared/errors.ts';
import type { PhotoId, StoryId } from '../../shared/ids.ts';
import { withPhoto } from '../../shared/stories/photos/steps.ts';
import type { Story } from '../../shared/stories/story.ts';
import type { Context } from '../context.ts';
import { jobFor } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import { changeStory } from '../stories/change.ts';

/**
 * Has a photo cleaned at once because somebody says that it is uploaded; harmless when it is not, and when it is said
 * again. Who may say so is for the caller to know. Returns the story; throws a visible `not_found`.
 */
export async function photoReceived(ctx: Context, storyId: StoryId, photoId: PhotoId): Promise<Story> {
  return changeStory(ctx, storyId, (story) => {
    const photo = story.photos.find(({ id }) => id === photoId);
    if (!photo) throw visibleError('not_found', 'Bilden finns inte längre.');
    if (photo.state !== 'awaited') return undefined;
    return {
      story: withPhoto(story, photoId, () => ({ ...photo, state: 'working' })),
      alongside: [jobWrite(jobFor(ctx, { kind: 'clean_photo', payload: { storyId, photoId } }))],
    };
  });
}
