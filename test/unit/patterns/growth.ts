/** Twice the text, at most 2.5 times the work; so four times the text, at most 2.5 times that. */
export const mostGrowth = 2.5 * 2.5;
const smallChars = 5000;
const looks = 5;
/** Less than this says nothing of growth: 20 000 characters in it is quick however it grew. */
const nothingMs = 3;
/** Some systems count processor time in steps of ten milliseconds. */
const surelyCountedMs = 50;

/**
 * How many times more work 20 000 characters are than 5 000. First by the clock, the least of a few looks, which is enough
 * nearly always; what then seems too much is counted in this thread's own processor time over many runs, to which nothing
 * else on the machine adds.
 */
export function growth(work: (text: string) => unknown, textOf: (chars: number) => string): number {
  let mark = 0;
  // Each run has a text of its own, so that nothing is answered from memory.
  const texts = { small: textOf(smallChars), large: textOf(4 * smallChars) };
  const run = (size: keyof typeof texts) => work(`${texts[size]} ${mark++}`);
  const least = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  for (let look = 0; look < looks; look++) {
    for (const size of ['small', 'large'] as const) {
      const before = performance.now();
      run(size);
      least[size] = Math.min(least[size], performance.now() - before);
    }
    if (least.large < nothingMs) return 1;
    if (least.large <= mostGrowth * least.small) return least.large / least.small;
  }
  return ownMs(() => run('large')) / ownMs(() => run('small'));
}

/** Processor time of one run, in milliseconds. */
function ownMs(run: () => unknown): number {
  const before = process.threadCpuUsage();
  for (let runs = 1; ; runs++) {
    run();
    const { user, system } = process.threadCpuUsage(before);
    const spentMs = (user + system) / 1000;
    if (spentMs >= surelyCountedMs) return spentMs / runs;
  }
}
