import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { folderFiles } from '../../../functions/adapters/files/folder/folder.ts';
import { folderRoutes } from '../../../functions/adapters/files/folder/routes.ts';
import type { UploadForm } from '../../../functions/ports/files.ts';
import { limits } from '../../../shared/limits/table.ts';
import { filledIn } from './files.ts';

const png = 'image/png';
const mostAtOnce = limits.uploads.atOnce.is.inAll;
const plenty = 10 * limits.uploads.freeDiskBytes.is;
const bytes = (text: string) => new TextEncoder().encode(text);

type Options = NonNullable<Parameters<typeof folderRoutes>[1]>;

function openWorld(options: Options = {}) {
  const root = mkdtempSync(join(tmpdir(), 'orngott-uploads-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const clock = { now: () => new Date() };
  const secret = new Uint8Array(32).fill(7);
  const files = folderFiles(root, { baseUrl: 'http://localhost/files', secret, clock });
  const routes = folderRoutes(files, { freeBytes: async () => plenty, ...options });
  return {
    files,
    routes,
    form: (path: string) =>
      files.uploadForm(path, { maxBytes: 3_000_000, contentType: png, expiresInSeconds: 60 }),
    send: (form: UploadForm) => routes(new Request(form.url, filledIn(form, bytes('hel'), png))),
    /** How much of the uploads under way is on the disk. */
    bytesUnderWay: () =>
      readdirSync(join(root, 'temporary')).map((name) => statSync(join(root, 'temporary', name)).size),
  };
}

/** An upload that has begun and goes on when it is told to. */
function slowUpload({ url }: UploadForm, routes: ReturnType<typeof folderRoutes>) {
  let pipe: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      pipe = controller;
    },
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const request = new Request(url, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
  const answer = routes(request);
  const more = (piece: Uint8Array) => pipe?.enqueue(piece);
  more(bytes('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n'));
  more(bytes('Content-Type: image/png\r\n\r\nthe beginning of it'));
  return {
    answer,
    more,
    cut: () => pipe?.error(new Error('The net is gone')),
    async end() {
      more(bytes('\r\n--x--\r\n'));
      pipe?.close();
      return (await answer).status;
    },
  };
}

it('goes to the disk as it comes, and is a file only when all of it has', async () => {
  const { files, routes, form, bytesUnderWay } = openWorld();
  const upload = slowUpload(await form('a'), routes);
  for (let part = 0; part < 20; part += 1) upload.more(new Uint8Array(100_000));
  await vi.waitFor(() => expect(bytesUnderWay()[0]).toBeGreaterThan(1_900_000));
  expect(await files.list('')).toEqual([]);
  expect(await upload.end()).toBe(204);
  expect(await files.list('')).toMatchObject([{ path: 'a', sizeBytes: 2_000_019, contentType: png }]);
  expect(bytesUnderWay()).toEqual([]);
});

it('is one at a time of each link; the next is told to wait before its body is read', async () => {
  const { routes, form, send } = openWorld();
  const first = slowUpload(await form('a'), routes);
  const request = new Request((await form('a')).url, filledIn(await form('a'), bytes('hel'), png));
  const second = await routes(request);
  expect(second.status).toBe(503);
  expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(request.bodyUsed).toBe(false);
  expect((await send(await form('b'))).status).toBe(204);
  expect(await first.end()).toBe(204);
  expect((await send(await form('a'))).status).toBe(204);
});

it('is one of a few in all, and the next gets in when one has ended, however it ended', async () => {
  const { routes, form, send, bytesUnderWay } = openWorld();
  const begun = await Promise.all(
    Array.from({ length: mostAtOnce }, async (_, n) => slowUpload(await form(`slow/${n}`), routes)),
  );
  await vi.waitFor(() => expect(bytesUnderWay()).toHaveLength(mostAtOnce));
  expect((await send(await form('late'))).status).toBe(503);
  begun[0]?.cut();
  expect((await begun[0]?.answer)?.status).toBe(400);
  expect((await send(await form('late'))).status).toBe(204);
  for (const upload of begun.slice(1)) expect(await upload.end()).toBe(204);
  expect(bytesUnderWay()).toEqual([]);
});

it('ends when it takes too long, and leaves nothing', async () => {
  const { files, routes, form, send, bytesUnderWay } = openWorld({ patienceMs: 50 });
  const upload = slowUpload(await form('a'), routes);
  expect((await upload.answer).status).toBe(408);
  expect(bytesUnderWay()).toEqual([]);
  expect(await files.list('')).toEqual([]);
  expect((await send(await form('a'))).status).toBe(204);
});

it('stops before the disk is full, tells the log once, and goes on when there is room again', async () => {
  let free = limits.uploads.freeDiskBytes.is - 1;
  const told: string[] = [];
  const log = { info: () => {}, error: (message: string) => void told.push(message) };
  const { files, form, send, routes } = openWorld({ freeBytes: async () => free, log });
  for (const path of ['a', 'b']) {
    const answer = await send(await form(path));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).not.toBeNull();
    expect(await answer.text()).toContain('plats');
  }
  expect(told).toEqual(['The disk is nearly full: no uploads are taken']);
  // What answers need is written all the same.
  await files.put('clouds/a.svg', bytes('<svg/>'), 'image/svg+xml');
  // One upload's room is no room for two.
  free = limits.uploads.freeDiskBytes.is + 4_000_000;
  const first = slowUpload(await form('a'), routes);
  expect((await send(await form('b'))).status).toBe(503);
  expect(await first.end()).toBe(204);
  expect((await send(await form('b'))).status).toBe(204);
});

it('is refused before its body is read when nobody waits for it, and thrown away when nobody does any more', async () => {
  let now: 'awaited' | 'came' | 'ended' = 'ended';
  const { files, routes, form, bytesUnderWay } = openWorld({ awaited: async () => now });
  for (const [state, status] of [
    ['ended', 403],
    ['came', 410],
  ] as const) {
    now = state;
    const request = new Request((await form('a')).url, filledIn(await form('a'), bytes('hel'), png));
    expect((await routes(request)).status).toBe(status);
    expect(request.bodyUsed).toBe(false);
  }
  now = 'awaited';
  const upload = slowUpload(await form('a'), routes);
  await vi.waitFor(() => expect(bytesUnderWay()).toHaveLength(1));
  now = 'ended';
  expect(await upload.end()).toBe(403);
  expect(bytesUnderWay()).toEqual([]);
  expect(await files.list('')).toEqual([]);
});
