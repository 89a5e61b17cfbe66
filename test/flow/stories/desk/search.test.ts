import { expect, test } from 'vitest';
import { jobHandlers } from '../../../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../../../functions/jobs/run-due.ts';
import { findOldStories } from '../../../../functions/stories/lines/renew.ts';
import { completePerson } from '../../../unit/stories/review/complete-story.ts';
import { manyStories } from '../../../world/many-stories.ts';
import { aPost, everyStory, storedStory } from '../../../world/story.ts';
import { newWorld } from '../../../world/world.ts';
import { askedBy, titled, told } from './asking.ts';

test('finds what was told, what posts say and who is in it, the latest first, but never who told it', async () => {
  const world = newWorld();
  const ctx = world.as();
  const contact = { name: 'Vendela Vråk', way: '070' };
  await storedStory(ctx, {
    tellings: told('Tidigt om morgonen', { why: 'Kaffet smakade.', contact }),
    submittedAt: '2026-11-01T08:00:00.000Z',
  });
  await storedStory(ctx, {
    tellings: told('Sent om kvällen'),
    submittedAt: '2026-11-02T08:00:00.000Z',
    posts: [aPost({ channel: 'site', text: 'Kaffe och bullar på gården.' })],
    people: [completePerson('b', { name: 'Christina Ek' })],
  });
  const { titles } = askedBy(world);
  expect(await titles({ text: 'kaffe' })).toEqual(['Sent om kvällen', 'Tidigt om morgonen'].map(titled));
  expect(await titles({ text: 'bullar Kristina' })).toEqual([titled('Sent om kvällen')]);
  expect(await titles({ text: 'kaffe', lage: 'published' })).toEqual([]);
  expect(await titles({ text: 'vendela' })).toEqual([]);
});

test('finds all of very many, in pages', async () => {
  const world = newWorld();
  await manyStories(world.as(), 1_230);
  const { page, titles } = askedBy(world);
  const all = await titles({ text: 'e' });
  expect(all).toHaveLength(1_230);
  expect((await page({ text: 'finns inte' })).next).toBeDefined();
});

test('finds what was stored before there was anything to find it by, once its words are made', async () => {
  const world = newWorld();
  const ctx = world.as();
  await manyStories(ctx, 60);
  for (const { id } of await everyStory(ctx))
    await ctx.table.remove({ pk: `story/${id}`, sk: 'words' }, { if: 1 });
  const { titles } = askedBy(world);
  expect(await titles({ text: 'e' })).toEqual([]);
  await findOldStories(ctx);
  await findOldStories(ctx);
  await runDueJobs(ctx, jobHandlers);
  expect(await titles({ text: 'e' })).toHaveLength(60);
});
