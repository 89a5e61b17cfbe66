import { fileURLToPath } from 'node:url';
import packaged, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

// The package's own arguments are for a cloud function: one process, which dies with its first page.
const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars'];

/** Unpacks Chromium. Once, before any test: two that did it at the same time would find each other's half a file. */
export async function unpackChromium(): Promise<void> {
  await packaged.executablePath();
}

/** The libraries that Chromium needs and that a bare system lacks come with the package. */
async function ownLibraries(): Promise<string> {
  const packed = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'));
  return `${await inflate(fileURLToPath(packed))}/lib`;
}

async function startPackaged(): Promise<Browser> {
  const options = { executablePath: await packaged.executablePath(), args, headless: true };
  try {
    return await chromium.launch(options);
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    return await chromium.launch({
      ...options,
      env: { ...process.env, LD_LIBRARY_PATH: await ownLibraries() },
    });
  }
}

/** A real Chromium: from the npm package, with nothing to install by hand, or the installed one that the run found. */
export async function startChromium(): Promise<Browser> {
  const { TEST_BROWSER: channel = 'packaged' } = process.env;
  return channel === 'packaged' ? startPackaged() : chromium.launch({ channel, headless: true });
}
