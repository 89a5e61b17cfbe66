import { describe, expect, test } from 'vitest';
import { jobHandlers } from '../../../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../../../functions/jobs/run-due.ts';
import { storyIdOf } from '../../../../functions/new-ids.ts';
import { addPhoto } from '../../../../functions/photos/add.ts';
import { quarantinePath } from '../../../../functions/photos/paths.ts';
import type { Post } from '../../../../shared/stories/post.ts';
import type { Message, Story } from '../../../../shared/stories/story.ts';
import { aPost, everyStory } from '../../../world/story.ts';
import { aStory, codeOf, senderPhone } from './phone.ts';

const own = `/beratta/${codeOf('a')}`;
const at = '2026-11-21T09:00:00.000Z';
const hash = '0'.repeat(64);
const approval: NonNullable<Post['approval']> = { at, by: 'Robin', byId: 'robin', hash, planNumber: 1 };
const asked: Message = { at, from: 'desk', by: 'Kim', text: 'Får vi skriva var det var?' };
const question = (story: Story): Story => ({ ...story, stage: 'more_asked', messages: [asked] });
const withPost =
  (post: Partial<Post>) =>
  (story: Story): Story => ({
    ...story,
    stage: 'in_review',
    posts: [aPost({ channel: 'facebook', ...post })],
  });
const url = 'https://facebook.example/1';
const published: Partial<Post> = {
  state: 'published',
  approval,
  publication: { at, remoteId: '1', url, hash, planNumber: 1, by: 'Kim' },
};

async function sentStory() {
  const phone = await senderPhone();
  await phone.send(aStory);
  return phone;
}

describe('a story that is changed by its sender', () => {
  test('keeps what was sent first, and comes back to the desk when the desk had asked', async () => {
    const { send, get, change, stored, audit } = await sentStory();
    await change(question);
    const form = await get(`${own}/andra`);
    expect(form.text).toContain('låna sparkar');
    expect(form.text).toMatch(/name="sedd" value="1"/);
    const sent = await send({
      ...aStory,
      sedd: '1',
      what: 'Det snöade, och grannarna lånade ut sina sparkar.',
    });
    expect(sent.status).toBe(303);
    const story = await stored();
    expect(story.stage).toBe('submitted');
    expect(story.tellings.map(({ what }) => what.slice(0, 8))).toEqual(['När snön', 'Det snöa']);
    expect(await audit()).toEqual(['revise', 'submit']);
  });

  test('is not set back by a late copy of the first sending', async () => {
    const { send, stored } = await sentStory();
    await send({ ...aStory, sedd: '1', what: 'Det snöade, och grannarna lånade ut sina sparkar.' });
    expect((await send(aStory)).status).toBe(303);
    expect((await stored()).tellings).toHaveLength(2);
  });

  test('in two tabs is not overwritten unseen', async () => {
    const { send, stored } = await sentStory();
    const other = { ...aStory, what: 'Någonting helt annat hände samma dag.' };
    const late = await send(other);
    const text = await late.text();
    expect(late.status).toBe(409);
    expect(text).toContain('Du har redan skickat en annan text');
    expect(text).toContain('Någonting helt annat');
    expect((await stored()).tellings).toHaveLength(1);
    expect((await send({ ...other, sedd: '1' })).status).toBe(303);
    expect((await stored()).tellings).toHaveLength(2);
  });

  test('is to be settled anew by the reviewer', async () => {
    const { send, change, stored } = await sentStory();
    await change((story) => ({
      ...story,
      stage: 'in_review',
      review: {
        planNumber: 1,
        startedAt: at,
        mix: 'good_example',
        checklist: {},
        confirmations: [],
        settled: { client: { at, by: 'Kim', byId: 'kim', reason: 'Ingen brukare är med.' } },
      },
    }));
    await send({ ...aStory, sedd: '1', q_client: 'yes' });
    expect((await stored()).review?.settled).toEqual({});
  });

  test('cannot be changed once a post is approved, and the text is given back', async () => {
    const { send, change, get, app, stored } = await sentStory();
    await change(withPost({ state: 'approved', approval }));
    const late = await send({ ...aStory, sedd: '1', what: 'Någonting helt annat hände samma dag.' });
    const text = await late.text();
    expect(late.status).toBe(409);
    expect(text).toContain('Det går inte längre att ändra berättelsen');
    expect(text).toContain('Någonting helt annat');
    expect((await app.request(`${own}/andra`)).headers.get('location')).toBe(own);
    const page = await get(own);
    expect(page.text).not.toContain('Ändra och skicka igen');
    expect((await stored()).posts[0]?.state).toBe('approved');
  });
});

