import type { PhotoId, StoryId } from '../../../shared/ids.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { addPhoto } from '../../photos/add.ts';
import { photoReceived } from '../../photos/received.ts';
import type { UploadForm } from '../../ports/files.ts';

/** Makes room for a photo from the desk and gives the form for it. For communicators and administrators. */
export function addDeskPhoto(ctx: Context, id: StoryId): Promise<{ photoId: PhotoId; form: UploadForm }> {
  requireRole(ctx, 'communicator', 'administrator');
  return addPhoto(ctx, id, 'desk');
}

/** Has a photo that was uploaded from the desk cleaned at once. For communicators and administrators. */
export function deskPhotoReceived(ctx: Context, id: StoryId, photoId: PhotoId): Promise<Story> {
  requireRole(ctx, 'communicator', 'administrator');
  return photoReceived(ctx, id, photoId);
}
