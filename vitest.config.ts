import { configDefaults, defineConfig } from 'vitest/config';
import { findBrowser, leftOutHere } from './test/machine/machine.ts';

/** They look at what modules do when they are loaded. */
const ofItsOwn = ['test/unit/patterns/**/*.test.ts'];

export default defineConfig(async () => {
  const browser = await findBrowser();
  const leftOut = leftOutHere(browser).flatMap(({ suites }) => suites);
  if (leftOut.length > 0 && process.env.CI) throw new Error(`CI must run everything: ${leftOut.join(', ')}`);
  const left = [...configDefaults.exclude, ...leftOut];
  return {
    oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
    test: {
      globalSetup: 'test/machine/setup.ts',
      env: { TEST_BROWSER: browser ?? '' },
      // One more than the cores: browser tests often wait for what their user would see.
      maxWorkers: 3,
      // For a machine that is busy with something else; what hangs is still found.
      testTimeout: 60_000,
      expect: { poll: { timeout: 20_000 } },
      hookTimeout: 60_000,
      projects: [
        {
          extends: true as const,
          test: {
            name: 'together',
            // Pure, so that a worker takes one after the other: that saves a third of the time.
            include: ['test/unit/**/*.test.{ts,tsx}'],
            exclude: [...left, ...ofItsOwn],
            isolate: false,
          },
        },
        {
          extends: true as const,
          test: {
            name: 'apart',
            include: ['test/{contract,flow,browser,faults}/**/*.test.{ts,tsx}', ...ofItsOwn],
            exclude: left,
          },
        },
      ],
    },
  };
});
