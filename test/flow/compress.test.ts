import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodingFor } from '../../functions/entry/compress.ts';
import { appOf, newWorld } from '../world/world.ts';

describe('a page', () => {
  it('comes with brotli to whom takes it, else with gzip, else as it is: the same each time', async () => {
    const app = await appOf(newWorld());
    const ask = (accepted: string) => app.request('/beratta', { headers: { 'accept-encoding': accepted } });
    const [plain, zipped, small] = [await ask('identity'), await ask('gzip, deflate'), await ask('gzip, br')];
    expect([plain, zipped, small].map(({ headers }) => headers.get('content-encoding'))).toEqual([
      null,
      'gzip',
      'br',
    ]);
    for (const { headers } of [plain, zipped, small])
      expect(headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    const text = await plain.text();
    const bytes = await small.bytes();
    expect(gunzipSync(await zipped.bytes()).toString()).toHaveLength(text.length);
    expect(brotliDecompressSync(bytes).toString()).toHaveLength(text.length);
    expect(bytes.length).toBeLessThan(text.length / 2);
  });
});

describe('a static file', () => {
  it('is compressed once, as small as it gets', async () => {
    const app = await appOf(newWorld());
    const desk = await (await app.request('/redaktion')).text();
    const path = /\/static\/desk-[^"]+\.js/.exec(desk)?.[0] ?? expect.fail('the desk has no script');
    const ask = (accepted: string) => app.request(path, { headers: { 'accept-encoding': accepted } });
    const first = await ask('gzip, deflate, br, zstd');
    expect(first.headers.get('content-encoding')).toBe('br');
    expect(first.headers.get('cache-control')).toContain('immutable');
    const body = await first.bytes();
    const plain = await (await ask('identity')).text();
    expect(brotliDecompressSync(body).toString()).toBe(plain);
    expect(gunzipSync(await (await ask('gzip')).bytes()).toString()).toBe(plain);
    expect(await (await ask('br')).bytes()).toEqual(body);
  });

  it('that is packed already, as a font is, stays as it is', async () => {
    const app = await appOf(newWorld());
    const desk = await (await app.request('/redaktion')).text();
    const sheet = /\/static\/desk-[^"]+\.css/.exec(desk)?.[0] ?? expect.fail('the desk has no style');
    const css = await (await app.request(sheet)).text();
    const font = /\/static\/[^"')]+\.woff2/.exec(css)?.[0] ?? expect.fail('the desk has no font');
    const response = await app.request(font, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBeNull();
  });
});

describe('what the client takes', () => {
  it.each([
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0.5, br;q=0.1', 'br'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['deflate', undefined],
    ['GZIP ; q=1', 'gzip'],
    [undefined, undefined],
  ])('%s', (accepted, expected) => {
    expect(encodingFor(accepted)).toBe(expected);
  });
});
