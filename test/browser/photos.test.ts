import { serve } from '@hono/node-server';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { addPhoto } from '../../functions/photos/add.ts';
import { quarantinePath } from '../../functions/photos/paths.ts';
import { maxUploadBytes } from '../../shared/stories/photos/photo.ts';
import type { UploadForm } from '../../shared/stories/photos/upload.ts';
import { corners, isoFile } from '../unit/photos/pictures.ts';
import { storedStory } from '../world/story.ts';
import { newWorld, type World } from '../world/world.ts';
import { newPage } from './browser.ts';

const script = `
  import { shrink } from './web/photos/shrink.ts';
  import { upload } from './web/photos/upload.ts';
  window.send = async (file, form, onProgress) => upload(form, await shrink(file), { onProgress });
`;

/** A page that can do nothing but send photos, beside the world's own files. */
async function photoPage(world: World): Promise<Page> {
  const bundle = await build({
    stdin: { contents: script, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
  });
  const html = `<!doctype html><input type="file"><script>${bundle.outputFiles[0]?.text}</script>`;
  const fetch = (request: Request) =>
    new URL(request.url).pathname === '/filer'
      ? world.fileRoutes(request)
      : new Response(html, { headers: { 'content-type': 'text/html' } });
  const url = await new Promise<string>((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}/`),
    );
    onTestFinished(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      server.close();
    });
  });
  const page = await newPage();
  await page.goto(url);
  return page;
}

interface Chosen {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Chooses the file and sends it. */
async function sent(page: Page, form: UploadForm, file: Chosen) {
  await page.locator('input').setInputFiles(file);
  return sendChosen(page, form);
}

/** Sends what is chosen, or a file of so many zeros. Tells how far it said that it had come, or what a person is told. */
function sendChosen(page: Page, { url, fields }: UploadForm, zeros = 0) {
  const form = { url: `${new URL(page.url()).origin}/filer${new URL(url).search}`, fields };
  return page.evaluate(
    async ({ form, zeros }) => {
      const file = zeros
        ? new File([new Uint8Array(zeros)], 'a.heic', { type: 'image/heic' })
        : document.querySelector('input')?.files?.[0];
      const parts: number[] = [];
      try {
        await Reflect.get(window, 'send')(file, form, (part: number) => parts.push(part));
        return { done: parts.at(-1) };
      } catch (error) {
        return error instanceof Error ? { kind: Reflect.get(error, 'kind'), text: error.message } : { error };
      }
    },
    { form, zeros },
  );
}

test('a photo leaves the phone small, upright and without where it was taken, also when the net fails once', async () => {
  const world = newWorld();
  const ctx = world.as();
  const story = await storedStory(ctx);
  const page = await photoPage(world);
  const uploaded = async (file: Chosen) => {
    const { photoId, form } = await addPhoto(ctx, story.id, 'sender');
    const answer = await sent(page, form, file);
    const path = quarantinePath(story.id, photoId);
    const [info] = await ctx.files.list(path);
    return { answer, type: info?.contentType, read: () => ctx.files.get(path) };
  };

  let tries = 0;
  await page.route('**/filer*', async (route) => {
    tries += 1;
    await (tries === 1 ? route.abort() : route.continue());
  });
  const exif = {
    IFD0: { Copyright: 'Anna Andersson' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '58/1 24/1 0/1' },
  };
  const buffer = await (await corners(4000, 3000))
    .withExif(exif)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(buffer.includes('Anna')).toBe(true);
  const photo = await uploaded({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer });
  expect([photo.answer, photo.type, tries]).toEqual([{ done: 1 }, 'image/jpeg', 2]);
  const body = Buffer.from(await photo.read());
  expect(await sharp(body).metadata()).toMatchObject({ format: 'jpeg', width: 1536, height: 2048 });
  expect((await sharp(body).metadata()).exif).toBeUndefined();
  expect(body.includes('Anna')).toBe(false);
  await page.unroute('**/filer*');

  // What this browser cannot read is sent as it is, for the server to say what it is.
  const heic = await uploaded({ name: 'IMG_2.HEIC', mimeType: '', buffer: isoFile('heic') });
  expect([heic.answer, heic.type]).toEqual([{ done: 1 }, 'image/heic']);

  const words = await uploaded({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('Hej') });
  expect(words.answer).toMatchObject({ kind: 'unusable', text: expect.stringMatching(/ingen bild/) });
  const { form } = await addPhoto(ctx, story.id, 'sender');
  const huge = await sendChosen(page, form, maxUploadBytes + 1);
  expect(huge).toMatchObject({ kind: 'unusable', text: expect.stringMatching(/högst 15 MB/) });
  world.setNow('2026-11-21T08:30:00.000Z');
  const late = await sent(page, form, { name: 'a.jpg', mimeType: 'image/jpeg', buffer });
  expect(late).toMatchObject({ kind: 'ended', text: expect.stringMatching(/Försök igen/) });
  expect(await ctx.files.list('quarantine/')).toHaveLength(2);
});
