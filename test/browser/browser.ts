import { serve as serveFetch } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, onTestFinished } from 'vitest';
import type { Person } from '../../shared/people.ts';
import { startChromium } from '../machine/chromium.ts';
import { appOf, newWorld, type World } from '../world/world.ts';

let running: Promise<Browser> | undefined;

/** A real Chromium, started once per test file and closed after it. */
function launch(): Promise<Browser> {
  running ??= startChromium();
  return running;
}

afterAll(async () => {
  await (await running)?.close();
});

/** Serves the world's real application on a port of its own. Returns the address, without a slash at the end. */
export async function serve(world: World, person?: Person): Promise<string> {
  const app = await appOf(world, person);
  return new Promise((resolve) => {
    const server = serveFetch({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve(`http://127.0.0.1:${port}`);
    });
    onTestFinished(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      server.close();
    });
  });
}

/** A world that knows its own address, so that a browser can also send files to it, and its real application. */
export async function serveNewWorld(person?: Person): Promise<World> {
  const opened = Promise.withResolvers<World>();
  const answer = opened.promise.then((world) => appOf(world, person));
  const server = serveFetch(
    { fetch: async (request) => (await answer).fetch(request), port: 0, hostname: '127.0.0.1' },
    ({ port }) => opened.resolve(newWorld(`http://127.0.0.1:${port}`)),
  );
  onTestFinished(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  await answer;
  return opened.promise;
}

/** For a busy machine; whoever waits for what comes waits no longer than it takes. */
const patienceMs = 20_000;
const phoneSize = { width: 390, height: 844 };

/** A page of its own, on a phone unless told otherwise; closed when the test ends. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const browser = await launch();
  const context = await browser.newContext({
    viewport: phoneSize,
    locale: 'sv-SE',
    reducedMotion: 'reduce',
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  return page;
}
