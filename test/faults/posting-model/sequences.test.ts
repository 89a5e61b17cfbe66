/*
 * Sequences of what people, Facebook, the worker and the clock do, by chance, against the real verbs, table and local
 * Facebook, all in this process. After each step everything that anybody is told is held against what is true (`rules/`).
 *
 *   POSTING_RUNS=10000 npx vitest run test/faults/posting-model     so many sequences; some hundreds without it
 *   POSTING_SEED=7 …                                                 those of this seed again
 *   POSTING_RULES=once,fixed … or POSTING_RULES=-once …              these rules only, or all but these
 *
 * What fails is told with its seed and the fewest steps that still do it.
 */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { posting } from './model.ts';

const { POSTING_RUNS: runs, POSTING_SEED: only } = process.env;
const seeds = only === undefined ? [1, 2, 3, Math.floor(Math.random() * 1_000_000)] : [Number(only)];
const runsOfSeed = runs === undefined ? 60 : Math.ceil(Number(runs) / seeds.length);

describe('whatever happens, the product tells the truth of each post and does what is wished for', () => {
  it.each(seeds)(`in ${runsOfSeed} sequences from seed %i`, { timeout: runsOfSeed * 5_000 }, (seed) =>
    fc.assert(posting, { seed, numRuns: runsOfSeed }),
  );
});
