import type { Page } from 'playwright-core';
import type { Person } from '../../../shared/people.ts';
import type { World } from '../../world/world.ts';
import { newPage, serve } from '../browser.ts';

const desktop = { width: 1440, height: 900 };

/** The desk of a world in a browser on a desktop, and what the page complained about. */
export async function openDesk(world: World, path = '', person?: Person) {
  const url = await serve(world, person);
  const page = await newPage({
    viewport: desktop,
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await servesFiles(page, world);
  await page.goto(`${url}/redaktion${path}`);
  return { page, url, complaints };
}

/** The test world's links to files name no port, so they are answered here, by the same code. */
async function servesFiles(page: Page, world: World): Promise<void> {
  await page.route('http://localhost/filer**', async (route) => {
    const response = await world.fileRoutes(new Request(route.request().url()));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
}

/** What has the focus, as a person would name it. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

/** What stands beyond the page's edge sideways, in px. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
