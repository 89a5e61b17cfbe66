import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { createApp } from '../../../functions/entry/app.tsx';
import type { SignIn } from '../../../functions/entry/sign-in.ts';
import { buildAssets } from '../../../infra/assets.ts';
import { appOf, newWorld } from '../../world.ts';
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

test('the client is small enough for a phone', async () => {
  const app = await appOf(newWorld());
  const html = await (await app.request('/redaktion')).text();
  const script = /src="(\/static\/desk[^"]+)"/.exec(html)?.[1] ?? '';
  const stream = (await app.request(script)).body?.pipeThrough(new CompressionStream('gzip'));
  const { byteLength } = await new Response(stream ?? null).arrayBuffer();
  expect(byteLength).toBeGreaterThan(5_000);
  expect(byteLength).toBeLessThan(30_000);
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
