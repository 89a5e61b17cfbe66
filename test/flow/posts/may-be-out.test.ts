import { describe, expect, it } from 'vitest';
import { newCode, storyIdOf } from '../../../functions/new-ids.ts';
import { withdrawStory } from '../../../functions/stories/sender/withdraw.ts';
import { senderView } from '../../../shared/stories/sender-view.ts';
import { anna, newPublishingDesk } from './publishing-desk.ts';

const facebookPath = '/inlagg/facebook';
const other = 'Grannarna lånade ut sparkar till nattgruppen. Fråga oss gärna: ring växeln.';

/** A post that is out, while the answer was lost and nobody has been able to look since. */
async function newLostPost() {
  const world = await newPublishingDesk();
  const { desk, approver, facebook, approved, setNow, work } = world;
  const code = newCode(world.world.as().random);
  const { id, posts } = await approved({}, { id: storyIdOf(code), people: [anna()] });
  let now = Date.parse('2026-11-23T07:00:00.000Z');
  const hoursPass = async (hours: number) => {
    for (let hour = 0; hour < hours; hour += 1) {
      now += 3_600_000;
      setNow(new Date(now).toISOString());
      await work();
    }
  };
  facebook.failures.order({ kind: 'cut_after', endpoint: 'feed' });
  facebook.failures.order({ kind: 'expired_token', endpoint: 'published_posts', times: 100 });
  await desk.post(id, `${facebookPath}/publicera`);
  await work();
  return {
    ...world,
    id,
    text: posts[0]?.text ?? '',
    hoursPass,
    attention: async () => (await desk.queue('?aldre=1')).find((entry) => entry.id === id)?.attention ?? [],
    withdraw: () => withdrawStory(world.world.as({ kind: 'link' }), code),
    /** What the sender's page says. */
    told: async () => {
      const { title, text } = senderView(await withdrawStory(world.world.as({ kind: 'link' }), code));
      return `${title}. ${text}`;
    },
    settledNotThere: async () => {
      await hoursPass(26);
      await desk.post(id, `${facebookPath}/avgor`, { url: null });
    },
    approve: async () => {
      const { hash } = (await desk.story(id)).posts[0] ?? {};
      await approver.post(id, `${facebookPath}/godkann`, { hash, notMine: true });
    },
  };
}

describe('a post that somebody said is not on the page, although it is', () => {
  it('is found and taken down when the sender takes the story back, who is told what is known meanwhile', async () => {
    const { facebook, settledNotThere, withdraw, told, attention, hoursPass, onPage, desk, id } =
      await newLostPost();
    await settledNotThere();
    await withdraw();
    expect(await told()).toMatch(/ovisst om den hann komma ut/);
    expect(await told()).not.toMatch(/publiceras inte/);
    expect((await attention()).join()).toMatch(/vill ta tillbaka berättelsen/);
    facebook.failures.forget();
    await hoursPass(1);
    expect(onPage()).toEqual([]);
    expect(await told()).toMatch(/Den är nedtagen/);
    expect((await desk.story(id)).state).toBe('withdrawn');
  });

  it('is found and taken down when somebody in it takes the yes back', async () => {
    const { facebook, settledNotThere, attention, hoursPass, onPage, desk, id } = await newLostPost();
    await settledNotThere();
    const [person] = (await desk.story(id)).people;
    await desk.post(id, `/personer/${person?.id}/aterkalla`);
    expect((await attention())[0]).toMatch(/^Anna Ek har tagit tillbaka sitt ja/);
    facebook.failures.forget();
    await hoursPass(1);
    expect(onPage()).toEqual([]);
  });

  it('is found also when nobody asks for anything', async () => {
    const { facebook, settledNotThere, hoursPass, post, id, onPage } = await newLostPost();
    await settledNotThere();
    facebook.failures.forget();
    await hoursPass(2);
    expect(await post(id)).toMatchObject({
      state: 'published',
      publication: { remoteId: expect.any(String) },
    });
    expect(onPage()).toHaveLength(1);
  });

  it('cannot be removed, and another text is not sent while it stands there: what was sent is found, and the new text kept', async () => {
    const { facebook, settledNotThere, approve, hoursPass, desk, post, id, text, onPage, work } =
      await newLostPost();
    await settledNotThere();
    expect(await desk.refusal('DELETE', id, facebookPath)).toMatch(/^409 .*kan ha kommit ut/);
    const { editedAt } = await post(id);
    await desk.put(id, facebookPath, { text: other, photoIds: [], seen: editedAt });
    await approve();
    facebook.failures.forget();
    await desk.post(id, `${facebookPath}/publicera`);
    await work();
    await hoursPass(1);
    expect(onPage()).toEqual([text]);
    expect(await post(id)).toMatchObject({ state: 'published', text, rewritten: { text: other } });
    const [line] = (await desk.queue('?aldre=1'))[0]?.attention ?? [];
    expect(line).toMatch(/Det som är ute är den text som skickades först/);
  });
});

describe('a post that was given up after four sendings', () => {
  it('is looked for some hours longer, and taken down if it turns up after the sender has taken the story back', async () => {
    const { facebook, withdraw, told, attention, hoursPass, onPage, text, post, id, world, workUntil } =
      await newLostPost();
    facebook.failures.forget();
    for (const { number } of facebook.store.posts()) facebook.store.deletePost(number, Date.now());
    facebook.failures.order({ kind: 'cut_before', endpoint: 'feed', times: 3 });
    await workUntil('2026-11-23T07:30:00.000Z');
    expect(await post(id)).toMatchObject({ state: 'failed', failure: { reason: 'tried_too_often' } });
    await withdraw();
    expect(await told()).toMatch(/ovisst om den hann komma ut/);
    expect(await attention()).not.toEqual([]);
    facebook.store.addPost({ message: text, createdMs: world.as().clock.now().getTime(), photos: [] });
    await hoursPass(2);
    expect(onPage()).toEqual([]);
    expect(await post(id)).toMatchObject({ state: 'taken_down' });
  });

  it('has been seen not to be out when hours of looking have not found it', async () => {
    const { facebook, withdraw, told, attention, hoursPass, workUntil, post, id } = await newLostPost();
    facebook.failures.forget();
    for (const { number } of facebook.store.posts()) facebook.store.deletePost(number, Date.now());
    facebook.failures.order({ kind: 'cut_before', endpoint: 'feed', times: 3 });
    await workUntil('2026-11-23T07:30:00.000Z');
    await withdraw();
    await hoursPass(8);
    expect(await told()).toMatch(/Den publiceras inte/);
    expect(await attention()).toEqual([]);
    expect(await post(id)).toMatchObject({ state: 'draft' });
    expect((await post(id)).mayBeOutSince).toBeUndefined();
  });
});
