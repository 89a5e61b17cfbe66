import { serve } from '@hono/node-server';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { addPhoto } from '../../functions/photos/add.ts';
import { quarantinePath } from '../../functions/photos/paths.ts';
import type { UploadForm } from '../../shared/stories/photo-upload.ts';
import { storedStory } from '../story-world.ts';
import { corners, isoFile } from '../unit/photos/pictures.ts';
import { newWorld, type World } from '../world.ts';
import { newPage } from './browser.ts';

const script = `import { uploadPhoto } from './web/photos/upload.ts'; window.uploadPhoto = uploadPhoto;`;

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

/** Chooses the file and sends it; tells how far it said that it had come, or what the person is told. */
async function sent(page: Page, form: UploadForm, file: { name: string; mimeType: string; buffer: Buffer }) {
  await page.locator('input').setInputFiles(file);
  const here = { ...form, url: `${new URL(page.url()).origin}/filer${new URL(form.url).search}` };
  return page.evaluate(async (toForm) => {
    const parts: number[] = [];
    try {
      await Reflect.get(window, 'uploadPhoto')(
        document.querySelector('input')?.files?.[0],
        toForm,
        (part: number) => parts.push(part),
      );
      return { done: parts.at(-1) };
    } catch (error) {
      return error instanceof Error ? { kind: Reflect.get(error, 'kind'), text: error.message } : { error };
    }
  }, here);
}

test('a photo leaves the phone small, upright and without where it was taken, also when the net fails once', async () => {
  const world = newWorld();
  const ctx = world.as();
  const story = await storedStory(ctx);
  const page = await photoPage(world);
  const uploaded = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
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
  const huge = await uploaded({ name: 'a.heic', mimeType: 'image/heic', buffer: Buffer.alloc(15_000_001) });
  expect(huge.answer).toMatchObject({ kind: 'unusable', text: expect.stringMatching(/högst 15 MB/) });
  const { form } = await addPhoto(ctx, story.id, 'sender');
  world.setNow('2026-11-21T08:30:00.000Z');
  const late = await sent(page, form, { name: 'a.jpg', mimeType: 'image/jpeg', buffer });
  expect(late).toMatchObject({ kind: 'ended', text: expect.stringMatching(/Försök igen/) });
  expect([words.type, huge.type]).toEqual([undefined, undefined]);
});
