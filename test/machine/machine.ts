import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  // What a browser that is not there leaves behind goes with this.
  const folder = mkdtempSync(join(tmpdir(), 'orngott-browser-'));
  const restore = useTemporaryFolder(folder);
  try {
    return await firstInstalled();
  } finally {
    restore();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function firstInstalled(): Promise<string | undefined> {
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

/** What says where temporary files go, on Unix and on Windows. */
const temporaryNames = ['TMPDIR', 'TEMP', 'TMP'];

/** Has temporary files go to a folder until what is returned is called. */
export function useTemporaryFolder(folder: string): () => void {
  const before = temporaryNames.map((name) => [name, process.env[name]] as const);
  for (const name of temporaryNames) process.env[name] = folder;
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
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
