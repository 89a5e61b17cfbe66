import { Hono, type Context as HonoContext } from 'hono';
import { visibleError } from '../../../shared/errors.ts';
import { PhotoId } from '../../../shared/ids.ts';
import { mayRevise } from '../../../shared/stories/sender-view.ts';
import { UploadPage } from '../../../web/story/upload-page.tsx';
import { addPhoto } from '../../photos/add.ts';
import { photoFile } from '../../photos/file.ts';
import { photoReceived } from '../../photos/received.ts';
import { removePhoto } from '../../photos/remove.ts';
import { followStory } from '../../stories/sender/follow.ts';
import type { AppParts } from '../app-parts.ts';
import { organisationOf } from './own-page.tsx';
import type { StoryReply } from './reply.tsx';

const isScript = (c: HonoContext) => c.req.header('accept')?.includes('application/json') ?? false;

/** The sender's own photos, below a story's private link. */
export function storyPhotoRoutes({ contextFor, publicUrl }: AppParts, reply: StoryReply): Hono {
  const ctx = contextFor({ kind: 'link' });

  /** The story and its sender's photo of that id. Photos that the desk added are not the sender's. */
  async function ownPhoto(code: string, id: string) {
    const own = await followStory(ctx, code);
    const photo = own.story.photos.find((one) => one.id === id && one.from === 'sender');
    const photoId = PhotoId.safeParse(photo?.id);
    if (!photoId.success) throw visibleError('not_found', 'Bilden finns inte längre.');
    return { ...own, photoId: photoId.data };
  }

  async function received(c: HonoContext): Promise<Response> {
    const { code, story, photoId } = await ownPhoto(c.req.param('code') ?? '', c.req.param('photo') ?? '');
    await photoReceived(ctx, story.id, photoId);
    return isScript(c) ? c.json({ received: photoId }) : c.redirect(`/beratta/${code}`, 303);
  }

  return (
    new Hono()
      .post('/:code/bild', async (c) => {
        const { code, story } = await followStory(ctx, c.req.param('code'));
        if (!mayRevise(story)) throw visibleError('conflict', 'Det går inte längre att lägga till bilder.');
        if (isScript(c)) {
          c.header('Cache-Control', 'no-store');
          return c.json(await addPhoto(ctx, story.id, 'sender'));
        }
        const thenTo = (id: PhotoId) => `${publicUrl}/beratta/${code}/bild/${id}/mottagen`;
        const { form } = await addPhoto(ctx, story.id, 'sender', { thenTo });
        const page = <UploadPage organisation={await organisationOf(ctx)} code={code} form={form} />;
        return reply(c, 'Lägg till en bild', page);
      })
      .get('/:code/bild', (c) => c.redirect(`/beratta/${encodeURIComponent(c.req.param('code'))}`, 303))
      // By GET too: the store leads a browser without script here when it has the file. Saying it twice is harmless.
      .get('/:code/bild/:photo/mottagen', received)
      .post('/:code/bild/:photo/mottagen', received)
      .get('/:code/bild/:photo/thumbnail', async (c) => {
        const { story, photoId } = await ownPhoto(c.req.param('code'), c.req.param('photo'));
        const picture = await photoFile(ctx, story.id, photoId, 'thumbnail');
        return c.body(new Uint8Array(picture), 200, {
          'Content-Type': 'image/jpeg',
          'Cache-Control': 'no-store',
        });
      })
      .post('/:code/bild/:photo/ta-bort', async (c) => {
        const { code, story, photoId } = await ownPhoto(c.req.param('code'), c.req.param('photo'));
        if (!mayRevise(story)) throw visibleError('conflict', 'Det går inte längre att ta bort bilder.');
        await removePhoto(ctx, story.id, photoId);
        return c.redirect(`/beratta/${code}`, 303);
      })
  );
}
