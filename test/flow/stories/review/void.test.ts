import { describe, expect, test } from 'vitest';
import type { Post } from '../../../../shared/stories/post.ts';
import {
  completePerson,
  completeStory,
  personIdFor,
  photoIdFor,
} from '../../../unit/stories/review/complete-story.ts';
import { aPost, approvedStory, putStory, storedStory } from '../../../world/story.ts';
import { newWorld } from '../../../world/world.ts';
import { reviewDesk } from './desk.ts';

const text = 'Nattgruppen lånade sparkar. Ring Mikaela via växeln om du undrar något.';
const { id: _id, ...person } = completePerson('p');
const { photos, people } = completeStory();

/** A story with an approved, planned post: a confirmed name, a photo and a person in it. */
async function planned() {
  const world = newWorld();
  const ctx = world.as();
  const post: Post = aPost({ channel: 'facebook', text, photoIds: [photoIdFor('b')] });
  const stored = await approvedStory(ctx, post, { photos, people });
  if (!stored.review) throw new Error('a stored story is under review');
  const signed = { at: stored.submittedAt, by: 'Kim Kommunikatör', byId: 'kim' };
  const confirmations = [
    {
      ...signed,
      channel: 'facebook' as const,
      kind: 'name' as const,
      words: 'mikaela',
      reason: 'Hon vill det.',
    },
  ];
  const plannedFor = '2026-11-23T08:00:00.000Z';
  await putStory(ctx, {
    ...stored,
    review: { ...stored.review, confirmations },
    posts: stored.posts.map((one) => ({ ...one, state: 'planned', plannedFor })),
  });
  return { world, desk: reviewDesk(world), id: stored.id, plannedFor };
}

type Desk = ReturnType<typeof reviewDesk>;
type Do = (desk: Desk, id: Awaited<ReturnType<typeof planned>>['id']) => Promise<unknown>;
const name = { channel: 'facebook', kind: 'name', words: 'Mikaela' };
const one = `/personer/${personIdFor('p')}`;

describe('an approval is void, and the post has lost its place, after', () => {
  test.each<[string, string, Do]>([
    [
      'its text was changed',
      'Inläggets text ändrades.',
      async (desk, id) => {
        const [post] = (await desk.story(id)).posts;
        const saved = { text: `${text} Välkommen!`, photoIds: post?.photoIds, seen: post?.editedAt };
        return desk.put(id, '/inlagg/facebook', saved);
      },
    ],
    [
      'its photos were changed',
      'Inläggets bilder ändrades.',
      async (desk, id) => {
        const [post] = (await desk.story(id)).posts;
        return desk.put(id, '/inlagg/facebook', { text, photoIds: [], seen: post?.editedAt });
      },
    ],
    [
      'an alternative text was changed',
      'En bilds alternativtext ändrades.',
      (desk, id) => desk.put(id, `/bilder/${photoIdFor('b')}`, { alt: { kind: 'decorative' } }),
    ],
    [
      'a photo was removed',
      'En bild togs bort.',
      (desk, id) => desk.delete(id, `/bilder/${photoIdFor('b')}`),
    ],
    [
      'a confirmation was taken back',
      'En bekräftelse togs tillbaka.',
      (desk, id) => desk.post(id, '/angra-bekraftelse', name),
    ],
    [
      'a mandatory item was unticked',
      'Checklistan ändrades.',
      (desk, id) => desk.post(id, '/checklista', { itemId: 'purpose', done: false }),
    ],
    [
      'somebody was added',
      'En person lades till.',
      (desk, id) => desk.post(id, '/personer', { ...person, name: 'Någon annan' }),
    ],
    [
      'what is known of somebody was changed',
      'Uppgifterna om en person ändrades.',
      (desk, id) => desk.put(id, one, { ...person, protectedData: 'not_asked' }),
    ],
    ['somebody was removed', 'En person togs bort.', (desk, id) => desk.delete(id, one)],
    [
      'somebody took the yes back',
      'En person har tagit tillbaka sitt ja.',
      (desk, id) => desk.post(id, `${one}/aterkalla`),
    ],
    [
      'somebody took it back by hand',
      'Kim Kommunikatör upphävde godkännandet.',
      (desk, id) => desk.post(id, '/inlagg/facebook/upphav'),
    ],
    [
      'the sender was asked something',
      'En fråga är ställd till den som skickade in.',
      (desk, id) => desk.post(id, '/komplettering', { text: 'Har du fler bilder?' }),
    ],
  ])('%s', async (_what, why, act) => {
    const { desk, id, plannedFor } = await planned();
    expect((await desk.story(id)).posts[0]).toMatchObject({ blockers: [], approvalHolds: true });
    await act(desk, id);
    const { posts } = await desk.story(id);
    expect(posts[0]).toMatchObject({ state: 'draft', plannedFor, voided: { why }, approvalHolds: false });
    expect(posts[0]?.approval).toBeUndefined();
    const { body } = await desk.send('GET', `/berattelser/${id}/historik`);
    expect((body as { action: string }[]).map(({ action }) => action)).toContain('void_approval');
    expect(JSON.stringify(body)).not.toMatch(/Mikaela|sparkar/i);
  });

  test('the story was rejected, and it may be opened again', async () => {
    const { desk, id } = await planned();
    await desk.post(id, '/avsla', { reason: 'Den passar inte just nu.' });
    const refused = await desk.story(id);
    expect(refused).toMatchObject({ state: 'rejected', posts: [{ state: 'draft' }] });
    expect(refused.posts[0]?.plannedFor).toBeUndefined();
    const reopened = await desk.post(id, '/ateroppna');
    expect(reopened).toMatchObject({ state: 'in_review', posts: [{ blockers: [] }] });
    expect(reopened.rejection).toBeUndefined();
  });
});

test('a comment, another part of the mix and the same text again leave an approval alone', async () => {
  const { desk, id } = await planned();
  await desk.post(id, '/kommentarer', { text: 'Så fin den blev.' });
  await desk.post(id, '/blandning', { mix: 'openness' });
  await desk.put(id, '/inlagg/facebook', { text, photoIds: [photoIdFor('b')], seen: '' });
  expect(await desk.story(id)).toMatchObject({
    state: 'planned',
    review: { mix: 'openness' },
    posts: [{ approvalHolds: true }],
  });
});

test.each(['publishing', 'published', 'taking_down', 'taken_down'] as const)(
  'what is %s is not changed any more',
  async (state) => {
    const world = newWorld();
    const post = aPost({ channel: 'facebook', state, photoIds: [photoIdFor('b')] });
    const { id } = await storedStory(world.as(), { posts: [post], photos, people });
    const desk = reviewDesk(world);
    const saved = { text: 'Något helt annat.', photoIds: [], seen: post.editedAt };
    expect(await desk.refusal('PUT', id, '/inlagg/facebook', saved)).toMatch(
      /^409 Inlägget (är|har varit) publicerat/,
    );
    expect(await desk.refusal('DELETE', id, '/inlagg/facebook')).toMatch(/^409 /);
    expect(await desk.refusal('POST', id, '/inlagg/facebook/upphav')).toMatch(/^409 /);
    const after = await desk.post(id, `${one}/aterkalla`);
    expect(after.posts[0]?.state).toBe(state);
    const [entry] = await desk.queue();
    const wanted = 'Mikaela Ek har tagit tillbaka sitt ja. Ta ned det som är ute på Facebook.';
    expect(entry?.attention.includes(wanted)).toBe(state !== 'taken_down');
  },
);