describe('what the desk asks', () => {
  test('is answered once, however often it is sent, and the story goes back to the desk', async () => {
    const { post, get, change, stored, audit } = await sentStory();
    await change(question);
    expect((await get(own)).text).toContain('Får vi skriva var det var?');
    const answer = { sedda: '1', text: 'Ja, i Gammelgården.' };
    const replies = await Promise.all([post(`${own}/svar`, answer), post(`${own}/svar`, answer)]);
    expect(replies.map(({ status }) => status)).toEqual([303, 303]);
    const story = await stored();
    expect(story.stage).toBe('submitted');
    expect(story.messages.map(({ from }) => from)).toEqual(['desk', 'sender']);
    expect(await audit()).toEqual(['answer', 'submit']);
    expect((await get(own)).text).toContain('Ja, i Gammelgården.');
  });

  test('cannot be answered with a personal number or with nothing', async () => {
    const { post, change, stored } = await sentStory();
    await change(question);
    const refused = await post(`${own}/svar`, { sedda: '1', text: 'Fråga 640823-3234' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toMatch(/id="f-text-e"[^<]*personnummer/);
    expect((await post(`${own}/svar`, { sedda: '1', text: ' ' })).status).toBe(400);
    expect((await stored()).messages).toHaveLength(1);
  });

  test('cannot be answered when nobody has asked', async () => {
    const { post, stored } = await sentStory();
    expect((await post(`${own}/svar`, { sedda: '0', text: 'Hej!' })).status).toBe(409);
    expect((await stored()).messages).toEqual([]);
  });
});

describe('a story that is taken back', () => {
  test.each([
    [
      'while somebody at the desk has it',
      (story: Story) => ({ ...story, owner: { id: 'kim', name: 'Kim' } }),
    ],
    ['while the desk waits for an answer', question],
    [
      'when it was rejected',
      (story: Story): Story => ({
        ...story,
        stage: 'rejected',
        rejection: { at, by: 'Kim', byId: 'kim', reason: 'För lik en annan.' },
      }),
    ],
    ['when a post is planned', withPost({ state: 'planned', approval, plannedFor: at })],
    [
      'when a post failed',
      withPost({ state: 'failed', approval, failure: { at, reason: 'token', code: '190', text: 'x' } }),
    ],
    ['when what was out is taken down', withPost({ ...published, state: 'taken_down' })],
  ])('%s goes nowhere any more', async (_when, before) => {
    const { post, get, change, stored, count, audit } = await sentStory();
    await change(before);
    expect((await get(`${own}/ta-tillbaka`)).text).toContain('Ja, ta tillbaka den');
    expect((await post(`${own}/ta-tillbaka`)).headers.get('location')).toBe(own);
    const story = await stored();
    expect(story.stage).toBe('withdrawn');
    expect(story.posts.filter(({ approval, state }) => approval && state !== 'taken_down')).toEqual([]);
    expect(await count()).toBe(0);
    expect(await audit()).toEqual(['submit', 'withdraw']);
    const page = await get(own);
    expect(page.text).toContain('Du har tagit tillbaka din berättelse');
    expect(page.text).not.toContain('Ändra och skicka igen');
    expect((await post(`${own}/ta-tillbaka`)).status).toBe(303);
    expect((await stored()).version).toBe(story.version);
  });

  test('when it is out stays with the desk until somebody has taken it down', async () => {
    const { post, get, change, stored, count } = await sentStory();
    await change(withPost(published));
    expect(await count()).toBe(0);
    expect((await get(`${own}/ta-tillbaka`)).text).toContain('redan ute');
    await post(`${own}/ta-tillbaka`);
    const story = await stored();
    expect(story.withdrawnAt).toBeDefined();
    expect(story.posts[0]?.state).toBe('published');
    expect(await count()).toBe(1);
    expect((await get(own)).text).toContain('vi har bett kommunikatörerna att ta ned den');
  });

  test('before anybody has done anything about it is gone with its photos, and leaves a line in the log', async () => {
    const { world, post, get, audit } = await sentStory();
    const ctx = world.as();
    const id = storyIdOf(codeOf('a'));
    const { photoId } = await addPhoto(ctx, id, 'sender');
    await ctx.files.put(quarantinePath(id, photoId), new Uint8Array([1]), 'image/jpeg');

    expect((await post(`${own}/ta-tillbaka`)).headers.get('location')).toBe(own);
    await runDueJobs(ctx, jobHandlers);
    expect(await everyStory(ctx)).toEqual([]);
    expect((await ctx.table.query({ pk: `story/${id}` })).items).toEqual([]);
    expect(await ctx.files.list('')).toEqual([]);
    expect(await audit()).toEqual(['add_photo', 'submit', 'withdraw']);
    expect((await get(own)).text).toContain('den är borttagen tillsammans med sina bilder');
    expect((await post(`${own}/ta-tillbaka`)).headers.get('location')).toBe(own);
    expect((await post(`${own}/bild`)).status).toBe(404);
  });

  test('is not brought back by a late copy of the sending, and what is written anew becomes another story', async () => {
    const { world, post, send } = await sentStory();
    await post(`${own}/ta-tillbaka`);
    const late = await send(aStory);
    const text = await late.text();
    expect(late.status).toBe(409);
    expect(text).toContain('nattgruppen');
    expect(await everyStory(world.as())).toEqual([]);
    const kod = /name="kod" value="([a-z2-9]{26})"/.exec(text)?.[1] ?? '';
    expect((await send({ ...aStory, kod })).headers.get('location')).toBe(`/beratta/${kod}`);
    expect(await everyStory(world.as())).toHaveLength(1);
  });
});

describe('the private page', () => {
  test('tells where it is published, and nothing that the desk says among itself', async () => {
    const { get, change } = await sentStory();
    await change((story) => ({
      ...withPost(published)(story),
      comments: [{ at, by: 'Kim', byId: 'kim', text: 'Hemlig tanke' }],
    }));
    const { text } = await get(own);
    expect(text).toContain('Din berättelse är ute!');
    expect(text).toContain(`href="${url}"`);
    expect(text).not.toMatch(/Hemlig tanke|Kim|Robin/);
    expect(text).not.toContain(storyIdOf(codeOf('a')));
  });

  test('tells why it is not published', async () => {
    const { get, change } = await sentStory();
    const rejection = { at, by: 'Kim', byId: 'kim', reason: 'Vi har nyss berättat om samma sak.' };
    await change((story) => ({ ...story, stage: 'rejected', rejection }));
    expect((await get(own)).text).toContain('Vi har nyss berättat om samma sak.');
  });
});
