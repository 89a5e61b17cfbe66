import type { Actor, Context } from '../../../functions/context.ts';
import { jobHandlers } from '../../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../../functions/jobs/run-due.ts';
import { addPhoto } from '../../../functions/photos/add.ts';
import { photoReceived } from '../../../functions/photos/received.ts';
import { storyById } from '../../../functions/stories/change.ts';
import type { PhotoId, StoryId } from '../../../shared/ids.ts';
import type { Photo } from '../../../shared/stories/photos/photo.ts';
import type { UploadForm } from '../../../shared/stories/photos/upload.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { filledIn } from '../../contract/files/files.ts';
import { newWorld } from '../../world/world.ts';

export const kim: Actor = {
  kind: 'person',
  id: 'kim',
  name: 'Kim Kommunikatör',
  roles: ['communicator', 'administrator'],
};
export const robin: Actor = { kind: 'person', id: 'robin', name: 'Robin Granskare', roles: ['approver'] };

/** A world where photos are added to a story, sent and cleaned. */
export function newPhotoWorld() {
  const world = newWorld();
  const ctx = world.as();

  const send = (form: UploadForm, file: Buffer, type = 'image/jpeg') =>
    world.fileRoutes(new Request(form.url, filledIn(form, Uint8Array.from(file), type)));

  return {
    ...world,
    ctx,
    send,
    /** Whatever is due, until nothing is. */
    runJobs: (context: Context = ctx) => runDueJobs(context, jobHandlers),
    /** Adds a photo and sends the file, told of or not. */
    async sendPhoto(story: Pick<Story, 'id'>, file: Buffer, { told = true } = {}): Promise<PhotoId> {
      const { photoId, form } = await addPhoto(ctx, story.id, 'sender');
      const answer = await send(form, file);
      if (!answer.ok) throw new Error(`The file was refused: ${answer.status}`);
      if (told) await photoReceived(ctx, story.id, photoId);
      return photoId;
    },
    async photoNow(storyId: StoryId, photoId: PhotoId): Promise<Photo | undefined> {
      return (await storyById(ctx, storyId)).photos.find(({ id }) => id === photoId);
    },
    /** The paths of all files, shortened to their folder and kind. */
    async stored(): Promise<string[]> {
      return (await ctx.files.list('')).map(({ path }) => path.slice(0, path.indexOf('/')));
    },
  };
}
