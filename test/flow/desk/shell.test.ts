import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { createApp } from '../../../functions/entry/app.tsx';
import type { SignIn } from '../../../functions/entry/sign-in/sign-in.ts';
import { buildAssets } from '../../../infra/assets.ts';
import { appOf, newWorld } from '../../world/world.ts';
import { mira } from './desk-client.ts';

test.each(['/redaktion', '/redaktion/ny', `/redaktion/omgangar/cmp_${'a'.repeat(26)}/ordmoln`])(
  'every address of the desk is one page whose own files do the rest: %s',
  async (path) => {
    const app = await appOf(newWorld());
    const html = await (await app.request(path)).text();
    expect(html).toContain('<noscript>');
    const files = [...html.matchAll(/(?:src|href)="(\/static\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(files).toHaveLength(2);
    for (const file of files) expect((await app.request(file)).status).toBe(200);
  },
);

test('what the API says stays in no cache', async () => {
  const response = await (await appOf(newWorld())).request('/redaktion/api/omgangar');
  expect(response.headers.get('cache-control')).toBe('no-store');
});

async function gzippedBytes(app: Hono, file: string): Promise<number> {
  const stream = (await app.request(file)).body?.pipeThrough(new CompressionStream('gzip'));
  return (await new Response(stream ?? null).arrayBuffer()).byteLength;
}

test('the client opens with little enough for a phone, and fetches the rest when it is needed', async () => {
  const app = await appOf(newWorld());
  const html = await (await app.request('/redaktion')).text();
  const first = /src="(\/static\/desk[^"]+)"/.exec(html)?.[1] ?? '';
  const files = new Set<string>([first]);
  // A set that grows while one goes through it: the parts of the parts come last.
  for (const file of files) {
    const source = await (await app.request(file)).text();
    for (const [, part] of source.matchAll(/(?:from|import)"\.\/([^"]+)"/g)) files.add(`/static/${part}`);
  }
  const sizes = await Promise.all([...files].map((file) => gzippedBytes(app, file)));
  const bytes = sizes.reduce((sum, size) => sum + size);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(35_000);
});

test('what a cache in between may keep carries nobody’s renewed session', async () => {
  const assets = await buildAssets();
  const signIn: SignIn = {
    routes: new Hono(),
    requireSignIn: async (c, next) => {
      c.set('signedInPerson', mira);
      c.header('Set-Cookie', 'session=renewed');
      await next();
    },
  };
  const world = newWorld();
  const app = createApp({ contextFor: world.as, assets, publicUrl: 'http://localhost', signIn });
  const desk = await app.request('/redaktion');
  expect(desk.headers.get('set-cookie')).toContain('renewed');
  expect(desk.headers.get('cache-control')).toBe('private, no-cache');
  const kept = Object.keys(assets.files);
  expect(kept.length).toBeGreaterThan(2);
  for (const path of kept) {
    const { headers } = await app.request(path, { headers: { cookie: 'session=old' } });
    expect(headers.get('cache-control')).toContain('public');
    expect(headers.get('set-cookie')).toBeNull();
  }
});
