import { mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { folderFiles } from '../../../functions/adapters/files/folder/folder.ts';
import { folderRoutes } from '../../../functions/adapters/files/folder/routes.ts';
import { filesContract, filledIn } from './files.ts';

const png = 'image/png';
const ofSize = (count: number) => new Uint8Array(count);

function openWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'orngott-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const root = join(folder, 'files');
  let now = new Date('2026-11-21T08:00:00.000Z');
  const secret = new Uint8Array(32).fill(7);
  const files = folderFiles(root, { baseUrl: 'http://localhost/files', secret, clock: { now: () => now } });
  const routes = folderRoutes(files);
  return {
    root,
    files,
    request: (url: string, init?: RequestInit) => routes(new Request(url, init)),
    cutOff: () => renameSync(root, `${root}-unplugged`),
    setNow: (instant: string) => {
      now = new Date(instant);
    },
  };
}

filesContract('a folder', async () => openWorld());

const limits = { maxBytes: 1000, contentType: png, expiresInSeconds: 60 };

it('saves a download under its name, and tells the browser to take it for nothing else', async () => {
  const { files, request } = openWorld();
  await files.put('a.png', ofSize(5), png);
  const link = await files.downloadLink('a.png', {
    fileName: 'Örngott (l’été) #1.png',
    expiresInSeconds: 60,
  });
  const { headers } = await request(link);
  expect(headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''%C3%96rngott%20%28l%E2%80%99%C3%A9t%C3%A9%29%20%231.png",
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-length')).toBe('5');
  expect(headers.get('cache-control')).toBe('private, no-store');
});

it('follows no link after its time', async () => {
  const { files, request, setNow } = openWorld();
  await files.put('a.png', ofSize(5), png);
  const link = await files.downloadLink('a.png', { fileName: 'a.png', expiresInSeconds: 60 });
  const form = await files.uploadForm('b.png', limits);
  setNow('2026-11-21T08:00:59.000Z');
  expect((await request(link)).status).toBe(200);
  setNow('2026-11-21T08:01:00.000Z');
  expect((await request(link)).status).toBe(403);
  expect((await request(form.url, filledIn(form, ofSize(5), png))).status).toBe(403);
});

it('follows no link that has been changed in any part', async () => {
  const { files, request } = openWorld();
  await files.put('a.png', ofSize(5), png);
  await files.put('secret.png', ofSize(5), png);
  const link = await files.downloadLink('a.png', { fileName: 'a.png', expiresInSeconds: 60 });
  const changes: [string, string][] = [
    ['path', 'secret.png'],
    ['fileName', 'b.png'],
    ['expires', '99999999999'],
    ['do', 'upload'],
    ['signature', ''],
    ['signature', 'AAAA'],
    ['signature', 'A'.repeat(43)],
    ['extra', '1'],
  ];
  for (const [name, value] of changes) {
    const url = new URL(link);
    url.searchParams.set(name, value);
    expect((await request(url.href)).status, name).toBe(403);
  }
  const form = await files.uploadForm('b.png', limits);
  const larger = form.url.replace('maxBytes=1000', 'maxBytes=9000');
  expect((await request(larger, filledIn(form, ofSize(5), png))).status).toBe(403);
  expect((await request(`${link}&path=secret.png`)).status).toBe(403);
  expect((await request('http://localhost/files')).status).toBe(403);
});

it('lets a link do only what it is for', async () => {
  const { files, request } = openWorld();
  await files.put('a.png', ofSize(5), png);
  const link = await files.downloadLink('a.png', { fileName: 'a.png', expiresInSeconds: 60 });
  const form = await files.uploadForm('b.png', limits);
  expect((await request(link, { method: 'POST' })).status).toBe(405);
  expect((await request(form.url)).status).toBe(405);
});

it('takes an upload of just the largest size, and none above it', async () => {
  const { files, request } = openWorld();
  const form = await files.uploadForm('a.png', limits);
  expect((await request(form.url, filledIn(form, ofSize(1001), png))).status).toBe(413);
  expect(await files.list('')).toEqual([]);
  expect((await request(form.url, filledIn(form, ofSize(1000), png))).status).toBe(204);
  expect(await files.list('')).toMatchObject([{ sizeBytes: 1000 }]);
});

it('stops listening to an upload that never ends, however it was announced', async () => {
  const { files, request } = openWorld();
  const form = await files.uploadForm('a.png', limits);
  let sentBytes = 0;
  const head =
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Type: image/png\r\n\r\n';
  const endless = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
    pull: (controller) => {
      sentBytes += 10_000;
      controller.enqueue(ofSize(10_000));
    },
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const streamed = { method: 'POST', body: endless, headers, duplex: 'half' } as RequestInit;
  const response = await request(form.url, streamed);
  expect(response.status).toBe(413);
  expect(sentBytes).toBeLessThan(100_000);
  expect(await files.list('')).toEqual([]);
});

it('refuses an upload of another type, without a file, or in pieces', async () => {
  const { files, request } = openWorld();
  const form = await files.uploadForm('a.png', limits);
  expect((await request(form.url, filledIn(form, ofSize(5), 'text/html'))).status).toBe(415);
  expect((await request(form.url, { method: 'POST', body: new FormData() })).status).toBe(400);
  expect((await request(form.url, { method: 'POST' })).status).toBe(400);
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const cutOff = '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf';
  expect((await request(form.url, { method: 'POST', headers, body: cutOff })).status).toBe(400);
  expect(await files.list('')).toEqual([]);
});

it('takes no other family, and no type made to look like one of it', async () => {
  const { files, request } = openWorld();
  const form = await files.uploadForm('a', { ...limits, contentType: 'image/*' });
  for (const type of ['text/html', 'application/image/png', 'image/', 'image/png; x=y', '']) {
    expect((await request(form.url, filledIn(form, ofSize(5), type))).status, type).toBe(415);
  }
  const led = await files.uploadForm('a', { ...limits, thenTo: 'https://orngott.example/bild' });
  const elsewhere = led.url.replace('orngott.example', 'evil.example');
  expect((await request(elsewhere, filledIn(led, ofSize(5), png))).status).toBe(403);
  expect(await files.list('')).toEqual([]);
});

it('clears away what a write that was cut off has left, and nothing else', async () => {
  const { files, root } = openWorld();
  await files.put('a.png', ofSize(5), png);
  expect(readdirSync(join(root, 'temporary'))).toEqual([]);
  for (const [name, age] of [
    ['old', '2026-11-21T06:59:00Z'],
    ['new', '2026-11-21T07:59:00Z'],
  ] as const) {
    writeFileSync(join(root, 'temporary', name), 'half');
    utimesSync(join(root, 'temporary', name), new Date(age), new Date(age));
  }
  expect(await files.sweep()).toBe(1);
  expect(readdirSync(join(root, 'temporary'))).toEqual(['new']);
  expect(await files.list('')).toHaveLength(1);
});

it('signs with no secret that could be guessed', () => {
  const options = {
    baseUrl: 'http://localhost',
    secret: new Uint8Array(31),
    clock: { now: () => new Date() },
  };
  expect(() => folderFiles(join(tmpdir(), 'orngott-unused'), options)).toThrow(
    expect.objectContaining({ code: 'invalid' }),
  );
});
