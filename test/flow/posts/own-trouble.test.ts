import { expect, it } from 'vitest';
import { failedJobs } from '../../../functions/jobs/failed.ts';
import { jobHandlers } from '../../../functions/jobs/handlers.ts';
import { jobFor } from '../../../functions/jobs/new.ts';
import { runDueJobs } from '../../../functions/jobs/run-due.ts';
import { dueBy, jobsOf, jobWrite } from '../../../functions/jobs/store.ts';
import { tick } from '../../../functions/jobs/tick.ts';
import { giveUp } from '../../../shared/jobs.ts';
import { aPhoto } from '../../world/story.ts';
import { newPublishingDesk } from './publishing-desk.ts';

const publicera = '/inlagg/facebook/publicera';

it('a photo whose file is missing is one failure with its cause, and no work is given up', async () => {
  const { world, desk, approved, post, onPage, work, workUntil } = await newPublishingDesk();
  const photo = aPhoto(world.as(), { alt: { kind: 'text', text: 'En spark i snön' } });
  const { id } = await approved({ photoIds: [photo.id] }, { photos: [photo] });
  await desk.post(id, publicera);
  await work();
  await workUntil('2026-11-23T09:00:00.000Z');
  expect(await post(id)).toMatchObject({
    state: 'failed',
    failure: { reason: 'input', code: 'file_missing' },
  });
  expect((await desk.story(id)).failedJobs).toEqual([]);
  expect((await desk.queue())[0]?.attention).toEqual([
    'Facebook: Filen till en av bilderna finns inte kvar. Ta bort bilden och lägg till den på nytt.',
  ]);
  expect(onPage()).toEqual([]);
});

it('an error of our own makes the post wait, and no work is given up', async () => {
  const { facebook, world, desk, approved, post, onPage, work, setNow, workUntil } =
    await newPublishingDesk();
  const { id } = await approved();
  facebook.failures.order({ kind: 'cut_after', endpoint: 'feed' });
  await desk.post(id, publicera);
  await work();
  const ctx = world.as();
  const { facebook: channel } = ctx.channels;
  if (!channel) throw new Error('Facebook is connected');
  const find = async () => {
    throw new TypeError('A mistake of ours');
  };
  setNow('2026-11-23T07:01:00.000Z');
  await runDueJobs({ ...world.as(), channels: { facebook: { ...channel, find } } }, jobHandlers);
  expect((await post(id)).attempts.at(-1)).toMatchObject({ did: 'look', outcome: 'wait' });
  expect(await failedJobs(ctx)).toEqual([]);
  await workUntil('2026-11-23T07:05:00.000Z');
  expect((await post(id)).state).toBe('published');
  expect(onPage()).toHaveLength(1);
});

it('a clock that goes back a second between two looks at it leaves no post behind', async () => {
  const { facebook, world, desk, approved, post, onPage, work } = await newPublishingDesk();
  const { id } = await approved();
  facebook.failures.order({ kind: 'cut_after', endpoint: 'feed' });
  await desk.post(id, publicera);
  await work();
  const due = (await post(id)).waits?.nextAt ?? '2026-11-23T07:00:01.000Z';
  const ctx = world.as();
  let reads = 0;
  const clock = {
    now: () => {
      reads += 1;
      // On the second, to see that the job is due, and a second earlier ever after.
      return new Date(Date.parse(due) - (reads > 2 ? 1_000 : 0));
    },
  };
  await runDueJobs({ ...ctx, clock }, jobHandlers);
  await runDueJobs({ ...ctx, clock: { now: () => new Date(Date.parse(due) + 60_000) } }, jobHandlers);
  expect((await post(id)).state).toBe('published');
  expect(onPage()).toHaveLength(1);
});

it.each(['planned', 'looked for'])(
  'a post that is %s and has lost its job is taken up by the tick, once',
  async (how) => {
    const { facebook, world, desk, approved, post, onPage, work, setNow } = await newPublishingDesk();
    const { id } = await approved();
    if (how === 'planned')
      await desk.post(id, '/inlagg/facebook/planera', { day: '2026-11-23', time: '08:05', despite: '' });
    else {
      facebook.failures.order({ kind: 'cut_after', endpoint: 'feed' });
      await desk.post(id, publicera);
      await work();
    }
    const ctx = world.as();
    const jobs = async () => (await ctx.table.query(jobsOf('urgent'))).items;
    for (const { pk, sk, version } of await jobs()) await ctx.table.remove({ pk, sk }, { if: version });
    setNow('2026-11-23T07:10:30.000Z');
    const due = async () => (await ctx.table.query(dueBy(ctx.clock.now(), jobsOf('urgent')))).items;
    await tick(ctx);
    await tick(ctx);
    expect(await due()).toHaveLength(1);
    await work();
    expect((await post(id)).state).toBe('published');
    expect(onPage()).toHaveLength(1);
    await tick(ctx);
    expect(await due()).toEqual([]);
  },
);

it('work that was given up is told of once with its cause, and no more when it has been done', async () => {
  const { world, desk, approved, work, setNow } = await newPublishingDesk();
  const { id } = await approved();
  await desk.post(id, publicera);
  const ctx = world.as();
  const payload = { storyId: id, channel: 'facebook' as const };
  for (const code of ['too_slow', 'interrupted'] as const) {
    const job = jobFor(ctx, { kind: 'publish_post', payload });
    await ctx.table.writeAll([jobWrite(giveUp(job, { code, id: 'abc234' }, ctx.clock.now()))]);
  }
  const attention = async () => (await desk.queue())[0]?.attention ?? [];
  expect((await desk.story(id)).failedJobs).toHaveLength(2);
  expect(await attention()).toContain(
    'Det gick inte att publicera på Facebook: det tog för lång tid. Försök igen.',
  );
  await work();
  expect(await attention()).toEqual([]);
  expect((await desk.story(id)).failedJobs).toEqual([]);
  expect(await failedJobs(ctx)).toEqual([]);
  setNow('2026-12-20T08:00:00.000Z');
  expect((await desk.story(id)).state).toBe('published');
});
