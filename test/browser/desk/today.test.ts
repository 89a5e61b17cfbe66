import { expect, test } from 'vitest';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import type { Person } from '../../../shared/people.ts';
import { storeAnswers, workThrough } from '../../world/answers.ts';
import { aPost, storedStory } from '../../world/story.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';
import { expectAccessible } from './axe.ts';
import { openDesk } from './pages.ts';

const robin: Person = { id: 'robin', name: 'Robin Granskare', roles: ['approver'] };

test('the desk opens with what waits, and leads to the very place', async () => {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world);
  const group = groups[0] ?? expect.fail();
  await storeAnswers(world.as(), group, 6, () => ({ kannetecken: ['glad'], varfor: ['kollegorna'] }));
  await closeCampaign(world.as(), campaign.id);
  await workThrough(world.as());
  const { page, complaints } = await openDesk(world);
  await page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
  await page.getByText('Inget inlägg är planerat till i dag.').waitFor();
  await expectAccessible(page, 'I dag');
  await page.getByRole('link', { name: 'Gå igenom orden och visa ordmolnen för nämnden.' }).click();
  await page.getByRole('heading', { level: 2, name: 'Ord' }).waitFor();
  await page.getByRole('link', { name: 'I dag' }).click();
  await page.getByRole('link', { name: 'Alla omgångar' }).click();
  await page.getByRole('heading', { level: 1, name: 'Omgångar' }).waitFor();
  expect(complaints).toEqual([]);
});

test('a second person is called to the post that is ready for them', async () => {
  const world = newWorld();
  await storedStory(world.as(), { posts: [aPost({ channel: 'site' })] });
  const { page } = await openDesk(world, '', robin);
  await page.getByRole('link', { name: 'Klart för dig att läsa och godkänna' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/redaktion\/berattelser\/sto_/);
});
