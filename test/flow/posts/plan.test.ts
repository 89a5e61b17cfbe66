import { describe, expect, it } from 'vitest';
import type { StoryId } from '../../../shared/ids.ts';
import { newPlan } from '../../world/plan.ts';
import { anna, newPublishingDesk } from './publishing-desk.ts';

const planera = '/inlagg/facebook/planera';
const at = (day: string, time: string, despite = '') => ({ day, time, despite });

describe('planning a post', () => {
  it('is refused for a time that has been or that no clock shows, and for one that is not approved', async () => {
    const { desk, approved, post } = await newPublishingDesk();
    const { id } = await approved();
    expect(await desk.refusal('POST', id, planera, at('2026-11-23', '07:59'))).toMatch(
      /^400 Tiden har redan varit/,
    );
    expect(await desk.refusal('POST', id, planera, at('2027-03-28', '02:30', 'Så blir det'))).toMatch(
      /^400 Den tiden finns inte: klockan ställs fram/,
    );
    await desk.post(id, '/inlagg/facebook/publicera');
    await desk.post(id, '/inlagg/facebook/avplanera');
    expect((await post(id)).state).toBe('approved');
    expect(await desk.refusal('POST', id, '/inlagg/facebook/avplanera')).toMatch(
      /^409 Inlägget är inte planerat/,
    );
  });

  it('is refused for a day on which a yes no longer holds, and more than a year ahead', async () => {
    const { desk, approved, post } = await newPublishingDesk();
    const { id } = await approved({}, { people: [anna('2026-11-24')] });
    for (const day of ['2026-11-25', '2027-01-11']) {
      expect(await desk.refusal('POST', id, planera, at(day, '09:00', 'Så blir det'))).toBe(
        '409 Ja-svaret från Anna Ek gäller till och med den 24 november 2026. Välj en tidigare dag, eller fråga igen.',
      );
    }
    await desk.post(id, planera, at('2026-11-24', '09:00'));
    expect((await post(id)).state).toBe('planned');
    for (const day of ['2027-11-24', '2207-03-01']) {
      expect(await desk.refusal('POST', id, planera, at(day, '09:00', 'Så blir det'))).toMatch(
        /^400 Det går att planera högst ett år framåt/,
      );
    }
  });

  it('gives one post a minute in a channel, however many ask for it at once and for what reason', async () => {
    const { desk, approved, post } = await newPublishingDesk();
    const ids: StoryId[] = [];
    for (let n = 0; n < 4; n++)
      ids.push((await approved({ text: `Grannen ${n} lånar ut. Ring växeln.` })).id);
    const when = at('2026-11-24', '10:00', 'Alla ska ut');
    const told = await Promise.all(ids.map((id) => desk.send('POST', `/berattelser/${id}${planera}`, when)));
    expect(told.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(JSON.stringify(told)).toContain('Ett annat inlägg publiceras samma minut i samma kanal.');
    const first = ids.find((_, n) => told[n]?.status === 200) ?? expect.fail('nobody planned');
    const other = ids.find((id) => id !== first) ?? expect.fail('no other');
    await desk.post(first, planera, at('2026-11-25', '10:00', 'Flyttad'));
    await desk.post(other, planera, when);
    expect((await post(other)).state).toBe('planned');
  });

  it('against the plan needs a reason, which is remembered; the calendar says what the plan advises against', async () => {
    const { desk, approved, calendar } = await newPublishingDesk();
    const [first, second] = [await approved(), await approved({ text: 'Vi byter arbetssätt. Ring växeln.' })];
    await desk.post(first.id, planera, at('2026-11-24', '10:00'));
    expect(await desk.refusal('POST', second.id, planera, at('2026-11-24', '11:00'))).toMatch(
      /^400 Enligt planen ska det gå minst .* Det närmaste ligger 1 timme före\. Skriv ett skäl/,
    );
    await desk.post(second.id, planera, at('2026-11-24', '11:00', 'Båda hör till temadagen'));
    const { posts, weeks, waiting, mix } = await calendar('2026-11-23', '2026-11-29');
    expect(posts.map(({ time, conflicts }) => [time, conflicts.map(({ kind }) => kind)])).toEqual([
      ['10:00', ['too_close']],
      ['11:00', ['too_close']],
    ]);
    expect(weeks).toMatchObject([{ number: 48, count: 2, outcome: 'right' }]);
    expect(mix.shares[0]).toMatchObject({ id: 'good_example', count: 2, sharePercent: 100 });
    expect(waiting).toEqual([]);
    const history = (await desk.send('GET', `/berattelser/${second.id}/historik`)).body;
    expect(JSON.stringify(history)).toContain('Båda hör till temadagen');
  });

  it('can be done anew: only the latest time counts, right across the end of summer time', async () => {
    const { desk, approved, post, onPage, workUntil, setNow, work } = await newPublishingDesk();
    const { id } = await approved();
    await desk.post(id, planera, at('2026-11-24', '10:00'));
    await desk.post(id, planera, at('2027-06-01', '10:00'));
    expect((await post(id)).plannedFor).toBe('2027-06-01T08:00:00.000Z');
    await workUntil('2026-11-23T07:30:00.000Z');
    setNow('2026-11-24T09:01:00.000Z');
    await work();
    expect(onPage()).toEqual([]);
    setNow('2027-06-01T08:00:00.000Z');
    await work();
    expect(onPage()).toHaveLength(1);
  });
});

it('a post that a new plan wants approved again says so in the calendar, planned or not', async () => {
  const { world, desk, approved, calendar } = await newPublishingDesk();
  const [first] = [await approved(), await approved({ text: 'Vi byter arbetssätt. Ring växeln.' })];
  await desk.post(first.id, planera, at('2026-11-24', '10:00'));
  const shown = async () => {
    const { posts, waiting } = await calendar('2026-11-23', '2026-11-29');
    return [...posts, ...waiting].map(({ needsApproval }) => needsApproval);
  };
  expect(await shown()).toEqual([undefined, undefined]);
  await newPlan(world, ({ dos: [first, ...dos] }) => ({
    dos: first ? [{ ...first, text: 'Skriv kort.' }, ...dos] : dos,
  }));
  const why = 'En ny plan gäller sedan inlägget godkändes (version 2).';
  expect(await shown()).toEqual([why, why]);
});

it('a post rests on some of the plan only: what is new elsewhere in it does not stop it', async () => {
  const { world, desk, approved, post, onPage, calendar, workUntil } = await newPublishingDesk();
  const { id } = await approved();
  await desk.post(id, planera, at('2026-11-23', '08:30'));
  await newPlan(world, ({ tips, cadence, checklist }) => ({
    introduction: 'Vår plan för ett år till.',
    tips: { ...tips, staff: [] },
    cadence: { ...cadence, maxPerWeek: 5 },
    checklist: checklist.map((item) => ({ ...item, mandatory: false })),
  }));
  expect((await desk.queue())[0]?.attention).toEqual([]);
  expect((await calendar('2026-11-23', '2026-11-29')).posts[0]?.needsApproval).toBeUndefined();
  expect(await post(id)).toMatchObject({ approvalHolds: true });
  await newPlan(world, () => ({ title: 'Plan 2028' }));
  await workUntil('2026-11-23T07:31:00.000Z');
  expect(onPage()).toHaveLength(1);
});

it('a post waits for a new approval when the new plan has a duty more, although nothing that was ticked is changed', async () => {
  const { world, desk, approved, post, onPage, workUntil } = await newPublishingDesk();
  const { id } = await approved();
  await desk.post(id, planera, at('2026-11-23', '08:30'));
  const item = { id: 'late_duty', text: 'Chefen har läst texten.', help: '', mandatory: true };
  await newPlan(world, ({ checklist }) => ({ checklist: [...checklist, item] }));
  await workUntil('2026-11-23T07:31:00.000Z');
  expect(await post(id)).toMatchObject({
    state: 'draft',
    voided: { why: 'Checklistan: Chefen har läst texten.' },
  });
  expect(onPage()).toEqual([]);
});

describe('a published post', () => {
  it('is taken down in one step, by an approver too, and doing it twice is no harm', async () => {
    const { facebook, desk, approver, approved, post, onPage, work, workUntil } = await newPublishingDesk();
    const { id } = await approved();
    await desk.post(id, '/inlagg/facebook/publicera');
    await work();
    facebook.failures.order({ kind: 'cut_after', endpoint: 'delete' });
    await approver.post(id, '/inlagg/facebook/ta-ned', { reason: 'En person har ångrat sig' });
    await approver.post(id, '/inlagg/facebook/ta-ned', { reason: 'En person har ångrat sig' });
    await work();
    expect(await desk.send('GET', '/publicering')).toMatchObject({ body: { onTheirWay: 0 } });
    const { waits } = await post(id);
    expect(waits).toMatchObject({ at: '2026-11-23T07:00:00.000Z', nextAt: '2026-11-23T07:01:00.000Z' });
    await workUntil('2026-11-23T07:10:00.000Z');
    expect(await post(id)).not.toHaveProperty('waits');
    expect(await post(id)).toMatchObject({
      state: 'taken_down',
      publication: { takenDown: { by: 'Robin Granskare', reason: 'En person har ångrat sig' } },
    });
    expect(onPage()).toEqual([]);
  });

  it('that cannot be taken down is still said to be out, with the reason', async () => {
    const { facebook, desk, approved, post, onPage, work } = await newPublishingDesk();
    const { id } = await approved();
    await desk.post(id, '/inlagg/facebook/publicera');
    await work();
    facebook.failures.order({ kind: 'no_permission', endpoint: 'delete' });
    await desk.post(id, '/inlagg/facebook/ta-ned', { reason: 'Fel bild' });
    await work();
    const out = await post(id);
    expect(out).toMatchObject({ state: 'published', failure: { reason: 'permission' } });
    expect(out.failure?.text).toMatch(/^Det gick inte att ta ned inlägget\. /);
    expect(onPage()).toHaveLength(1);
  });
});

it('an approver may look, take down and stop, and nothing else; who has neither role may not even look', async () => {
  const { desk, approver, approved, work } = await newPublishingDesk();
  const { id } = await approved();
  const said = async (path: string, json?: unknown) =>
    (await approver.send('POST', `/berattelser/${id}/inlagg/facebook/${path}`, json)).status;
  expect(await said('planera', at('2026-11-24', '10:00'))).toBe(403);
  for (const path of ['publicera', 'avplanera', 'forsok-igen']) expect(await said(path)).toBe(403);
  expect(await said('avgor', { url: null })).toBe(403);
  expect(await said('klar', {})).toBe(403);
  expect(await said('kommentarer', { note: '', nextInHours: null })).toBe(403);
  await desk.post(id, '/inlagg/facebook/publicera');
  await work();
  expect(await said('ta-ned', { reason: 'Fel bild' })).toBe(200);
  expect((await approver.send('GET', '/kalender?fran=2026-11-23&till=2026-11-29')).status).toBe(200);
  expect((await approver.send('GET', '/kalender?fran=2026-11-23&till=2027-11-29')).status).toBe(400);
});
