import { describe, expect, it } from 'vitest';
import { publicationRecords } from '../../../functions/store.ts';
import { newPublishingDesk } from './publishing-desk.ts';

describe('an approved post', () => {
  it('comes out at its planned time, once, with its link, its record, its figures and a time for its comments', async () => {
    const { world, desk, approved, post, onPage, workUntil, calendar } = await newPublishingDesk();
    const { id, posts } = await approved();
    await desk.post(id, '/inlagg/facebook/planera', { day: '2026-11-23', time: '08:30', despite: '' });
    expect((await calendar('2026-11-23', '2026-11-29')).posts).toMatchObject([
      { storyId: id, state: 'planned', day: '2026-11-23', time: '08:30', conflicts: [] },
    ]);
    await workUntil('2026-11-23T07:29:00.000Z');
    expect(onPage()).toEqual([]);
    await workUntil('2026-11-23T07:31:00.000Z');
    expect(onPage()).toEqual([posts[0]?.text]);
    const out = await post(id);
    expect(out).toMatchObject({
      state: 'published',
      publication: { at: '2026-11-23T07:30:00.000Z', by: 'Kim Kommunikatör', planNumber: 1 },
      watch: { owner: 'Kim Kommunikatör', ownerId: 'kim' },
    });
    expect(out.publication?.url).toMatch(/^http:\/\/127\.0\.0\.1.*\/facebook\/inlagg\/\d+$/);
    expect(Date.parse(out.watch?.nextAt ?? '')).toBeGreaterThan(Date.parse('2026-11-23T07:30:00.000Z'));
    const record = await publicationRecords.get(
      world.as().table,
      'facebook',
      out.publication?.remoteId ?? '',
    );
    expect(record.storyId).toBe(id);
    await workUntil('2026-11-23T08:32:00.000Z');
    expect((await post(id)).figures).toMatchObject({ reactions: 0, comments: 0, shares: 0 });
    expect(onPage()).toHaveLength(1);
  });

  it('goes to the site as well, and to a person where there is no API, who says when it is done', async () => {
    const { desk, approved, post, work } = await newPublishingDesk();
    const onSite = await approved({ channel: 'site' });
    await desk.post(onSite.id, '/inlagg/site/publicera');
    await work();
    expect(await post(onSite.id, 'site')).toMatchObject({ state: 'published' });
    const byHand = await approved({ channel: 'manual' });
    await desk.post(byHand.id, '/inlagg/manual/publicera');
    await work();
    expect(await post(byHand.id, 'manual')).toMatchObject({ state: 'by_hand' });
    await desk.post(byHand.id, '/inlagg/manual/klar', { url: 'https://example.se/skarmen' });
    expect(await post(byHand.id, 'manual')).toMatchObject({
      state: 'published',
      publication: { url: 'https://example.se/skarmen' },
      watch: { owner: 'Kim Kommunikatör' },
    });
    await desk.post(byHand.id, '/inlagg/manual/kommentarer', { note: 'Lugnt', nextInHours: 24 });
    expect((await post(byHand.id, 'manual')).watch).toMatchObject({
      checks: [{ by: 'Kim Kommunikatör', note: 'Lugnt' }],
      nextAt: '2026-11-24T07:00:00.000Z',
    });
    await desk.post(byHand.id, '/inlagg/manual/ta-ned', { reason: 'Inaktuell' });
    expect((await post(byHand.id, 'manual')).state).toBe('taken_down');
  });

  it('that a person is to post is not forgotten when its approval ends: they say whether it is out', async () => {
    const { desk, approved, post, work } = await newPublishingDesk();
    for (const isOut of [true, false]) {
      const { id } = await approved({ channel: 'manual', text: `Sparkar ${isOut}. Ring växeln.` });
      await desk.post(id, '/inlagg/manual/publicera');
      await work();
      await desk.post(id, '/komplettering', { text: 'Har du fler bilder?' });
      const held = await post(id, 'manual');
      expect(held).toMatchObject({ state: 'by_hand', voided: { why: expect.stringMatching(/^En fråga/) } });
      expect(held.approval).toBeUndefined();
      const edit = { text: 'Något annat.', photoIds: [], seen: held.editedAt };
      expect(await desk.refusal('PUT', id, '/inlagg/manual', edit)).toMatch(/^409 .*kan redan vara ute/);
      expect(await desk.refusal('POST', id, '/avsla', { reason: 'Inte nu.' })).toMatch(/^409 .*för hand/);
      if (isOut) await desk.post(id, '/inlagg/manual/klar', {});
      else await desk.post(id, '/inlagg/manual/avplanera');
      expect((await post(id, 'manual')).state).toBe(isOut ? 'published' : 'draft');
      if (!isOut) continue;
      const attention = (await desk.queue()).find((entry) => entry.id === id)?.attention;
      expect(attention?.[0]).toMatch(/fast godkännandet hade upphört\. Ta ned det\.$/);
      await desk.post(id, '/inlagg/manual/ta-ned', { reason: 'Inte godkänt' });
      expect((await post(id, 'manual')).state).toBe('taken_down');
    }
  });

  it('whose answer is lost is looked for, and is there once', async () => {
    const { facebook, desk, approved, post, onPage, work, workUntil } = await newPublishingDesk();
    const { id } = await approved();
    facebook.failures.order({ kind: 'cut_after', endpoint: 'feed' });
    await desk.post(id, '/inlagg/facebook/publicera');
    await work();
    expect(await post(id)).toMatchObject({
      state: 'publishing',
      onItsWay: 'Vi vet inte om inlägget kom ut och letar efter det.',
    });
    const edit = {
      text: 'Något helt annat som inte är godkänt.',
      photoIds: [],
      seen: '2026-11-21T07:00:00.000Z',
    };
    expect((await desk.send('PUT', `/berattelser/${id}/inlagg/facebook`, edit)).status).toBe(409);
    expect(await desk.refusal('POST', id, '/inlagg/facebook/avplanera')).toMatch(/^409 .*kan redan vara ute/);
    await workUntil('2026-11-23T07:05:00.000Z');
    expect(await post(id)).toMatchObject({ state: 'published' });
    expect((await post(id)).attempts.map(({ did, outcome }) => `${did} ${outcome}`)).toEqual([
      'send unknown',
      'look found',
    ]);
    expect(onPage()).toHaveLength(1);
  });

  it('that the page refuses has failed with the reason, and comes out when somebody tries again', async () => {
    const { facebook, desk, approved, post, onPage, work, publishing } = await newPublishingDesk();
    const { id } = await approved();
    facebook.failures.order({ kind: 'expired_token', endpoint: 'feed' });
    await desk.post(id, '/inlagg/facebook/publicera');
    await work();
    expect(await post(id)).toMatchObject({ state: 'failed', failure: { reason: 'token' } });
    const access = async () => (await publishing()).channels.find(({ channel }) => channel === 'facebook');
    expect(await access()).toMatchObject({
      checkedAt: '2026-11-23T07:00:00.000Z',
      trouble: { reason: 'token' },
    });
    expect((await desk.story(id)).state).toBe('failed');
    await desk.post(id, '/inlagg/facebook/forsok-igen');
    await work();
    expect((await post(id)).failure).toBeUndefined();
    expect(onPage()).toHaveLength(1);
    expect((await access())?.trouble).toBeUndefined();
  });

  it('that the page refused can be given a new time instead', async () => {
    const { facebook, desk, approved, post, onPage, work, workUntil } = await newPublishingDesk();
    const { id } = await approved();
    facebook.failures.order({ kind: 'blocked', endpoint: 'feed' });
    await desk.post(id, '/inlagg/facebook/publicera');
    await work();
    await desk.post(id, '/inlagg/facebook/planera', { day: '2026-11-23', time: '08:30', despite: '' });
    expect((await post(id)).failure).toBeUndefined();
    await workUntil('2026-11-23T07:29:00.000Z');
    expect(onPage()).toEqual([]);
    await workUntil('2026-11-23T07:31:00.000Z');
    expect(await post(id)).toMatchObject({ state: 'published' });
    expect(onPage()).toHaveLength(1);
  });

  it('of which the page has the text already has failed at once, after one sending, and a person says which it is', async () => {
    const { facebook, desk, approved, post, onPage, work } = await newPublishingDesk();
    const { id, posts } = await approved();
    facebook.store.addPost({ message: posts[0]?.text ?? '', createdMs: Date.now(), photos: [] });
    await desk.post(id, '/inlagg/facebook/publicera');
    await work();
    const { failure, attempts } = await post(id);
    expect(failure).toMatchObject({ reason: 'duplicate', code: '506' });
    expect(attempts).toMatchObject([{ did: 'send', outcome: 'refused' }]);
    expect((await desk.story(id)).failedJobs).toEqual([]);
    expect(await desk.refusal('POST', id, '/inlagg/facebook/forsok-igen')).toMatch(
      /^409 Titta först på sidan/,
    );
    const url = 'https://www.facebook.com/1_2';
    expect(await desk.post(id, '/inlagg/facebook/avgor', { url })).toMatchObject({
      posts: [{ state: 'published', publication: { url } }],
    });
    expect(onPage()).toHaveLength(1);
  });

  it('that nobody can look for in a day is settled by a person: it is there, or it may go out again', async () => {
    const { facebook, desk, approved, post, work, workUntil } = await newPublishingDesk();
    for (const url of ['https://www.facebook.com/1_2', null]) {
      const { id } = await approved({
        text: `Grannarna lånade ut sparkar ${url ? 'idag' : 'igår'}. Ring växeln.`,
      });
      facebook.failures.order({ kind: 'cut_before', endpoint: 'feed' });
      facebook.failures.order({ kind: 'expired_token', endpoint: 'published_posts', times: 100 });
      await desk.post(id, '/inlagg/facebook/publicera');
      await work();
      const began = (await post(id)).plannedFor ?? '';
      for (let hours = 1; hours <= 27; hours += 1) {
        await workUntilHour(began, hours);
      }
      expect(await post(id)).toMatchObject({ state: 'failed', failure: { reason: 'unknown_for_too_long' } });
      expect(await desk.refusal('POST', id, '/inlagg/facebook/forsok-igen')).toMatch(
        /^409 Titta först på sidan/,
      );
      await desk.post(id, '/inlagg/facebook/avgor', { url });
      expect((await post(id)).state).toBe(url ? 'published' : 'approved');
      facebook.failures.forget();
    }
    async function workUntilHour(began: string, hours: number) {
      const at = new Date(Date.parse(began) + hours * 3_600_000).toISOString();
      await workUntil(at);
    }
  });
});

it('is found, and not sent a second time, when somebody who looked at the page missed it there', async () => {
  const { facebook, desk, approved, post, onPage, work, workUntil } = await newPublishingDesk();
  const { id } = await approved();
  facebook.failures.order({ kind: 'cut_after', endpoint: 'feed' });
  facebook.failures.order({ kind: 'expired_token', endpoint: 'published_posts', times: 100 });
  await desk.post(id, '/inlagg/facebook/publicera');
  await work();
  await workUntil('2026-11-24T10:00:00.000Z');
  await desk.post(id, '/inlagg/facebook/avgor', { url: null });
  facebook.failures.forget();
  await desk.post(id, '/inlagg/facebook/publicera');
  await work();
  expect(await post(id)).toMatchObject({ state: 'published' });
  expect((await post(id)).attempts.at(-1)).toMatchObject({ did: 'look', outcome: 'found' });
  expect(onPage()).toHaveLength(1);
});
