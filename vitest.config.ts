import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/browser/chromium.ts',
    maxWorkers: 2,
    // For a machine that is busy with something else; what hangs is still found.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
