import { describe, expect, it, vi } from 'vitest';
import { facebookChannel } from '../../../functions/adapters/facebook/facebook.ts';
import { createLocalFacebook } from '../../../infra/server/facebook/server.ts';
import { AppError } from '../../../shared/errors.ts';
import { aChannelPhoto, anOutgoing } from '../../contract/channel/channel.ts';
import { accessTo, impatient, startFacebook, testTimings } from '../../facebook.ts';

const signal = new AbortController().signal;
const start = '2026-11-21T08:00:00.000Z';
const nobody = async () => false;

function aClock() {
  let now = new Date(start);
  return {
    now: () => now,
    setNow: (instant: string) => {
      now = new Date(instant);
    },
  };
}

describe('When publishing to Facebook goes wrong', () => {
  it.each([
    ['error_before', 'unknown', 0],
    ['error_after', 'unknown', 1],
    ['cut_before', 'unknown', 0],
    ['cut_after', 'unknown', 1],
    ['hang_before', 'unknown', 0],
    ['hang_after', 'unknown', 1],
    ['garbled_after', 'unknown', 1],
    ['html_502_before', 'unknown', 0],
    ['html_502_after', 'unknown', 1],
    ['throttle', 'not_now', 0],
    ['expired_token', 'refused', 0],
    ['no_permission', 'refused', 0],
    ['blocked', 'refused', 0],
  ] as const)('%s is told as %s, and what came out can be found', async (kind, told, posts) => {
    const clock = aClock();
    const { facebook, channel, url } = await startFacebook(clock);
    facebook.failures.order({ kind, endpoint: 'feed' });
    const post = anOutgoing();
    const timings = kind.startsWith('hang') ? impatient : testTimings;
    const outcome = await facebookChannel({ ...accessTo(facebook, url, clock), timings }).send(post, signal);
    expect(outcome.kind).toBe(told);
    await vi.waitFor(() => expect(facebook.failures.waiting()).toEqual([]));
    expect(facebook.store.posts()).toHaveLength(posts);
    clock.setNow('2026-11-21T08:20:00.000Z');
    const found = await channel.find(post, { since: new Date(start), except: nobody }, signal);
    expect(found.kind).toBe(posts === 1 ? 'found' : 'absent');
  });

  it('a look, a photo and a removal that get no clear answer are only put off', async () => {
    const { facebook, channel } = await startFacebook(undefined, impatient);
    for (const kind of ['cut_after', 'html_502_before', 'hang_before', 'garbled_after'] as const) {
      facebook.failures.order({ kind, times: 3 });
      const options = { since: new Date(start), except: nobody };
      expect((await channel.find(anOutgoing(), options, signal)).kind).toBe('not_now');
      expect((await channel.bring(aChannelPhoto({ kind: 'decorative' }), signal)).kind).toBe('not_now');
      expect((await channel.takeDown(`${facebook.keys.pageId}_1`, signal)).kind).toBe('not_now');
    }
  });

  it('sends nothing, and says so, when Facebook cannot be reached, when time is up already, and without secrets', async () => {
    const clock = aClock();
    const { facebook, channel, url } = await startFacebook(clock);
    expect(await channel.send(anOutgoing(), AbortSignal.abort())).toMatchObject({ kind: 'not_now' });
    const withoutSecrets = facebookChannel({
      ...accessTo(facebook, url, clock),
      secrets: async () => {
        throw new AppError('unavailable', 'No answer');
      },
    });
    expect(await withoutSecrets.send(anOutgoing(), signal)).toMatchObject({
      kind: 'not_now',
      code: 'secrets',
    });
    expect(facebook.store.posts()).toEqual([]);
    const closed = createLocalFacebook({ clock });
    const nowhere = facebookChannel(accessTo(closed, await closed.listen(0), clock));
    await closed.close();
    expect(await nowhere.send(anOutgoing(), signal)).toMatchObject({ kind: 'not_now', code: 'ECONNREFUSED' });
  });
});

