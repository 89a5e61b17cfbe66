import { expect, test } from 'vitest';
import { appOf, newWorld } from '../../world.ts';

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
