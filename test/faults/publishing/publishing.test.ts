import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildScript } from '../child.ts';
import { runBySeed, runWithKilledWorkers, runWithMishapAt, stepsOfPost } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'orngott-publishing-'));
afterAll(() => rmSync(folder, { recursive: true }));
const worker = await buildScript(new URL('./worker.ts', import.meta.url));

/** To look into a run that went wrong: `FAULT_SEED=123 vitest run test/faults/publishing`. */
const only = process.env.FAULT_SEED;
function seedsOf(runs: number): number[] {
  const first = only === undefined ? Math.floor(Math.random() * 1_000_000) : Number(only);
  return Array.from({ length: only === undefined ? runs : 1 }, (_, index) => first + index);
}
const everyStep = Array.from({ length: stepsOfPost }, (_, index) => index + 1);

/** What was wrong with the runs by these numbers, some of which go on at the same time. */
async function wrongIn(
  numbers: number[],
  atTheSameTime: number,
  run: (number: number) => Promise<string | undefined>,
): Promise<string[]> {
  const wrong: string[] = [];
  const left = [...numbers];
  const takeNext = async () => {
    for (let number = left.pop(); number !== undefined; number = left.pop()) {
      const found = await run(number).catch((error) => String(error?.stack ?? error));
      if (found) wrong.push(`${number}: ${found}`);
    }
  };
  await Promise.all(Array.from({ length: atTheSameTime }, takeNext));
  return wrong;
}

describe('each approved post comes out once, or the desk says why not', { timeout: 120_000 }, () => {
  it('whatever goes wrong, by chance: 304 runs', async () => {
    expect(await wrongIn(seedsOf(304), 6, (seed) => runBySeed(folder, seed))).toEqual([]);
  });

  it.each(['crash', 'hiccup', 'freeze'] as const)(
    `with a %s at any step while the answer is lost: ${stepsOfPost} runs`,
    async (kind) => {
      expect(await wrongIn(everyStep, 6, (step) => runWithMishapAt(folder, step, kind))).toEqual([]);
    },
  );

  it('when real processes are killed on the way: 16 runs', async () => {
    expect(await wrongIn(seedsOf(16), 2, (seed) => runWithKilledWorkers(worker, folder, seed))).toEqual([]);
  });
});
