import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildScript } from './child.ts';
import { whatWentWrong, whatWentWrongWhenKilled } from './publishing-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'orngott-publishing-'));
afterAll(() => rmSync(folder, { recursive: true }));
const worker = await buildScript(new URL('./publishing-worker.ts', import.meta.url));

/** To look into a run that went wrong: `FAULT_SEED=123 vitest run test/faults/publishing`. */
const only = process.env.FAULT_SEED;
function seedsOf(runs: number): number[] {
  const first = only === undefined ? Math.floor(Math.random() * 1_000_000) : Number(only);
  return Array.from({ length: only === undefined ? runs : 1 }, (_, index) => first + index);
}

/** What was wrong with the runs, so many of which go on at the same time. */
async function wrongIn(
  seeds: number[],
  atTheSameTime: number,
  run: (seed: number) => Promise<string | undefined>,
): Promise<string[]> {
  const wrong: string[] = [];
  const takeNext = async () => {
    for (let seed = seeds.pop(); seed !== undefined; seed = seeds.pop()) {
      const found = await run(seed);
      if (found) wrong.push(found);
    }
  };
  await Promise.all(Array.from({ length: atTheSameTime }, takeNext));
  return wrong;
}

it('lets each approved post out once or says why not, whatever goes wrong: 460 runs', {
  timeout: 120_000,
}, async () => {
  expect(await wrongIn(seedsOf(460), 6, (seed) => whatWentWrong(folder, seed))).toEqual([]);
});

it('does so when real processes are killed on the way: 40 runs', { timeout: 120_000 }, async () => {
  const run = (seed: number) => whatWentWrongWhenKilled(worker, folder, seed);
  expect(await wrongIn(seedsOf(40), 2, run)).toEqual([]);
});
