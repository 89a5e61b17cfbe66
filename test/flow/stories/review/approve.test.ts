import { describe, expect, test } from 'vitest';
import type { Context } from '../../../../functions/context.ts';
import { newCode, storyIdOf } from '../../../../functions/new-ids.ts';
import { contentHash } from '../../../../functions/posts/publishing/content-hash.ts';
import { storyById } from '../../../../functions/stories/change.ts';
import { approvePost } from '../../../../functions/stories/review/approve.ts';
import { type Person, Role } from '../../../../shared/people.ts';
import type { Post } from '../../../../shared/stories/post.ts';
import type { Story } from '../../../../shared/stories/story.ts';
import { completeStory } from '../../../unit/stories/review/complete-story.ts';
import { lacks } from '../../../unit/stories/review/lacks.ts';
import { newPlan } from '../../../world/plan.ts';
import { aPost, aTelling, putStory, storedStory } from '../../../world/story.ts';
import { newWorld, type World } from '../../../world/world.ts';
import { kim, reviewDesk, robin } from './desk.ts';

const post = aPost({ channel: 'facebook' });

async function approve(world: World, { id }: Pick<Story, 'id'>, person: Person = robin) {
  const desk = reviewDesk(world, person);
  const hash = (await desk.story(id)).posts[0]?.hash;
  return desk.send('POST', `/berattelser/${id}/inlagg/facebook/godkann`, { hash, notMine: true });
}

const stateOf = async (ctx: Context, { id }: Pick<Story, 'id'>): Promise<Post['state'] | undefined> =>
  (await storyById(ctx, id)).posts[0]?.state;

describe('the approver is refused, and told what is missing, when', () => {
  test('anything at all is missing', async () => {
    const world = newWorld();
    const ctx = world.as();
    const desk = reviewDesk(world, robin);
    for (const { when, spoil, neverStored } of lacks) {
      const id = storyIdOf(newCode(ctx.random));
      const story = { ...spoil(completeStory()), id };
      if (neverStored) {
        await expect(putStory(ctx, story), when).rejects.toThrow('not stored');
        continue;
      }
      await putStory(ctx, story);
      const input = { hash: contentHash(await storyById(ctx, id), 'facebook', 1), notMine: true };
      const refusal = await desk.refusal('POST', id, '/inlagg/facebook/godkann', input);
      expect(refusal, when).toMatch(/^409 (?!.*sedan du öppnade sidan)/);
      expect(await stateOf(ctx, story), when).toBe('draft');
    }
  });

  test('a question to the sender waits for its answer', async () => {
    const world = newWorld();
    const story = await storedStory(world.as(), { posts: [post], stage: 'more_asked' });
    expect(await approve(world, story)).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('Vänta på svaret') },
    });
  });

  test('the text is not the one that was seen', async () => {
    const world = newWorld();
    const { id } = await storedStory(world.as(), { posts: [post] });
    const input = { hash: 'f'.repeat(64), notMine: true };
    const refusal = await reviewDesk(world, robin).refusal('POST', id, '/inlagg/facebook/godkann', input);
    expect(refusal).toBe(
      '409 Inlägget eller planen har ändrats sedan du öppnade sidan. Läs igenom det igen.',
    );
  });

  test('nobody attests that it is somebody else’s story', async () => {
    const world = newWorld();
    const { id } = await storedStory(world.as(), { posts: [post] });
    const hash = (await reviewDesk(world).story(id)).posts[0]?.hash;
    const refusal = await reviewDesk(world, robin).refusal('POST', id, '/inlagg/facebook/godkann', {
      hash,
      notMine: false,
    });
    expect(refusal).toBe('400 Kryssa i att du inte själv har skickat in berättelsen.');
  });
});

describe('four eyes', () => {
  const both: Person = { ...kim, roles: Role.options.slice() };
  test.each<[string, Partial<Story>]>([
    ['who wrote the post', { lastEdit: undefined, posts: [{ ...post, editedById: 'kim' }] }],
    ['who changed something last', { posts: [post] }],
    [
      'who sent the story in',
      {
        posts: [post],
        lastEdit: undefined,
        tellings: [
          {
            ...aTelling({ contact: { name: '', way: 'kim.kommunikator@kommun.example' } }),
            at: '2026-11-21T07:00:00.000Z',
            planNumber: 1,
          },
        ],
      },
    ],
  ])('%s may not approve it, with whatever roles', async (_who, change) => {
    const world = newWorld();
    const story = await storedStory(world.as(), change);
    const said = await approve(world, story, both);
    expect(said).toMatchObject({ status: 403, body: { message: expect.stringContaining('Någon annan') } });
    expect((await approve(world, story)).status).toBe(200);
  });

  test('approving is for approvers, and for people', async () => {
    const world = newWorld();
    const story = await storedStory(world.as(), { posts: [post], lastEdit: undefined });
    const other: Person = { ...kim, id: 'alex', name: 'Alex' };
    expect((await approve(world, story, other)).status).toBe(403);
    const hash = (await reviewDesk(world).story(story.id)).posts[0]?.hash ?? '';
    expect(() => approvePost(world.as(), story.id, 'facebook', hash)).toThrow(
      'Bara en människa kan godkänna.',
    );
  });
});

test('an approval is bound to the plan that was in force when it was stored', async () => {
  const world = newWorld();
  const story = await storedStory(world.as(), { posts: [post] });
  const hash = (await reviewDesk(world).story(story.id)).posts[0]?.hash ?? '';
  const ctx = world.as({ kind: 'person', ...robin });
  let isFirst = true;
  const table = {
    ...ctx.table,
    writeAll: async (writes: Parameters<typeof ctx.table.writeAll>[0]) => {
      if (isFirst) {
        isFirst = false;
        await newPlan(world, () => ({}));
      }
      await ctx.table.writeAll(writes);
    },
  };
  await expect(approvePost({ ...ctx, table }, story.id, 'facebook', hash)).rejects.toThrow(
    'planen har ändrats',
  );
  expect(await stateOf(ctx, story)).toBe('draft');
});

test('a planned post that an older plan approved is approved anew where it stands', async () => {
  const world = newWorld();
  const story = await storedStory(world.as(), { posts: [post] });
  await approve(world, story);
  const ctx = world.as();
  const before = await storyById(ctx, story.id);
  const plannedFor = '2026-11-23T08:00:00.000Z';
  const planned = before.posts.map((one) => ({ ...one, state: 'planned' as const, plannedFor }));
  await putStory(ctx, { ...before, posts: planned });
  await newPlan(world, () => ({ askWhom: 'Fråga Mira på 0923-650 00' }));

  const desk = reviewDesk(world, robin);
  expect((await desk.story(story.id)).posts[0]).toMatchObject({ state: 'planned', approvalHolds: false });
  expect((await approve(world, story)).status).toBe(200);
  expect((await desk.story(story.id)).posts[0]).toMatchObject({
    state: 'planned',
    plannedFor,
    approvalHolds: true,
    approval: { planNumber: 2 },
  });
});

test('approving twice is approving once', async () => {
  const world = newWorld();
  const story = await storedStory(world.as(), { posts: [post] });
  const said = [await approve(world, story), await approve(world, story)];
  expect(said.map(({ status }) => status)).toEqual([200, 200]);
  const { body } = await reviewDesk(world).send('GET', `/berattelser/${story.id}/historik`);
  expect(body).toMatchObject([{ action: 'approve', by: 'Robin Granskare', detail: 'facebook' }]);
});
