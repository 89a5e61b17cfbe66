import { visibleError } from '../../shared/errors.ts';
import type { PhotoId, StoryId } from '../../shared/ids.ts';
import { withPhotoRemoved } from '../../shared/stories/photos/steps.ts';
import { isFixed } from '../../shared/stories/states/table.ts';
import type { Story } from '../../shared/stories/story.ts';
import { edited, voidedBetween } from '../../shared/stories/voiding.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { jobFor } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import { signed } from '../signed.ts';
import { changeStory } from '../stories/change.ts';
import { photoOf, requireNotOut } from './of-story.ts';

/** The story without the photo, also in its posts; what a post that was taken down showed is left to be read. */
function withoutPhoto(story: Story, photoId: PhotoId, now: Date): Story {
  return {
    ...withPhotoRemoved(story, photoId, now),
    posts: story.posts.map((post) =>
      isFixed(post) ? post : { ...post, photoIds: post.photoIds.filter((id) => id !== photoId) },
    ),
  };
}

/**
 * Takes a photo out of the story and its posts, whose approvals are void then, and has every file of it removed. For
 * communicators and administrators; somebody with a link may remove what the sender added, when the caller knows that
 * it is the sender's link. Returns the story. Throws visible `not_found` or, while it is out, `conflict`.
 */
export async function removePhoto(ctx: Context, storyId: StoryId, photoId: PhotoId): Promise<Story> {
  if (ctx.actor.kind !== 'link') requireRole(ctx, 'communicator', 'administrator');
  return changeStory(ctx, storyId, (story) => {
    const photo = photoOf(story, photoId);
    if (ctx.actor.kind === 'link' && photo.from !== 'sender') {
      throw visibleError('forbidden', 'Du kan bara ta bort bilder som du själv har lagt till.');
    }
    requireNotOut(story, photoId);
    const signature = signed(ctx);
    const isUsed = story.posts.some((post) => !isFixed(post) && post.photoIds.includes(photoId));
    const voided = isUsed ? edited(story, photoId, { ...signature, why: 'En bild togs bort.' }) : story;
    const after = { ...withoutPhoto(voided, photoId, ctx.clock.now()), changedAt: signature.at };
    return {
      story: after,
      alongside: [
        auditWrite(ctx, storyId, 'remove_photo'),
        ...voidedBetween(story, after).map((channel) => auditWrite(ctx, storyId, 'void_approval', channel)),
        jobWrite(jobFor(ctx, { kind: 'clean_photo', payload: { storyId, photoId } })),
      ],
    };
  });
}
