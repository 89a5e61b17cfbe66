import { describe, expect, it } from 'vitest';
import { planInForce } from '../../../functions/plan/in-force.ts';
import { planPointers, planVersions, publicationRecords } from '../../../functions/store.ts';
import type { StoryId } from '../../../shared/ids.ts';
import { newPlan } from '../../world/plan.ts';
import { aPhoto } from '../../world/story.ts';
import { reviewDesk, robin } from '../stories/review/desk.ts';
import { anna, newPublishingDesk } from './publishing-desk.ts';

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

describe('what keeps an approved post back', () => {
  it('is a stop: its time passes, and it waits to be planned again when publishing goes on', async () => {
    const { desk, approver, approved, post, onPage, workUntil, publishing } = await newPublishingDesk();
    const { id } = await approved();
    await desk.post(id, '/inlagg/facebook/planera', { day: '2026-11-23', time: '08:30', despite: '' });
    await approver.send('POST', '/publicering/stopp', { reason: 'Allvarlig händelse' });
    expect(await publishing()).toMatchObject({ planned: 1, stopped: { by: 'Robin Granskare' } });
    expect(await desk.refusal('POST', id, '/inlagg/facebook/publicera')).toMatch(
      /^409 Publiceringen är stoppad/,
    );
    await workUntil('2026-11-23T07:31:00.000Z');
    expect(await post(id)).toMatchObject({ state: 'approved', attempts: [{ code: 'stopped' }] });
    expect((await desk.queue())[0]?.attention).toEqual([
      'Facebook: Publiceringen var stoppad när inläggets tid kom. Planera det igen.',
    ]);
    expect((await approver.send('POST', '/publicering/slapp')).status).toBe(403);
    await desk.send('POST', '/publicering/slapp');
    await workUntil('2026-11-23T08:31:00.000Z');
    expect(onPage()).toEqual([]);
    await desk.post(id, '/inlagg/facebook/publicera');
    await workUntil('2026-11-23T08:32:00.000Z');
    expect(onPage()).toHaveLength(1);
  });

  it('is a stop that is over, also when no worker looked at the post while it lasted', async () => {
    const { desk, approved, post, onPage, setNow, workUntil } = await newPublishingDesk();
    const { id } = await approved();
    await desk.post(id, '/inlagg/facebook/planera', { day: '2026-11-23', time: '08:30', despite: '' });
    setNow('2026-11-23T07:20:00.000Z');
    await desk.send('POST', '/publicering/stopp', { reason: 'Allvarlig händelse' });
    setNow('2026-11-23T07:40:00.000Z');
    await desk.send('POST', '/publicering/slapp');
    await workUntil('2026-11-23T07:45:00.000Z');
    expect(await post(id)).toMatchObject({ state: 'approved', attempts: [{ code: 'stopped' }] });
    expect(onPage()).toEqual([]);
    await desk.post(id, '/inlagg/facebook/planera', { day: '2026-11-23', time: '09:00', despite: '' });
    await workUntil('2026-11-23T08:01:00.000Z');
    expect(onPage()).toHaveLength(1);
  });

  it('is that the worker was away: what was due meanwhile waits, and does not come out at night', async () => {
    const { desk, approved, post, onPage, setNow, work } = await newPublishingDesk();
    const ids: StoryId[] = [];
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']) {
      const { id } = await approved({ text: `Sparkar den ${day}. Ring växeln.` });
      await desk.post(id, '/inlagg/facebook/planera', { day, time: '10:00', despite: 'Temavecka' });
      ids.push(id);
    }
    setNow('2026-11-29T02:30:00.000Z');
    await work();
    expect(onPage()).toEqual([]);
    for (const id of ids) expect(await post(id)).toMatchObject({ state: 'approved' });
    const why = 'Facebook: Tiden passerade innan inlägget hann skickas. Planera det igen.';
    expect((await desk.queue()).map(({ attention }) => attention)).toEqual(ids.map(() => [why]));
  });

  it('is that Facebook said "not now" until its minutes of grace were over', async () => {
    const { facebook, desk, approved, post, onPage, workUntil } = await newPublishingDesk();
    const { id } = await approved();
    await desk.post(id, '/inlagg/facebook/planera', { day: '2026-11-23', time: '18:00', despite: '' });
    await workUntil('2026-11-23T16:59:00.000Z');
    facebook.failures.order({ kind: 'throttle', endpoint: 'feed', times: 100 });
    await workUntil('2026-11-23T17:31:00.000Z');
    facebook.failures.forget();
    await workUntil('2026-11-24T04:00:00.000Z');
    expect(onPage()).toEqual([]);
    expect(await post(id)).toMatchObject({ state: 'approved', plannedFor: '2026-11-23T17:00:00.000Z' });
    expect((await desk.queue())[0]?.attention).toEqual([
      'Facebook: Kanalen tog inte emot inlägget i tid. Facebook tar inte emot fler anrop just nu. Planera det igen.',
    ]);
  });

  it('is a new plan with a period of rest at its time, also when it is approved anew and tried again', async () => {
    const { world, desk, approver, approved, post, onPage, workUntil } = await newPublishingDesk();
    const rest = {
      id: 'rest',
      name: 'Lokalvalet',
      from: '2026-11-23',
      to: '2026-11-23',
      reason: 'Val pågår.',
    };
    const stays = await approved();
    await desk.post(stays.id, '/inlagg/facebook/planera', { day: '2026-11-23', time: '08:30', despite: '' });
    await newPlan(world, () => ({ blackouts: [rest] }));
    const text = 'Perioden ”Lokalvalet” pågår 23 november 2026–23 november 2026: Val pågår.';
    expect((await desk.queue())[0]?.attention).toEqual([
      `Facebook: ${text} Inlägget går inte ut då. Byt tid.`,
    ]);
    await workUntil('2026-11-23T07:31:00.000Z');
    expect(await post(stays.id)).toMatchObject({ state: 'approved', attempts: [{ code: 'against_plan' }] });
    expect((await desk.queue())[0]?.attention).toEqual([
      `Facebook: Inlägget miste sin tid. ${text} Planera det igen.`,
    ]);

    const { id } = await approved({ text: 'Vi byter arbetssätt. Ring växeln.' });
    const despite = 'Dagens stora händelse';
    await desk.post(id, '/inlagg/facebook/planera', { day: '2026-11-23', time: '10:00', despite });
    await newPlan(world, () => ({
      askWhom: 'Fråga Mira',
      blackouts: [rest, { ...rest, id: 'grief', name: 'Sorgedag' }],
    }));
    const { hash } = await post(id);
    await approver.post(id, '/inlagg/facebook/godkann', { hash, notMine: true });
    expect(await post(id)).toMatchObject({ state: 'approved', approvalHolds: true });
    expect(await desk.refusal('POST', id, '/inlagg/facebook/publicera')).toMatch(
      /^400 Perioden ”Lokalvalet”.*Perioden ”Sorgedag”.*Skriv ett skäl om du vill publicera ändå\.$/,
    );
    await desk.post(id, '/inlagg/facebook/publicera', { despite });
    await workUntil('2026-11-23T07:33:00.000Z');
    expect(onPage()).toEqual(['Vi byter arbetssätt. Ring växeln.']);
    const history = (await desk.send('GET', `/berattelser/${id}/historik`)).body;
    expect(JSON.stringify(history)).toContain(`"Facebook, trots planen: ${despite}"`);
  });

  it('is the plan’s hours and its pause between posts, for what is published now or tried again', async () => {
    const { facebook, desk, approved, post, setNow, work } = await newPublishingDesk();
    const [first, second] = [await approved(), await approved({ text: 'Vi byter arbetssätt. Ring växeln.' })];
    facebook.failures.order({ kind: 'blocked', endpoint: 'feed' });
    await desk.post(first.id, '/inlagg/facebook/publicera');
    await work();
    setNow('2026-11-23T21:00:00.000Z');
    const late = /^400 Klockan 22:00 ligger utanför planens tider, 07:00–19:00\. Skriv ett skäl/;
    expect(await desk.refusal('POST', first.id, '/inlagg/facebook/forsok-igen')).toMatch(late);
    await desk.post(first.id, '/inlagg/facebook/forsok-igen', { despite: 'Brådskar' });
    await work();
    expect((await post(first.id)).state).toBe('published');
    setNow('2026-11-24T08:00:00.000Z');
    for (const channel of ['facebook', 'manual']) {
      const { id } = channel === 'facebook' ? second : await approved({ channel: 'manual' });
      const said = await desk.send('POST', `/berattelser/${id}/inlagg/${channel}/publicera`);
      expect(said.status).toBe(channel === 'facebook' ? 400 : 200);
    }
  });

  it('is that it was removed: nothing comes out, and nothing has failed', async () => {
    const { desk, approved, onPage, workUntil } = await newPublishingDesk();
    const { id } = await approved();
    await desk.post(id, '/inlagg/facebook/planera', { day: '2026-11-23', time: '08:30', despite: '' });
    await desk.delete(id, '/inlagg/facebook');
    await workUntil('2026-11-23T07:31:00.000Z');
    expect(await desk.story(id)).toMatchObject({ state: 'in_review', failedJobs: [], posts: [] });
    expect(onPage()).toEqual([]);
  });

  it('is a question to the sender, also when it is asked while the post is on its way', async () => {
    const { facebook, desk, approved, post, onPage, work, workUntil } = await newPublishingDesk();
    const { id } = await approved();
    facebook.failures.order({ kind: 'throttle', endpoint: 'feed' });
    await desk.post(id, '/inlagg/facebook/publicera');
    await work();
    expect((await post(id)).state).toBe('publishing');
    await desk.post(id, '/komplettering', { text: 'Har du fler bilder?' });
    await workUntil('2026-11-23T07:30:00.000Z');
    const why = 'En fråga är ställd till den som skickade in.';
    expect(await post(id)).toMatchObject({ state: 'draft', voided: { why } });
    expect(onPage()).toEqual([]);
  });

  it('is a yes that ended after the approval, and the history does not say whose', async () => {
    const { desk, approved, post, onPage, setNow, work } = await newPublishingDesk();
    const { id } = await approved({}, { people: [anna('2026-11-23')] });
    const late = { day: '2026-11-23', time: '23:58', despite: 'Sista stunden' };
    await desk.post(id, '/inlagg/facebook/planera', late);
    setNow('2026-11-23T23:02:00.000Z');
    await work();
    const why = 'Ja:t från Anna Ek gällde till och med 23 november 2026. Fråga igen.';
    expect(await post(id)).toMatchObject({ state: 'draft', voided: { why } });
    expect(onPage()).toEqual([]);
    const history = JSON.stringify((await desk.send('GET', `/berattelser/${id}/historik`)).body);
    expect(history).toContain('void_approval');
    expect(history).not.toContain('Anna');
  });

  it('is a new plan: it must be approved by that', async () => {
    const { world, desk, approved, post, onPage, workUntil } = await newPublishingDesk();
    const { id } = await approved();
    await desk.post(id, '/inlagg/facebook/planera', { day: '2026-11-23', time: '08:30', despite: '' });
    const ctx = world.as();
    const { plan, pointer } = await planInForce(ctx);
    await ctx.table.writeAll([
      planVersions.write({ ...plan, number: 2, version: 0 }),
      planPointers.write({ ...pointer, inForce: 2, latest: 2 }),
    ]);
    expect((await desk.queue())[0]?.attention).toEqual([
      'Facebook: En ny plan gäller. Inlägget behöver godkännas på nytt.',
    ]);
    await workUntil('2026-11-23T07:31:00.000Z');
    expect(await post(id)).toMatchObject({
      state: 'draft',
      voided: { why: 'En ny plan gäller sedan inlägget godkändes (version 2).' },
    });
    expect(onPage()).toEqual([]);
  });

  it('is that whoever approved it has lost the role since, but not that they were there meanwhile', async () => {
    const { world, desk, approver, approved, post, onPage, workUntil } = await newPublishingDesk();
    const [first, second] = [await approved(), await approved({ text: 'Vi byter arbetssätt. Ring växeln.' })];
    await desk.post(first.id, '/inlagg/facebook/planera', { day: '2026-11-23', time: '08:10', despite: '' });
    const beside = { day: '2026-11-23', time: '08:30', despite: 'Samma dag' };
    await desk.post(second.id, '/inlagg/facebook/planera', beside);
    await approver.queue();
    await workUntil('2026-11-23T07:11:00.000Z');
    expect((await post(first.id)).state).toBe('published');

    await reviewDesk(world, { ...robin, roles: ['communicator'] }).queue();
    const why = 'Robin Granskare har inte längre rollen godkännare.';
    const moved = { ...beside, time: '08:40' };
    expect(await desk.refusal('POST', second.id, '/inlagg/facebook/planera', moved)).toBe(
      `409 Inlägget behöver godkännas på nytt. ${why}`,
    );
    await workUntil('2026-11-23T07:31:00.000Z');
    expect(await post(second.id)).toMatchObject({ state: 'draft', voided: { why } });
    expect(onPage()).toHaveLength(1);
  });

  it('is a picture whose file is not the one that was approved', async () => {
    const { world, desk, approved, post, onPage, work } = await newPublishingDesk();
    const photo = aPhoto(world.as(), { alt: { kind: 'text', text: 'En spark i snön' } });
    await world.as().files.put(photo.image?.path ?? '', Uint8Array.of(0xff, 0xd8, 1), 'image/jpeg');
    const { id } = await approved({ photoIds: [photo.id] }, { photos: [photo] });
    await desk.post(id, '/inlagg/facebook/publicera');
    await work();
    expect(await post(id)).toMatchObject({ state: 'failed', failure: { reason: 'input', code: 'sha256' } });
    expect(onPage()).toEqual([]);
  });
});
