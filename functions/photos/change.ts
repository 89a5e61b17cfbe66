import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import type { ChangePhoto } from '../../shared/desk/stories.ts';
import { visibleError } from '../../shared/errors.ts';
import type { PhotoId, StoryId } from '../../shared/ids.ts';
import { sameEdits, whyNotEdited } from '../../shared/stories/photos/edits.ts';
import type { Photo } from '../../shared/stories/photos/photo.ts';
import { withPhoto } from '../../shared/stories/photos/steps.ts';
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

/** Throws a visible error when the photo cannot be edited so. */
function edits(photo: Photo, wanted: Photo['edits']): Pick<Photo, 'edits' | 'state'> {
  if (!photo.clean) throw visibleError('conflict', 'Vänta tills bilden är klar.');
  const why = whyNotEdited(wanted, photo.clean);
  if (why) throw visibleError('invalid', why);
  return { edits: wanted, state: 'working' };
}

/**
 * Gives a photo another alternative text (null for none) or other edits; those are made by a job. What is the same as
 * before changes nothing; anything else voids the approvals of posts with it. For communicators and administrators.
 * Returns the story. Throws visible `not_found`, `invalid`, or `conflict` while it is out or not cleaned.
 */
export async function changePhoto(
  ctx: Context,
  storyId: StoryId,
  photoId: PhotoId,
  wanted: z.infer<typeof ChangePhoto>,
): Promise<Story> {
  requireRole(ctx, 'communicator', 'administrator');
  return changeStory(ctx, storyId, (story) => {
    const photo = photoOf(story, photoId);
    const alt = wanted.alt === undefined ? photo.alt : (wanted.alt ?? undefined);
    const newAlt = !isDeepStrictEqual(alt, photo.alt);
    const isMade = wanted.edits && sameEdits(wanted.edits, photo.edits) && photo.state !== 'stuck';
    const newEdits = isMade ? undefined : wanted.edits;
    if (!newAlt && !newEdits) return undefined;
    requireNotOut(story, photoId);
    const next = { ...photo, alt, ...(newEdits && edits(photo, newEdits)) };
    const why = newEdits ? 'En bild beskars, eller något i den doldes.' : 'En bilds alternativtext ändrades.';
    const after = edited(
      withPhoto(story, photoId, () => next),
      photoId,
      { ...signed(ctx), why },
    );
    const job = newEdits && jobFor(ctx, { kind: 'edit_photo', payload: { storyId, photoId } });
    return {
      story: after,
      alongside: [
        auditWrite(ctx, storyId, 'edit_photo'),
        ...voidedBetween(story, after).map((channel) => auditWrite(ctx, storyId, 'void_approval', channel)),
        ...(job ? [jobWrite(job)] : []),
      ],
    };
  });
}
