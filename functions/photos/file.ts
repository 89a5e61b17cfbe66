import { visibleError } from '../../shared/errors.ts';
import type { PhotoId, StoryId } from '../../shared/ids.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { storyById } from '../stories/change.ts';
import { photoOf } from './of-story.ts';

export type PhotoFileKind = 'clean' | 'image' | 'thumbnail';

/**
 * The JPEG of a photo. At the desk everybody may see every one of them; with a link, which the caller knows to be the
 * sender's, only what the sender added, and not the uncropped one. Throws a visible `not_found`, also until it is ready.
 */
export async function photoFile(
  ctx: Context,
  storyId: StoryId,
  photoId: PhotoId,
  which: PhotoFileKind,
): Promise<Uint8Array<ArrayBuffer>> {
  if (ctx.actor.kind !== 'link') requireRole(ctx, 'communicator', 'approver', 'administrator');
  const photo = photoOf(await storyById(ctx, storyId), photoId);
  const hidden = ctx.actor.kind === 'link' && (photo.from !== 'sender' || which === 'clean');
  const file = which === 'clean' || photo.state === 'ready' ? photo[which] : undefined;
  if (hidden || !file) throw visibleError('not_found', 'Bilden finns inte, eller är inte klar än.');
  return new Uint8Array(await ctx.files.get(file.path));
}
