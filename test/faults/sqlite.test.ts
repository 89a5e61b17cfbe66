import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openSqliteTable } from '../../functions/adapters/table/sqlite.ts';
import { buildScript, startChild } from './child.ts';
import { contentOf, expectedContent, stepsIn, writeSteps } from './ledger.ts';

const kills = 50;
const writer = await buildScript(new URL('./sqlite-writer.ts', import.meta.url));

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'orngott-sqlite-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'table.sqlite');
}

async function readTable(path: string) {
  const table = openSqliteTable(path, { now: () => new Date() });
  const steps = await stepsIn(table);
  const content = await contentOf(table);
  table.close();
  return { steps, content };
}

it(`keeps every acknowledged write through ${kills} kills in the middle of writing, and index and items agree`, async () => {
  const path = newPath();
  let acknowledged = 0;
  for (let round = 0; round < kills; round += 1) {
    const child = startChild(writer, [path]);
    const first = await child.nextLine();
    // The moment is the point: anywhere within some twenty writes.
    await delay(Math.random() * 30);
    child.kill();
    const said = [first, ...(await child.remainingLines())];
    expect(await child.ended).toBe('SIGKILL');
    const last = Number(said.at(-1));
    expect(last).toBeGreaterThan(acknowledged);
    const { steps, content } = await readTable(path);
    // The one that was under way may have been written and not yet told of.
    expect([last, last + 1]).toContain(steps);
    expect(content).toEqual(expectedContent(steps));
    acknowledged = steps;
  }
}, 60_000);

it('says unavailable when the disk is full, keeps what it has, and goes on when there is room again', async () => {
  const path = newPath();
  // A file may not grow above 256 blocks: like a full disk, without needing one.
  const child = startChild(writer, [path], { limits: "trap '' XFSZ; ulimit -f 256" });
  const lines = await child.remainingLines();
  expect(await child.ended).toBe(0);
  const [last, code, stillRead] = lines.slice(-3);
  expect(Number(last)).toBeGreaterThan(3);
  expect(code).toBe('unavailable');
  const kept = { steps: Number(last), content: expectedContent(Number(last)) };
  expect(JSON.parse(stillRead ?? '')).toEqual(kept);
  expect(await readTable(path)).toEqual(kept);

  const table = openSqliteTable(path, { now: () => new Date() });
  const enough = new Error('Enough');
  const goingOn = writeSteps(table, (n) => {
    if (n === kept.steps + 20) throw enough;
  });
  await expect(goingOn).rejects.toBe(enough);
  table.close();
  expect((await readTable(path)).steps).toBe(kept.steps + 20);
});
