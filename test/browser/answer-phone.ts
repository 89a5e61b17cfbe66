import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { answers, answersOfGroup } from '../../functions/store.ts';
import type { Campaign, Workgroup } from '../../shared/campaigns/campaigns.ts';
import { newWorld, openTestCampaign, type World } from '../world/world.ts';
import { newPage, serve } from './browser.ts';

export interface OpenLink {
  world: World;
  page: Page;
  url: string;
  link: string;
  campaign: Campaign;
  group: Workgroup;
  /** The stored lines to the second question, answer by answer; withdrawn ones left out. */
  stored: () => Promise<string[][]>;
}

/** A phone that has just scanned a workgroup's code. */
export async function openLink(
  options: BrowserContextOptions = {},
  change: Parameters<typeof openTestCampaign>[1] = {},
): Promise<OpenLink> {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world, change);
  const [group] = groups;
  if (!group) throw new Error('The campaign has no group');
  const url = await serve(world);
  const page = await newPage(options);
  const link = `${url}/s/${group.joinCode}`;
  await page.goto(link);
  const stored = async () => {
    const all = await answers.all(world.as().table, answersOfGroup(campaign.id, group.id));
    return all.filter((answer) => !answer.withdrawn).map(({ lines }) => lines.varfor ?? []);
  };
  return { world, page, url, link, campaign, group, stored };
}

/** The field of a line in the second question. */
export const line = (page: Page, number: number) => page.locator(`#varfor-${number}`);
export const sendButton = (page: Page) => page.getByRole('button', { name: 'Skicka svaret' });
export const thanks = (page: Page) => page.getByRole('heading', { name: 'Tack!' }).waitFor();

export async function sendWords(page: Page, ...words: string[]): Promise<void> {
  for (const [index, word] of words.entries()) await line(page, index + 1).fill(word);
  await sendButton(page).click();
}

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing to remark by the rules of WCAG 2.2 A and AA; on dark ground only the colours differ. */
export async function expectAccessible(page: Page): Promise<void> {
  const axe = () => new AxeBuilder({ page }).setLegacyMode();
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await axe().withTags(everyRule).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axe().withRules(['color-contrast', 'link-in-text-block']).analyze();
  await page.emulateMedia({ colorScheme: 'light' });
  const found = [...light.violations, ...dark.violations].map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  expect(found).toEqual([]);
}
