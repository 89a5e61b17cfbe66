import { expect, it } from 'vitest';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { stopAll } from '../../../functions/posts/planning/stop-all.ts';
import { today } from '../../../functions/today/today.ts';
import type { Role } from '../../../shared/people.ts';
import { storeAnswers, workThrough } from '../../world/answers.ts';
import { readsOf } from '../../world/counting-table.ts';
import { manyStories } from '../../world/many-stories.ts';
import { aPost, approvedStory, storedStory } from '../../world/story.ts';
import { newWorld, openTestCampaign, type World } from '../../world/world.ts';

const as = (world: World, ...roles: Role[]) =>
  world.as({ kind: 'person', id: roles.join(), name: 'Anna', roles });
const textsFor = async (world: World, ...roles: Role[]) =>
  (await today(as(world, ...roles))).items.map(({ text }) => text);

it('is calm when nothing waits', async () => {
  const seen = await today(as(newWorld(), 'communicator'));
  expect(seen.items.filter(({ id }) => !id.startsWith('kanal') && id !== 'plan')).toEqual([]);
  expect(seen.posts).toEqual([]);
  expect(seen.weeks).toHaveLength(7);
});

it('tells what waits, most urgent first, each with the way there', async () => {
  const world = newWorld();
  const ctx = world.as();
  const { campaign, groups } = await openTestCampaign(world);
  await storedStory(ctx, { stage: 'submitted', owner: undefined, review: undefined, lastEdit: undefined });
  const group = groups[0] ?? expect.fail();
  await storeAnswers(ctx, group, 6, () => ({ kannetecken: ['glad'], varfor: ['kollegorna'] }));
  expect(await textsFor(world, 'communicator')).toEqual(
    expect.arrayContaining(['1 grupp har inte svarat än.', '1 ny berättelse att läsa.']),
  );
  // Who may only approve has nothing to do with campaigns.
  expect(await textsFor(world, 'approver')).not.toContain('1 grupp har inte svarat än.');

  await closeCampaign(ctx, campaign.id);
  await workThrough(ctx);
  await stopAll(as(world, 'communicator'), { reason: 'Krisläge i kommunen' });
  const { items, campaigns } = await today(as(world, 'communicator'));
  expect(items[0]).toMatchObject({
    isUrgent: true,
    text: 'All publicering är stoppad.',
    detail: 'Krisläge i kommunen',
    href: '/redaktion/kanaler',
  });
  expect(items).toContainEqual(
    expect.objectContaining({
      text: 'Gå igenom orden och visa ordmolnen för nämnden.',
      href: `/redaktion/omgangar/${campaign.id}/ord`,
    }),
  );
  const urgent = items.map(({ isUrgent }) => isUrgent);
  expect(urgent).toEqual([...urgent].sort((a, b) => Number(b) - Number(a)));
  expect(campaigns).toMatchObject([{ state: 'closed', text: 'Stängd den 21 november 2026.' }]);
});

it('calls the one who may approve to the very post, and tells of approved posts without a time', async () => {
  const world = newWorld();
  await approvedStory(world.as(), aPost({ channel: 'site' }));
  const waiting = await storedStory(world.as(), { posts: [aPost({ channel: 'site' })] });
  expect(await textsFor(world, 'communicator')).toContain('1 godkänt inlägg utan tid.');
  const { items } = await today(as(world, 'approver'));
  expect(items).toContainEqual(
    expect.objectContaining({
      text: 'Webbplatsen: Klart för dig att läsa och godkänna.',
      href: `/redaktion/berattelser/${waiting.id}`,
    }),
  );
});

it('reads no more for five thousand stories than for fifty', async () => {
  const reads = await Promise.all(
    [50, 2_000].map(async (count) => {
      const world = newWorld();
      await manyStories(world.as(), count);
      return readsOf(world, (of) => today(as(of, 'communicator')));
    }),
  );
  const [few, many] = reads;
  expect(many?.rows).toBeLessThan(2.5 * (few?.rows ?? 0));
});
