import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { unpackChromium } from './chromium.ts';
import { leftOutHere, useTemporaryFolder } from './machine.ts';

/**
 * Gives the run a temporary folder of its own, for everything that tests and the tools that they use leave there, and
 * takes it away at the end; then says which suites this machine could not run.
 */
export default async function setup({ config }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'orngott-tests-'));
  const restore = useTemporaryFolder(folder);
  const browser = config.env.TEST_BROWSER || undefined;
  if (browser === 'packaged') await unpackChromium();
  return () => {
    restore();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    const left = leftOutHere(browser).map(({ what, suites }) => `${suites.join(', ')} (${what})`);
    if (left.length > 0) process.stdout.write(`\nNot run on this machine: ${left.join('; ')}\n`);
  };
}
