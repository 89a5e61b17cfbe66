import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { s3Files } from '../../../functions/adapters/files/s3.ts';
import { type Emulator, s3WithBucket, startS3AndSqs } from '../emulators.ts';
import { openLine } from '../line.ts';
import { filesContract } from './files.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startS3AndSqs();
});
afterAll(() => emulator.stop());

async function openWorld() {
  const line = await openLine(emulator.port);
  const bucket = `bucket-${randomUUID()}`;
  const client = await s3WithBucket(line.url, bucket);
  onTestFinished(async () => {
    client.destroy();
    await line.close();
  });
  const request = (url: string, init?: RequestInit) => fetch(url, init);
  return { files: s3Files(client, { bucket }), client, bucket, request, cutOff: line.cut };
}

filesContract('S3', openWorld);

// The emulator enforces nothing that is signed, so what is signed is what these look at: S3 itself enforces that.
it('signs the largest size, the type and the path of an upload, each exactly', async () => {
  const { files, bucket } = await openWorld();
  const before = Date.now();
  const { fields } = await files.uploadForm('in/a.png', {
    maxBytes: 5000,
    contentType: 'image/png',
    expiresInSeconds: 60,
  });
  const policy = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString());
  expect(policy.conditions).toEqual(
    expect.arrayContaining([
      ['content-length-range', 0, 5000],
      { 'Content-Type': 'image/png' },
      { key: 'in/a.png' },
      { bucket },
    ]),
  );
  expect(
    policy.conditions.filter((condition: unknown) => JSON.stringify(condition).includes('starts-with')),
  ).toEqual([]);
  const lastsMs = Date.parse(policy.expiration) - before;
  expect(lastsMs).toBeGreaterThan(55_000);
  expect(lastsMs).toBeLessThan(65_000);
  expect(fields).toMatchObject({ 'Content-Type': 'image/png', key: 'in/a.png' });
  expect(fields['X-Amz-Signature']).toMatch(/^[0-9a-f]{64}$/);
});

it('signs the family of types and where to lead the browser, and asks for a type that a script may replace', async () => {
  const { files } = await openWorld();
  const thenTo = 'https://orngott.example/bild';
  const limits = { maxBytes: 5000, contentType: 'image/*', expiresInSeconds: 60, thenTo };
  const { fields } = await files.uploadForm('in/a', limits);
  const { conditions } = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString());
  expect(conditions).toEqual(
    expect.arrayContaining([
      ['starts-with', '$Content-Type', 'image/'],
      { success_action_redirect: thenTo },
      { key: 'in/a' },
    ]),
  );
  expect(conditions).not.toContainEqual({ 'Content-Type': 'image/jpeg' });
  expect(fields).toMatchObject({ 'Content-Type': 'image/jpeg', success_action_redirect: thenTo });
});

it('signs the name that a download is saved under, and for how long the link lasts', async () => {
  const { files } = await openWorld();
  const link = new URL(await files.downloadLink('a.png', { fileName: 'Örngott.png', expiresInSeconds: 90 }));
  expect(link.searchParams.get('response-content-disposition')).toBe(
    "attachment; filename*=UTF-8''%C3%96rngott.png",
  );
  expect(link.searchParams.get('response-cache-control')).toBe('private, no-store');
  expect(link.searchParams.get('X-Amz-Expires')).toBe('90');
  expect(link.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
});

it('lists more files than S3 tells of at once', async () => {
  const { files, client } = await openWorld();
  // S3 tells of a thousand at once; asked for two, it answers in as many parts as it would for thousands.
  let questions = 0;
  client.middlewareStack.add(
    (next, { commandName }) =>
      (request) => {
        if (commandName !== 'ListObjectsV2Command') return next(request);
        questions += 1;
        return next({ input: { ...request.input, MaxKeys: 2 } });
      },
    { step: 'initialize' },
  );
  const paths = ['many/1', 'many/2', 'many/3', 'many/4', 'many/5'];
  for (const path of paths) await files.put(path, new Uint8Array(1), 'text/plain');
  expect((await files.list('many/')).map((info) => info.path)).toEqual(paths);
  expect(questions).toBe(3);
});
