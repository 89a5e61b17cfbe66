import { globSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** `linux-x64`, `darwin-arm64` … TEST_AS_PLATFORM plays another one, to try what its tests are. */
const platform = process.env.TEST_AS_PLATFORM ?? `${process.platform}-${process.arch}`;

/** The DynamoDB emulator and the packaged Chromium are published for this platform only. */
const hasPackagedParts = platform === 'linux-x64';

/** Browsers that people have, by Playwright's names, where there is no packaged one. */
const channels = ['chrome', 'msedge'];

/** What the tests run in: the packaged Chromium, an installed browser's channel, or nothing. */
export async function findBrowser(): Promise<'packaged' | (string & {}) | undefined> {
  if (hasPackagedParts) return 'packaged';
  for (const channel of channels) {
    try {
      await (await chromium.launch({ channel, headless: true })).close();
      return channel;
    } catch {
      // Not installed; the next one may be.
    }
  }
  return undefined;
}

const startsDynamodb = /\bstart(?:Dynamodb|LambdaWorld)\b/;

export interface LeftOut {
  what: string;
  suites: string[];
}

/** The suites that cannot run here, with what they lack. On Linux x64 there are none. */
export function leftOutHere(browser: string | undefined): LeftOut[] {
  const left: LeftOut[] = [];
  if (browser === undefined) {
    left.push({ what: 'no Chrome or Edge', suites: ['test/browser/**/*.test.ts'] });
  }
  if (!hasPackagedParts) {
    left.push({
      what: 'no DynamoDB emulator',
      suites: globSync('test/**/*.test.ts').filter((file) => startsDynamodb.test(readFileSync(file, 'utf8'))),
    });
  }
  return left;
}
