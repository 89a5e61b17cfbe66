import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { folderFiles } from '../../functions/adapters/files/folder/folder.ts';
import { buildScript, startChild } from './child.ts';

const kills = 20;
const writer = await buildScript(new URL('./folder-writer.ts', import.meta.url));

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'orngott-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Which of the writer's files is stored, having checked that it is whole. */
async function storedNumber(folder: string): Promise<number> {
  const clock = { now: () => new Date() };
  const files = folderFiles(folder, { baseUrl: 'http://localhost', secret: new Uint8Array(32), clock });
  const body = await files.get('clouds/one.bin');
  const n = body.byteLength / 10_000;
  expect(new Set(body)).toEqual(new Set([n % 256]));
  expect(await files.list('')).toEqual([
    { path: 'clouds/one.bin', sizeBytes: n * 10_000, contentType: `text/x-${n}` },
  ]);
  return n;
}

it(`has the old file or the new one, and whole, after each of ${kills} kills in the middle of writing`, async () => {
  const folder = newFolder();
  let next = 1;
  for (let round = 0; round < kills; round += 1) {
    const child = startChild(writer, [folder, String(next)]);
    const first = await child.nextLine();
    await delay(Math.random() * 15);
    child.kill();
    const last = Number([first, ...(await child.remainingLines())].at(-1));
    const stored = await storedNumber(folder);
    expect([last, last + 1]).toContain(stored);
    next = stored + 1;
  }
}, 60_000);

it('says unavailable when the disk is full, keeps the file it has, and leaves no rest', async () => {
  const folder = newFolder();
  const child = startChild(writer, [folder, '1'], { limits: "trap '' XFSZ; ulimit -f 256" });
  const [last, code] = (await child.remainingLines()).slice(-2);
  expect(await child.ended).toBe(0);
  expect(code).toBe('unavailable');
  expect(await storedNumber(folder)).toBe(Number(last));
  expect(readdirSync(join(folder, 'temporary'))).toEqual([]);
});
