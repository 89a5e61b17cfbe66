import { describe, expect, it } from 'vitest';
import { planInForce } from '../../../functions/plan/in-force.ts';
import { planPointers, planVersions } from '../../../functions/store.ts';
import type { StoryId } from '../../../shared/ids.ts';
import { newPlan } from '../../world/plan.ts';
import { aPhoto } from '../../world/story.ts';
import { reviewDesk, robin } from '../stories/review/desk.ts';
import { anna, newPublishingDesk } from './publishing-desk.ts';

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
    const why = 'Ja-svaret från Anna Ek gällde till och med den 23 november 2026. Fråga igen.';
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
