import { expect, it } from 'vitest';
import { storyById } from '../../../functions/stories/change.ts';
import { senderView } from '../../../shared/stories/sender-view.ts';
import { newPublishingDesk } from './publishing-desk.ts';

const other = 'Grannarna lånade ut sparkar till nattgruppen. Fråga oss gärna: ring växeln.';

/** A post that was out in this channel and has been taken down. */
async function newTakenDown(channel: 'facebook' | 'site') {
  const world = await newPublishingDesk();
  const { desk, approver, approved, work } = world;
  const { id, posts } = await approved({ channel });
  const path = `/inlagg/${channel}`;
  const publish = async () => {
    await desk.post(id, `${path}/publicera`);
    await work();
  };
  await publish();
  await desk.post(id, `${path}/ta-ned`, { reason: 'Fel namn på gruppen' });
  await work();
  return {
    ...world,
    id,
    path,
    publish,
    text: posts[0]?.text ?? '',
    approve: async () => {
      const { hash } = (await desk.story(id)).posts[0] ?? {};
      return approver.post(id, `${path}/godkann`, { hash, notMine: true });
    },
  };
}

it('a post that was taken down is corrected, approved anew and published again, and what stood there is kept', async () => {
  const { world, desk, approver, id, path, approve, publish, post, onPage, text } =
    await newTakenDown('facebook');
  expect((await desk.story(id)).state).toBe('taken_down');
  expect(await approver.refusal('POST', id, `${path}/ny-version`)).toMatch(/^403/);
  const begun = await desk.post(id, `${path}/ny-version`);
  expect(begun).toMatchObject({ state: 'in_review', posts: [{ state: 'draft', text, earlier: [{ text }] }] });
  expect(begun.posts[0]?.approval).toBeUndefined();
  await desk.put(id, path, { text: other, photoIds: [], seen: begun.posts[0]?.editedAt });
  expect(await desk.refusal('POST', id, `${path}/publicera`)).toMatch(/^409/);
  await approve();
  await publish();
  expect(onPage()).toEqual([other]);
  expect(await post(id)).toMatchObject({
    state: 'published',
    text: other,
    earlier: [{ text, publication: { takenDown: { reason: 'Fel namn på gruppen' } } }],
  });
  const { title, events } = senderView(await storyById(world.as(), id));
  expect(title).toBe('Din berättelse är ute!');
  expect(events.map((event) => event.text).filter((said) => /public|togs ned/.test(said))).toEqual([
    'Den publicerades på Facebook.',
    'Den togs ned.',
    'Den publicerades på Facebook.',
  ]);
});

it.each(['facebook', 'site'] as const)(
  'the same text comes out in %s again when it is approved anew',
  async (channel) => {
    const { desk, id, path, approve, publish, post } = await newTakenDown(channel);
    const first = await post(id, channel);
    await desk.post(id, `${path}/ny-version`);
    await approve();
    await publish();
    const second = await post(id, channel);
    expect(second.state).toBe('published');
    expect(second.publication?.remoteId).not.toBe(first.publication?.remoteId);
  },
);

it('a new version that was begun by mistake is taken away again, and the post is as it was', async () => {
  const { desk, id, path, post } = await newTakenDown('facebook');
  const before = await post(id);
  await desk.post(id, `${path}/ny-version`);
  await desk.delete(id, path);
  expect(await post(id)).toMatchObject({ state: 'taken_down', publication: before.publication });
  expect((await desk.story(id)).state).toBe('taken_down');
});
