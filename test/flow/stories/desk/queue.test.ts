import { describe, expect, test } from 'vitest';
import { jobHandlers } from '../../../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../../../functions/jobs/run-due.ts';
import { newCode, storyIdOf } from '../../../../functions/new-ids.ts';
import { planInForce } from '../../../../functions/plan/in-force.ts';
import { derivedOf } from '../../../../functions/stories/lines/derived.ts';
import { lineOldStories } from '../../../../functions/stories/lines/renew.ts';
import { tallies } from '../../../../functions/stories/lines/tally.ts';
import { askMore } from '../../../../functions/stories/review/ask-more.ts';
import { rejectStory } from '../../../../functions/stories/review/reject.ts';
import { savePost } from '../../../../functions/stories/review/save-post.ts';
import { takeOver } from '../../../../functions/stories/review/take-over.ts';
import { sendStory } from '../../../../functions/stories/sender/send.ts';
import { withdrawStory } from '../../../../functions/stories/sender/withdraw.ts';
import type { QueueEntry } from '../../../../shared/desk/stories.ts';
import type { Person } from '../../../../shared/people.ts';
import { countIn } from '../../../../shared/stories/line/tally.ts';
import type { Story } from '../../../../shared/stories/story.ts';
import { completePerson } from '../../../unit/stories/review/complete-story.ts';
import { readsOf } from '../../../world/counting-table.ts';
import { manyStories } from '../../../world/many-stories.ts';
import { newPlan } from '../../../world/plan.ts';
import { aPost, approvedStory, aTelling, everyStory, putStory, storedStory } from '../../../world/story.ts';
import { newWorld, type World } from '../../../world/world.ts';
import { kim, reviewDesk } from '../review/desk.ts';
import { askedBy, titled, told } from './asking.ts';

const path = '/redaktion/api/berattelser';

