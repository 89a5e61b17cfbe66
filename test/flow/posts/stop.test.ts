import { describe, expect, it } from 'vitest';
import { storyById } from '../../../functions/stories/change.ts';
import { senderView } from '../../../shared/stories/sender-view.ts';
import { newPublishingDesk } from './publishing-desk.ts';

const facebookPath = '/inlagg/facebook';
const stoppa = `${facebookPath}/stoppa`;
const reason = { reason: 'Fel bild' };

async function newDesk() {
  const world = await newPublishingDesk();
  const { desk, approved } = world;
  const { id } = await approved();
  return {
    ...world,
    id,
    attention: async () => (await desk.queue('?aldre=1')).find((entry) => entry.id === id)?.attention ?? [],
    sender: async () => senderView(await storyById(world.world.as(), id)),
  };
}

describe('stopping a post', () => {
  it('that is approved or planned makes it a draft, and the queue says who stopped it and why', async () => {
    const { desk, approver, id, post, attention, workUntil, onPage } = await newDesk();
    await desk.post(id, `${facebookPath}/planera`, { day: '2026-11-23', time: '08:30', despite: '' });
    await approver.post(id, stoppa, reason);
    expect(await post(id)).toMatchObject({ state: 'draft' });
    expect(await attention()).toEqual([
      'Facebook: Godkännandet gäller inte längre. Robin Granskare stoppade inlägget: Fel bild',
    ]);
    await workUntil('2026-11-23T08:00:00.000Z');
    expect(onPage()).toEqual([]);
    expect(await desk.refusal('POST', id, stoppa, reason)).toMatch(/^409 .*inget att stoppa/);
  });

  it('that waits for its next try means that it is not tried again', async () => {
    const { facebook, desk, id, post, work, workUntil, onPage } = await newDesk();
    facebook.failures.order({ kind: 'throttle', endpoint: 'feed' });
    await desk.post(id, `${facebookPath}/publicera`);
    await work();
    await desk.post(id, stoppa, reason);
    expect((await post(id)).state).toBe('draft');
    await workUntil('2026-11-23T09:00:00.000Z');
    expect(onPage()).toEqual([]);
  });

  it('that is being looked for is remembered and told of, and done as soon as it is found', async () => {
    const { facebook, desk, id, post, attention, work, workUntil, onPage } = await newDesk();
    facebook.failures.order({ kind: 'cut_after', endpoint: 'feed' });
    facebook.failures.order({ kind: 'expired_token', endpoint: 'published_posts', times: 8 });
    await desk.post(id, `${facebookPath}/publicera`);
    await work();
    await desk.post(id, stoppa, reason);
    const wish =
      /^Facebook: Ska inte vara ute, säger Kim Kommunikatör den 23 november 2026 kl\. 08\.00: Fel bild$/;
    expect((await attention())[0]).toMatch(wish);
    await workUntil('2026-11-23T07:20:00.000Z');
    expect((await post(id)).state).toBe('publishing');
    expect((await attention())[0]).toMatch(wish);
    await workUntil('2026-11-23T08:10:00.000Z');
    expect(await post(id)).toMatchObject({
      state: 'taken_down',
      publication: { takenDown: { by: 'Kim Kommunikatör', reason: 'Fel bild' } },
    });
    expect(onPage()).toEqual([]);
    expect(await attention()).toEqual([]);
  });

  it('that turns out not to have come out means that it is not sent again', async () => {
    const { facebook, desk, id, post, attention, work, workUntil, onPage } = await newDesk();
    facebook.failures.order({ kind: 'cut_before', endpoint: 'feed' });
    await desk.post(id, `${facebookPath}/publicera`);
    await work();
    await desk.post(id, stoppa, reason);
    await workUntil('2026-11-23T07:20:00.000Z');
    expect(await post(id)).toMatchObject({
      state: 'draft',
      voided: { why: expect.stringMatching(/Fel bild$/) },
    });
    expect((await post(id)).stop).toBeUndefined();
    expect(onPage()).toEqual([]);
    expect((await attention())[0]).toMatch(/Kim Kommunikatör stoppade inlägget: Fel bild$/);
  });

  it('that nobody could look for in a day stays wished for, and is done when Facebook lets us look', async () => {
    const { facebook, desk, id, post, attention, work, setNow, workUntil, onPage } = await newDesk();
    facebook.failures.order({ kind: 'cut_after', endpoint: 'feed' });
    facebook.failures.order({ kind: 'expired_token', endpoint: 'published_posts', times: 100 });
    await desk.post(id, `${facebookPath}/publicera`);
    await work();
    await desk.post(id, stoppa, reason);
    for (let hour = 8; hour < 24 + 10; hour += 1) {
      setNow(new Date(Date.UTC(2026, 10, 23, hour)).toISOString());
      await work();
    }
    expect((await post(id)).failure).toMatchObject({ reason: 'unknown_for_too_long' });
    expect((await attention())[0]).toMatch(/Ska inte vara ute, säger Kim/);
    facebook.failures.forget();
    await workUntil('2026-11-24T09:30:00.000Z');
    expect(onPage()).toEqual([]);
    expect((await post(id)).state).toBe('taken_down');
  });

  it('that a person may have posted asks them, and says until it is gone that it has to be removed', async () => {
    const { desk, approved, work } = await newPublishingDesk();
    const { id } = await approved({ channel: 'manual' });
    const lines = async () => (await desk.queue()).find((entry) => entry.id === id)?.attention ?? [];
    await desk.post(id, '/inlagg/manual/publicera');
    await work();
    await desk.post(id, '/inlagg/manual/stoppa', reason);
    expect((await lines()).join('\n')).toMatch(/Lägg inte ut inlägget för hand\. Har det redan lagts ut\?/);
    await desk.post(id, '/inlagg/manual/klar', {});
    expect((await lines()).join('\n')).toMatch(/Ta bort inlägget där det ligger/);
    await desk.post(id, '/inlagg/manual/ta-ned', reason);
    expect(await desk.story(id)).toMatchObject({ state: 'taken_down', posts: [{ state: 'taken_down' }] });
  });
});

