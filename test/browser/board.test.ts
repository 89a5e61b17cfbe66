import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { everyone, publishedBoard, type TestBoard, words } from '../world/board.ts';
import { newWorld } from '../world/world.ts';
import { axeFindings } from './axe.ts';
import { newPage, serve } from './browser.ts';

const board: TestBoard = {
  campaign: { example: true },
  scopes: [everyone, { area: 'Stöd och omsorg', answers: 297, groups: 19 }],
  hiddenAreas: [{ area: 'Stab', reason: 'too_few' }],
  clouds: [
    { questionId: 'kannetecken', words: words('engagerad 212', 'lyhörd 140', 'modig 9'), hiddenTerms: 34 },
    { questionId: 'varfor', words: words('kollegorna 305', 'meningsfullt arbete 260'), linesWithoutTerm: 2 },
    { questionId: 'kannetecken', area: 'Stöd och omsorg', words: words('tålmodig 90') },
    { questionId: 'varfor', area: 'Stöd och omsorg', words: [] },
  ],
};

async function boardAddress(): Promise<string> {
  const world = newWorld();
  const { view } = await publishedBoard(world, board);
  return `${await serve(world)}/namnd/${view.code}`;
}

const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];

/** What a person sees of the page sideways beyond its edge, in px. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const boxes = async (page: Page) =>
  Promise.all((await page.locator('.picture').all()).map(async (picture) => picture.boundingBox()));

describe('the board’s page in a browser without JavaScript', () => {
  describe.each(['light', 'dark'] as const)('in a %s colour scheme', (colorScheme) => {
    it('has nothing that axe objects to on phone, desk and projector', async () => {
      const address = await boardAddress();
      const page = await newPage({ colorScheme });
      for (const viewport of sizes) {
        await page.setViewportSize(viewport);
        await page.goto(address);
        await page.getByText('Visa som lista').first().click();
        expect(await axeFindings(page)).toEqual([]);
        await expect.poll(() => overflow(page)).toBe(0);
      }
    });

    it('has nothing that axe objects to where an area has no picture, or may not be shown', async () => {
      const address = await boardAddress();
      const page = await newPage({ colorScheme });
      for (const area of ['St%C3%B6d%20och%20omsorg', 'Stab']) {
        await page.goto(`${address}?omrade=${area}`);
        expect(await axeFindings(page)).toEqual([]);
      }
    });
  });

  it('shows both pictures whole on a projector, side by side, without scrolling', async () => {
    const page = await newPage({ viewport: { width: 1920, height: 1080 }, javaScriptEnabled: false });
    await page.goto(await boardAddress());
    const [left, right] = await boxes(page);
    expect(left?.y).toBe(right?.y);
    for (const box of [left, right]) {
      expect(box?.height).toBeGreaterThan(700);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(1080);
    }
  });

  it('stacks the pictures on a phone, over its whole width', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(await boardAddress());
    const [first, second] = await boxes(page);
    expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0));
    expect(first?.width).toBeGreaterThan(350);
    await expect.poll(() => overflow(page)).toBe(0);
  });

  it('opens its lists and switches area by keyboard alone', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(await boardAddress());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#ordmoln$/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: 'engagerad 212' }).waitFor();
    await page.getByRole('link', { name: 'Stöd och omsorg' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Stöd och omsorg/ }).waitFor();
    await expect
      .poll(() => page.getByRole('navigation').locator('[aria-current]').textContent())
      .toBe('Stöd och omsorg');
  });

  it('draws the same picture in other colours when the screen is dark', async () => {
    const address = await boardAddress();
    const colours = async (colorScheme: 'light' | 'dark') => {
      const page = await newPage({ colorScheme });
      await page.goto(address);
      return page.evaluate(() =>
        ['.picture', '.cloud-c0'].map((selector) => {
          const style = getComputedStyle(document.querySelector(selector) ?? document.body);
          return selector === '.picture' ? style.backgroundColor : style.fill;
        }),
      );
    };
    const [light, dark] = [await colours('light'), await colours('dark')];
    expect(dark[0]).not.toBe(light[0]);
    expect(dark[1]).not.toBe(light[1]);
  });

  it('prints the lists that are closed on the screen', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(await boardAddress());
    await page.emulateMedia({ media: 'print' });
    const row = await page.getByText('meningsfullt arbete', { exact: true }).boundingBox();
    expect(row?.height).toBeGreaterThan(0);
    const areas = await page.locator('.areas').boundingBox();
    expect(areas).toBeNull();
  });
});