it('keeps away until Facebook says that there is more, but still takes down', async () => {
  const clock = aClock();
  const { facebook, channel } = await startFacebook(clock);
  const sent = await channel.send(anOutgoing(), signal);
  facebook.failures.order({ kind: 'throttle' });
  const until = new Date('2026-11-21T08:02:00.000Z');
  const other = anOutgoing({ text: 'Ett till' });
  expect(await channel.send(other, signal)).toMatchObject({ kind: 'not_now', code: '80001', until });
  expect(await channel.send(other, signal)).toMatchObject({ kind: 'not_now', code: 'held_back', until });
  const remoteId = sent.kind === 'done' ? sent.remoteId : expect.fail('not sent');
  expect(await channel.takeDown(remoteId, signal)).toEqual({ kind: 'done' });
  clock.setNow('2026-11-21T08:02:01.000Z');
  expect(await channel.send(other, signal)).toMatchObject({ kind: 'done' });
});

describe('a post that Facebook says is not there', () => {
  const isGone = { error: { message: 'Object does not exist', code: 100, error_subcode: 33 } };
  /** A channel to which Facebook denies each post by its id, with one post sent and so many after it. */
  async function deniedPost(newer: number) {
    const clock = aClock();
    const { facebook, url } = await startFacebook(clock);
    const blind: typeof fetch = async (input, init) =>
      init?.method === 'DELETE' || String(input).includes('reactions.summary')
        ? Response.json(isGone, { status: 400 })
        : fetch(input, init);
    const access = accessTo(facebook, url, clock);
    const channel = facebookChannel({ ...access, fetch: blind, timings: testTimings });
    const sent = await channel.send(anOutgoing(), signal);
    const remoteId = sent.kind === 'done' ? sent.remoteId : expect.fail('not sent');
    for (let n = 1; n <= newer; n++) {
      const createdMs = Date.parse(start) + n * 24 * 3_600_000;
      facebook.store.addPost({ message: `Nyare ${n}`, createdMs, photos: [] });
    }
    return { facebook, channel, setNow: clock.setNow, remoteId };
  }

  it('of a page to which our access does not reach is not called taken down or removed', async () => {
    const clock = aClock();
    const { facebook, url } = await startFacebook(clock);
    const access = accessTo(facebook, url, clock);
    const strange = facebookChannel({ ...access, pageId: '1', timings: testTimings });
    const refused = { kind: 'refused', reason: 'permission' };
    expect(await strange.takeDown('1_2', signal)).toMatchObject(refused);
    expect(await strange.figures('1_2', signal)).toMatchObject(refused);
  });

  it.each([0, 130, 310])(
    'stands there while the page lists it, however far down: below %i',
    async (newer) => {
      const { channel, remoteId } = await deniedPost(newer);
      const listed = { kind: 'not_now', code: 'still_listed' };
      for (const since of [undefined, new Date(start)]) {
        expect(await channel.takeDown(remoteId, signal, since)).toMatchObject(listed);
        expect(await channel.figures(remoteId, signal, since)).toMatchObject(listed);
      }
    },
  );

  it('is unknown while it is so new that the list may lack it', async () => {
    const { facebook, channel, setNow, remoteId } = await deniedPost(0);
    facebook.store.deletePost(Number(remoteId.split('_')[1]), Date.parse(start));
    const tooEarly = { kind: 'not_now', code: 'not_listed_yet', until: new Date(Date.parse(start) + 1_000) };
    expect(await channel.takeDown(remoteId, signal, new Date(start))).toMatchObject(tooEarly);
    expect(await channel.figures(remoteId, signal, new Date(start))).toMatchObject(tooEarly);
    setNow(tooEarly.until.toISOString());
    expect(await channel.takeDown(remoteId, signal, new Date(start))).toEqual({ kind: 'done' });
  });

  it('is unknown while the list cannot be read to its end, and gone when it is not in it', async () => {
    const { facebook, channel, remoteId } = await deniedPost(130);
    facebook.failures.order({ kind: 'html_502_before', endpoint: 'published_posts' });
    expect(await channel.takeDown(remoteId, signal)).toMatchObject({ kind: 'not_now', code: 'http_502' });
    facebook.store.deletePost(Number(remoteId.split('_')[1]), Date.parse(start));
    expect(await channel.takeDown(remoteId, signal)).toEqual({ kind: 'done' });
    expect(await channel.figures(remoteId, signal)).toEqual({ kind: 'gone' });
  });
});