describe('a post that is being taken down', () => {
  it('is tried every few minutes for as long as Facebook is away, and the queue says since when and when next', async () => {
    const { facebook, desk, id, post, attention, sender, work, workUntil, onPage } = await newDesk();
    await desk.post(id, `${facebookPath}/publicera`);
    await work();
    facebook.failures.order({ kind: 'error_before', endpoint: 'delete', times: 100 });
    await desk.post(id, stoppa, reason);
    await workUntil('2026-11-23T14:00:00.000Z');
    expect((await attention()).join('\n')).toMatch(
      /Väntar på att tas ned sedan den 23 november 2026 kl\. 08\.00\. .*Nästa försök den 23 november 2026 kl\. 15\.0\d\./,
    );
    expect((await sender()).events.map(({ text }) => text)).not.toContain('Den togs ned.');
    facebook.failures.forget();
    await workUntil('2026-11-23T14:06:00.000Z');
    expect(onPage()).toEqual([]);
    expect((await post(id)).publication?.takenDown?.goneAt).toMatch(/^2026-11-23T14:0\d/);
    expect((await sender()).events.at(-1)).toMatchObject({
      at: expect.stringMatching(/^2026-11-23T14:0\d/),
      text: 'Den togs ned.',
    });
  });

  it('that the channel will not take down is asked again by itself when the access is mended', async () => {
    const { facebook, desk, id, post, attention, work, workUntil, onPage } = await newDesk();
    await desk.post(id, `${facebookPath}/publicera`);
    await work();
    facebook.failures.order({ kind: 'no_permission', endpoint: 'delete', times: 3 });
    await desk.post(id, stoppa, reason);
    await work();
    expect(await post(id)).toMatchObject({ state: 'published', failure: { reason: 'permission' } });
    expect((await attention()).join('\n')).toMatch(
      /Ska inte vara ute, säger Kim .*Det gick inte att ta ned/s,
    );
    await workUntil('2026-11-23T08:00:00.000Z');
    expect(onPage()).toEqual([]);
    expect((await post(id)).failure).toBeUndefined();
  });
});

it('a post that nobody knows about says so in the queue, with since when and until when', async () => {
  const { facebook, desk, id, attention, work, workUntil } = await newDesk();
  facebook.failures.order({ kind: 'cut_after', endpoint: 'feed' });
  facebook.failures.order({ kind: 'expired_token', endpoint: 'published_posts', times: 100 });
  await desk.post(id, `${facebookPath}/publicera`);
  await work();
  await workUntil('2026-11-23T08:30:00.000Z');
  expect(await attention()).toEqual([
    expect.stringMatching(
      /^Facebook: Vi vet inte om inlägget kom ut och letar efter det sedan den 23 november 2026 kl\. 08\.00, nästa gång den 23 november 2026 kl\. \d\d\.\d\d\. Senast den 24 november 2026 kl\. 08\.00 ber vi er att titta\.$/,
    ),
  ]);
});