describe('the queue', () => {
  test('tells in pages of every story once, and how many there are of each kind', async () => {
    const world = newWorld();
    await manyStories(world.as(), 230);
    const { page, titles } = askedBy(world);
    const first = await page();
    expect(first.entries).toHaveLength(50);
    expect(first.counts).toEqual({
      submitted: 23,
      in_review: 23,
      more_asked: 23,
      approved: 23,
      planned: 23,
      published: 115,
    });
    expect(new Set(await titles()).size).toBe(230);
    expect(await titles({ lage: 'published' })).toHaveLength(115);
    expect((await page({ kanal: 'site', typ: 'good_example' })).counts?.published).toBe(
      (await titles({ lage: 'published', kanal: 'site' })).length,
    );
  });

  test('has what stands out against somebody’s wish first, then what needs somebody, then the oldest', async () => {
    const world = newWorld();
    const ctx = world.as();
    const story = (what: string, change: Partial<Story>) =>
      storedStory(ctx, { tellings: told(what), ...change });
    const answered = { at: '2026-11-21T09:00:00.000Z', from: 'sender' as const, by: '', text: 'Ja.' };
    const submittedAt = '2026-11-01T08:00:00.000Z';
    await story('Den nya väntar', {});
    await story('Den äldsta väntar', { submittedAt });
    await story('Den avslagna är klar', { stage: 'rejected' });
    await story('Den besvarade är sedd av ingen', { messages: [answered] });
    await story('Den återtagna är ute', {
      posts: [aPost({ channel: 'site', state: 'published' })],
      people: [completePerson('b', { withdrawnOn: '2026-11-21' })],
    });
    const { titles } = askedBy(world);
    expect(await titles()).toEqual(
      [
        'Den återtagna är ute',
        'Den besvarade är sedd av ingen',
        'Den äldsta väntar',
        'Den nya väntar',
        'Den avslagna är klar',
      ].map(titled),
    );
  });

  test('lets through mine, nobody’s, a kind, a channel and words, and the tabs count what is left', async () => {
    const world = newWorld();
    const ctx = world.as();
    const nobody = { owner: undefined };
    await storedStory(ctx, { tellings: told('Snön kom till byn') });
    await storedStory(ctx, { ...nobody, tellings: told('Fel medicin gavs ut', { kind: 'lesson' }) });
    await storedStory(ctx, {
      ...nobody,
      tellings: told('Sparkar lånades ut'),
      posts: [aPost({ channel: 'site', text: 'Sparkarna står vid porten.' })],
    });
    const { titles, page } = askedBy(world);
    expect(await titles({ ansvarig: 'mina' })).toEqual([titled('Snön kom till byn')]);
    expect(await titles({ ansvarig: 'ingen', typ: 'lesson' })).toEqual([titled('Fel medicin gavs ut')]);
    expect(await titles({ kanal: 'site' })).toEqual([titled('Sparkar lånades ut')]);
    expect(await titles({ text: ' SNÖN ' })).toEqual([titled('Snön kom till byn')]);
    expect(await titles({ text: 'kommunik' })).toEqual([titled('Snön kom till byn')]);
    expect(await titles({ text: 'byn snon' })).toEqual([titled('Snön kom till byn')]);
    expect(await titles({ text: 'comunicator' })).toEqual([titled('Snön kom till byn')]);
    expect(await titles({ text: 'finns inte' })).toEqual([]);
    expect((await page({ ansvarig: 'ingen', lage: 'submitted' })).counts).toEqual({ in_review: 2 });
  });

  test('a page that is no page’s end is refused in words', async () => {
    const { app } = askedBy(newWorld());
    const response = await app.request(`${path}?efter=hej`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Ladda om sidan');
  });
});

describe('asked again, the queue', () => {
  /** A world whose queue somebody has, settled for a minute. */
  async function asked(prepare: (world: World) => Promise<unknown> = async () => undefined) {
    const world = newWorld();
    await manyStories(world.as(), 60);
    await prepare(world);
    world.setNow('2026-11-21T08:01:00.000Z');
    const { app } = reviewDesk(world);
    const tag = (await app.request(path)).headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    const again = async () => (await app.request(path, { headers: { 'if-none-match': tag } })).status;
    return { world, again, tag };
  }

  test('reads little to say that there is nothing new', async () => {
    const { world, again, tag } = await asked();
    expect(await again()).toBe(304);
    const reads = await readsOf(world, async (counted) => {
      const headers = { 'if-none-match': `W/${tag}` };
      expect((await reviewDesk(counted).app.request(path, { headers })).status).toBe(304);
    });
    expect(reads.rows).toBeLessThan(12);
    expect(reads.bytes).toBeLessThan(8_000);
  });

  test('has news of a story that changes, and none when nothing that is shown of it does', async () => {
    const { world, again } = await asked();
    const [story] = await everyStory(world.as());
    if (!story) throw new Error('There is a story');
    await putStory(world.as(), story);
    expect(await again()).toBe(304);
    await rejectStory(world.as({ kind: 'person', ...kim }), story.id, 'Den passar inte i år.');
    expect(await again()).toBe(200);
  });

  test('gives nobody a tag by which what the index has not caught up with would be missed', async () => {
    const { world } = await asked();
    await storedStory(world.as());
    expect((await reviewDesk(world).app.request(path)).headers.get('etag')).toBeNull();
  });

  test('has news when a story comes to need somebody by the passing of time, which then stands first', async () => {
    const nextAt = '2026-11-21T09:00:00.000Z';
    const watch = { owner: 'Kim', ownerId: 'kim', nextAt, checks: [] };
    const posts = [aPost({ channel: 'facebook', state: 'published' as const, watch })];
    const { world, again } = await asked(({ as }) => storedStory(as(), { posts }));
    world.setNow('2026-11-21T08:59:59.000Z');
    expect(await again()).toBe(304);
    world.setNow(nextAt);
    expect(await again()).toBe(200);
    expect((await reviewDesk(world).queue())[0]?.attention).toEqual(['Facebook: Titta på kommentarerna.']);
  });

  test('has news of another plan, and what that stops is told of at once and soon stands first', async () => {
    const approved = ({ as }: World) =>
      approvedStory(as(), aPost({ channel: 'facebook' }), { submittedAt: '2026-11-21T07:59:00.000Z' });
    const { world, again } = await asked(approved);
    await newPlan(world, () => ({ askWhom: 'Fråga Mira på 0923-650 00' }));
    expect(await again()).toBe(200);
    const desk = reviewDesk(world);
    const isStopped = ({ attention }: QueueEntry) =>
      attention.some((line) => line.includes('En ny plan gäller. Inlägget behöver godkännas på nytt.'));
    expect((await desk.queue('?lage=approved')).every(isStopped)).toBe(true);

    await runDueJobs(world.as(), jobHandlers);
    const first = (await desk.queue()).slice(0, 13);
    expect(first.map(isStopped)).toEqual(Array(13).fill(true));
  });
});

test('what is stored beside each story is what is made of it anew, and is counted once', async () => {
  const world = newWorld();
  const ctx = world.as();
  const as = (person: Person) => world.as({ kind: 'person', ...person });
  const sent = { seen: 0, telling: aTelling(), planNumber: 1 };
  const codes = Array.from({ length: 6 }, () => newCode(ctx.random));
  for (const code of codes) await sendStory(world.as({ kind: 'link' }), { ...sent, code });
  const [taken, rejected, gone, revised, asked] = codes.map(storyIdOf);
  const change = { ...sent, seen: 1, telling: aTelling({ why: 'För att det gick.' }) };
  if (!taken || !rejected || !gone || !revised || !asked) throw new Error('There are six');
  await takeOver(as(kim), taken);
  await savePost(as(kim), taken, 'facebook', { text: 'Snön kom.', photoIds: [], seen: '' });
  await rejectStory(as(kim), rejected, 'Den passar inte i år.');
  await withdrawStory(world.as({ kind: 'link' }), codes[2] ?? newCode(ctx.random));
  await sendStory(world.as({ kind: 'link' }), { ...change, code: codes[3] ?? newCode(ctx.random) });
  await takeOver(as(kim), asked);
  await askMore(as(kim), asked, 'Får vi skriva var det var?');
  await approvedStory(ctx, aPost({ channel: 'site' }), { people: [completePerson('b')] });

  const { plan } = await planInForce(ctx);
  const counted: string[] = [];
  for (const story of await everyStory(ctx)) {
    const made = derivedOf(story, story.posts.length > 0 ? plan : undefined, ctx.clock.now());
    counted.push(...made.line.counted);
    const { items } = await ctx.table.query({ pk: `story/${story.id}` });
    const beside = items.filter(({ sk }) => sk !== 'story').map(({ version: _, ...item }) => item);
    const wanted = made.items.map((item) => JSON.parse(JSON.stringify(item)));
    expect(beside).toEqual(wanted.toSorted((a, b) => (a.sk < b.sk ? -1 : 1)));
  }
  const names = [...new Set(counted)];
  const known = await tallies(ctx);
  expect(names.map((name) => countIn(known, name))).toEqual(
    names.map((name) => counted.filter((one) => one === name).length),
  );
  expect(known.flatMap(({ counts }) => Object.values(counts)).reduce((sum, one) => sum + one, 0)).toBe(
    counted.length,
  );
  expect(await everyStory(ctx)).toHaveLength(6);
});

test('stories from before there were lines get theirs, however often the start is cut off', async () => {
  const world = newWorld();
  const ctx = world.as();
  const stories = [await storedStory(ctx), await storedStory(ctx, { stage: 'rejected' })];
  for (const { id, stage } of stories) {
    const { items } = await ctx.table.query({ pk: `story/${id}` });
    for (const { pk, sk, version } of items.filter((item) => item.sk !== 'story'))
      await ctx.table.remove({ pk, sk }, { if: version });
    const [story] = items.filter(({ sk }) => sk === 'story');
    const g1pk = stage === 'rejected' ? 'stories/closed' : 'stories/open';
    if (story) await ctx.table.put({ ...story, g1pk, g1sk: id }, { if: story.version });
  }
  for (const { number, version } of await tallies(ctx))
    await ctx.table.remove({ pk: 'stories/tally', sk: `${number}` }, { if: version });

  expect(await lineOldStories(ctx)).toBe(true);
  expect(await lineOldStories(ctx)).toBe(false);
  const { page } = askedBy(world);
  const { entries, counts } = await page();
  expect(entries.map(({ state }) => state)).toEqual(['in_review', 'rejected']);
  expect(counts).toEqual({ in_review: 1, rejected: 1 });
});
