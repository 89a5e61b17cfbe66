import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { jobHandlers } from '../../../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../../../functions/jobs/run-due.ts';
import { PhotoId } from '../../../../shared/ids.ts';
import { aPhoto } from '../../../world/story.ts';
import { aStory, codeOf, senderPhone } from './phone.ts';

const Room = z.object({ photoId: PhotoId, form: z.object({ url: z.string() }) });
const own = `/beratta/${codeOf('a')}`;

const jpeg = async () =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width: 40, height: 30, channels: 3, background: '#b55' } })
          .jpeg()
          .toBuffer(),
      ),
    ],
    'bild.jpg',
    { type: 'image/jpeg' },
  );

async function sentStory() {
  const phone = await senderPhone();
  await phone.send(aStory);
  return phone;
}

/** Sends the upload form on a page as a browser does, and follows where it leads. */
async function sendUploadForm(
  { app }: Awaited<ReturnType<typeof sentStory>>,
  html: string,
): Promise<Response> {
  const action = /action="([^"]+\/filer[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const body = new FormData();
  for (const [, name = '', value = ''] of html.matchAll(
    /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
  ))
    body.append(name, value);
  body.append('file', await jpeg());
  const uploaded = await app.request(action, { method: 'POST', body });
  expect(uploaded.status).toBe(303);
  return app.request(uploaded.headers.get('location') ?? '');
}

describe('a photo', () => {
  test('is added without a script, made ready, shown and removed', async () => {
    const phone = await sentStory();
    const { post, get, stored, world, app } = phone;
    const form = await post(`${own}/bild`);
    expect(form.status).toBe(200);
    const received = await sendUploadForm(phone, await form.text());
    expect(received.headers.get('location')).toBe(own);
    expect((await get(own)).text).toContain('Görs i ordning');
    await runDueJobs(world.as(), jobHandlers);
    const [photo] = (await stored()).photos;
    expect(photo?.state).toBe('ready');
    const page = await get(own);
    expect(page.text).toContain('Bild 1: Klar');
    const picture = await app.request(`${own}/bild/${photo?.id}/thumbnail`);
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
    expect((await post(`${own}/bild/${photo?.id}/ta-bort`)).headers.get('location')).toBe(own);
    expect((await stored()).photos).toEqual([]);
  });

  test('gets its place and its word of thanks by script as well, twice without harm', async () => {
    const { post, stored } = await sentStory();
    const json = { accept: 'application/json' };
    const { photoId } = Room.parse(await (await post(`${own}/bild`, {}, json)).json());
    for (let time = 0; time < 2; time++) {
      const response = await post(`${own}/bild/${photoId}/mottagen`, {}, json);
      expect(await response.json()).toEqual({ received: photoId });
    }
    expect((await stored()).photos).toMatchObject([{ id: photoId, from: 'sender', state: 'working' }]);
  });

  test('that is one too many is refused with what to do', async () => {
    const { post, change, world, get } = await sentStory();
    await change((story) => ({ ...story, photos: Array.from({ length: 6 }, () => aPhoto(world.as())) }));
    const refused = await post(`${own}/bild`, {}, { accept: 'application/json' });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ message: expect.stringContaining('högst 6 bilder') });
    expect((await get(own)).text).not.toContain('Lägg till en bild');
  });

  test('that the desk added is neither shown to the sender nor removed by them', async () => {
    const { post, change, world, get, stored } = await sentStory();
    const photo = aPhoto(world.as(), { from: 'desk' });
    await change((story) => ({ ...story, photos: [photo] }));
    expect((await get(own)).text).not.toContain(photo.id);
    expect((await get(`${own}/bild/${photo.id}/thumbnail`)).status).toBe(404);
    expect((await post(`${own}/bild/${photo.id}/ta-bort`)).status).toBe(404);
    expect((await stored()).photos).toHaveLength(1);
  });

  test('that could not be used is said to be so, with what to do', async () => {
    const { change, world, get } = await sentStory();
    const photo = aPhoto(world.as(), {
      state: 'refused',
      refusal: 'heic',
      image: undefined,
      thumbnail: undefined,
    });
    await change((story) => ({ ...story, photos: [photo] }));
    expect((await get(own)).text).toContain('HEIC');
  });
});