it('slows down by itself when nine tenths of the limits are used up', async () => {
  const clock = aClock();
  const { facebook, url } = await startFacebook(clock);
  const usage = { '1': [{ type: 'pages', call_count: 91, total_cputime: 2, total_time: 3 }] };
  const tired: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init);
    const headers = new Headers(answer.headers);
    headers.set('x-business-use-case-usage', JSON.stringify(usage));
    return new Response(await answer.text(), { status: answer.status, headers });
  };
  const channel = facebookChannel({ ...accessTo(facebook, url, clock), fetch: tired, timings: testTimings });
  expect(await channel.send(anOutgoing(), signal)).toMatchObject({ kind: 'done' });
  const next = await channel.send(anOutgoing({ text: 'Ett till' }), signal);
  expect(next).toMatchObject({ kind: 'not_now', until: new Date('2026-11-21T08:15:00.000Z') });
});

it('finds a post far down in a list that is out of order, has empty pages, and holds other posts with its text', async () => {
  const clock = aClock();
  const { facebook, channel } = await startFacebook(clock);
  const { store, keys } = facebook;
  const createdMs = Date.parse(start);
  const add = (message: string, at: number) => store.addPost({ message, createdMs: at, photos: [] });
  add('Snön  kom\n', createdMs - 3_600_000);
  const ours = add('Snön kom i natt', createdMs + 1_000);
  const copy = add('Snön kom i natt', createdMs + 60_000);
  for (let n = 0; n < 210; n++) store.deletePost(add(`Nyare ${n}`, createdMs + 3_600_000 + n), createdMs);
  const post = anOutgoing({ text: 'Sno\u0308n kom   i natt ' });
  const options = { since: new Date(start), except: nobody };
  expect(await channel.find(post, options, signal)).toMatchObject({ remoteId: `${keys.pageId}_${ours}` });
  const except = async (id: string) => id.endsWith(String(ours));
  expect(await channel.find(post, { ...options, except }, signal)).toMatchObject({
    remoteId: `${keys.pageId}_${copy}`,
  });
  const since = new Date(createdMs + 7_200_000);
  expect(await channel.find(post, { since, except: nobody }, signal)).toEqual({ kind: 'absent' });
});

it('tells why it is shut out when the token is not the one', async () => {
  const clock = aClock();
  const { facebook, url } = await startFacebook(clock);
  const { token, appSecret } = facebook.keys;
  const withSecrets = (secrets: { token: string; appSecret: string }) =>
    facebookChannel({ ...accessTo(facebook, url, clock), secrets: async () => secrets });
  const wrongToken = withSecrets({ token: 'EAABsecretsecret', appSecret });
  const wrongSecret = withSecrets({ token, appSecret: 'x'.repeat(40) });
  for (const channel of [wrongToken, wrongSecret]) {
    expect(await channel.check(signal)).toMatchObject({ kind: 'refused', reason: 'token' });
    const sent = await channel.send(anOutgoing(), signal);
    expect(sent).toMatchObject({ kind: 'refused', reason: 'token' });
    expect(JSON.stringify(sent)).not.toContain('EAAB');
  }
});

it('reads reactions, comments and shares also when views are not to be had', async () => {
  const { facebook, channel } = await startFacebook();
  const sent = await channel.send(anOutgoing(), signal);
  const { remoteId } = sent.kind === 'done' ? sent : expect.fail('not sent');
  const number = Number(remoteId.split('_')[1]);
  for (const what of ['reactions', 'reactions', 'shares', 'views'] as const)
    facebook.store.count(number, what);
  facebook.store.addComment(number, 'Så fint!', 0);
  const counts = { reactions: 2, comments: 1, shares: 1 };
  expect(await channel.figures(remoteId, signal)).toEqual({ kind: 'done', figures: { ...counts, views: 1 } });
  facebook.failures.order({ kind: 'no_permission', endpoint: 'insights' });
  expect(await channel.figures(remoteId, signal)).toEqual({ kind: 'done', figures: counts });
});

it('refuses a photo that was brought too long ago', async () => {
  const clock = aClock();
  const { channel } = await startFacebook(clock);
  const photo = aChannelPhoto({ kind: 'decorative' });
  const brought = await channel.bring(photo, signal);
  const mediaId = brought.kind === 'done' ? brought.mediaId : expect.fail('not brought');
  clock.setNow('2026-11-22T08:00:01.000Z');
  const post = anOutgoing({ photos: [{ ...photo, mediaId }] });
  expect(await channel.send(post, signal)).toMatchObject({ kind: 'refused', reason: 'input' });
});
