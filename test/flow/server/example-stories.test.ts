import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Context } from '../../../functions/context.ts';
import { channelsFor } from '../../../functions/entry/environment-channels.ts';
import { storyQueue } from '../../../functions/stories/desk/queue/page.ts';
import { readDeskStory } from '../../../functions/stories/desk/view.ts';
import { voidApproval } from '../../../functions/stories/review/void-approval.ts';
import { bringExampleStories, exampleFollowLink } from '../../../infra/server/example/bring-stories.ts';
import { openFacebookStore } from '../../../infra/server/facebook/store.ts';
import type { QueueEntry } from '../../../shared/desk/stories.ts';
import { newFolder } from '../../server-process.ts';
import { storedStory } from '../../world/story.ts';
import { newWorld, type World } from '../../world/world.ts';

const publicUrl = 'http://localhost';
const robin = { kind: 'person', id: 'robin', name: 'Robin Granskare', roles: ['approver'] } as const;
const queueOf = async (world: World) =>
  (await storyQueue(world.as({ ...robin, roles: ['approver'] }), {})).page.entries;

const inEveryState = {
  submitted: 2,
  in_review: 2,
  more_asked: 1,
  approved: 1,
  planned: 2,
  published: 2,
  failed: 1,
  rejected: 1,
  withdrawn: 1,
};

function countStates(queue: QueueEntry[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of queue) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

function bring(ctx: Context, folder: string, cutShort = new AbortController().signal): Promise<void> {
  return bringExampleStories(ctx, { folder, publicUrl, localFacebookUrl: 'http://127.0.0.1:1' }, cutShort);
}

/** The same, but the process ends when it is about to write for the so-manyeth time. */
function dyingAfter(ctx: Context, writes: number): Context {
  let left = writes;
  const writeAll: Context['table']['writeAll'] = async (all) => {
    if (left-- <= 0) throw new Error('Killed');
    await ctx.table.writeAll(all);
  };
  return { ...ctx, table: { ...ctx.table, writeAll } };
}

function postsOnPage(folder: string) {
  const store = openFacebookStore(join(folder, 'local-facebook.sqlite'));
  onTestFinished(() => store.close());
  return store.posts();
}

describe('the example stories', () => {
  it('come in every state, marked as examples, also when starts were killed on the way, and then are left alone', async () => {
    const world = newWorld(publicUrl);
    const folder = newFolder();
    const ctx = world.as();
    // In the middle of a publishing, and in the middle of a review.
    for (const writes of [37, 60]) {
      await expect(bring(dyingAfter(ctx, writes), folder)).rejects.toThrow('Killed');
    }
    await bring(ctx, folder);

    const queue = await queueOf(world);
    expect(countStates(queue)).toEqual(inEveryState);
    expect(queue.every(({ example }) => example)).toBe(true);
    const now = ctx.clock.now().toISOString();
    expect(queue.filter(({ submittedAt, changedAt }) => submittedAt > now || changedAt > now)).toEqual([]);
    const told = await Promise.all(
      queue.map(({ id }) => readDeskStory(world.as({ ...robin, roles: ['approver'] }), id)),
    );
    expect(told.flatMap(({ photos }) => photos).map(({ state }) => state)).toEqual(Array(8).fill('ready'));

    const out = postsOnPage(folder);
    expect(out).toHaveLength(2);
    expect(out.every(({ createdMs, reactions }) => createdMs < Date.parse(now) && reactions > 0)).toBe(true);
    const figures = told.flatMap(({ posts }) => posts).flatMap((post) => post.figures?.reactions ?? []);
    expect(figures).toEqual(expect.arrayContaining(out.map(({ reactions }) => reactions)));

    // One waits only for Robin, and one has much for the checks to find.
    const drafts = told
      .filter(({ state }) => state === 'in_review')
      .flatMap(({ posts }) => posts)
      .map(({ blockers, notByYou }) => ({ blockers: blockers.length, notByYou }));
    expect(drafts).toContainEqual({ blockers: 0, notByYou: undefined });
    expect(drafts.some(({ blockers }) => blockers > 5)).toBe(true);
    expect(await exampleFollowLink(ctx, publicUrl)).toMatch(/\/beratta\/[a-z2-9]{26}$/);

    const approved = queue.find(({ state }) => state === 'approved') ?? expect.fail('none is approved');
    await voidApproval(world.as({ ...robin, roles: ['approver'] }), approved.id, 'facebook');
    const left = await queueOf(world);
    await bring(ctx, folder);
    expect(await queueOf(world)).toEqual(left);
  }, 60_000);

  it('are planned for when the plan wants them, also when it pauses over Christmas', async () => {
    const world = newWorld(publicUrl);
    world.setNow('2026-12-29T09:00:00.000Z');
    await bring(world.as(), newFolder());

    const queue = await queueOf(world);
    expect(countStates(queue)).toEqual(inEveryState);
    const planned = queue.flatMap(({ posts }) => posts).filter(({ state }) => state === 'planned');
    expect(planned.map(({ plannedFor }) => plannedFor?.slice(0, 10)).sort()).toEqual([
      '2027-01-07',
      '2027-01-08',
      '2027-01-08',
    ]);
  }, 60_000);

  it('never come beside real ones, and end before the next when the start is cut short', async () => {
    const world = newWorld(publicUrl);
    const folder = newFolder();
    await bring(world.as(), folder, AbortSignal.abort());
    expect(await queueOf(world)).toEqual([]);

    const { id } = await storedStory(world.as());
    await bring(world.as(), folder);

    expect((await queueOf(world)).map((entry) => entry.id)).toEqual([id]);
    expect(await exampleFollowLink(world.as(), publicUrl)).toBeUndefined();
  });

  it('are refused by a page that is somebody’s', async () => {
    const world = newWorld(publicUrl);
    const { table, clock } = world.as();
    const secrets = async () => expect.fail('It was asked to let the example in');
    const facebook = { graphUrl: 'http://127.0.0.1:1', version: 'v26.0', pageId: '1', appId: '2', secrets };
    const { facebook: page } = channelsFor({ table, clock, publicUrl, facebook });
    const { id: storyId } = await storedStory(world.as());
    const post = { key: 'k', storyId, example: true, text: 'Ett exempel', photos: [] };

    expect(await page?.send(post, new AbortController().signal)).toMatchObject({
      kind: 'refused',
      code: 'example',
    });
  });
});
