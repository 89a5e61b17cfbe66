import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { overflow } from './pages.ts';

const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the size of the window or the colour scheme can change. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

async function findings(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const looks = [
  { viewport: desktop, colorScheme: 'dark' },
  { viewport: phone, colorScheme: 'dark' },
  { viewport: phone, colorScheme: 'light' },
] as const;

/** Every rule in light on a desktop; in the other looks what they can change. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  expect(await findings(new AxeBuilder({ page }).withTags(everyRule)), where).toEqual([]);
  for (const { viewport, colorScheme } of looks) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const found = await findings(new AxeBuilder({ page }).withRules(rulesOfLooks));
    expect(found, `${where}, ${colorScheme}, ${viewport.width} px`).toEqual([]);
    expect(await overflow(page), `${where}, ${viewport.width} px`).toBe(0);
  }
  await page.setViewportSize(desktop);
}
