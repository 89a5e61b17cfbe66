import { configDefaults, defineConfig } from 'vitest/config';
import { findBrowser, leftOutHere } from './test/machine/machine.ts';

export default defineConfig(async () => {
  const browser = await findBrowser();
  const leftOut = leftOutHere(browser).flatMap(({ suites }) => suites);
  if (leftOut.length > 0 && process.env.CI) throw new Error(`CI must run everything: ${leftOut.join(', ')}`);
  return {
    oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
    test: {
      include: ['test/**/*.test.{ts,tsx}'],
      exclude: [...configDefaults.exclude, ...leftOut],
      globalSetup: 'test/machine/setup.ts',
      env: { TEST_BROWSER: browser ?? '' },
      maxWorkers: 2,
      // For a machine that is busy with something else; what hangs is still found.
      testTimeout: 60_000,
      expect: { poll: { timeout: 20_000 } },
      hookTimeout: 60_000,
    },
  };
});
