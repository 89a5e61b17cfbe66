import { expect, it } from 'vitest';
import { cloudIdOf } from '../../../functions/new-ids.ts';
import { cloudSets, clouds } from '../../../functions/store.ts';
import type { Scope } from '../../../shared/clouds/clouds.ts';
import type { DeskComparisons } from '../../../shared/desk/compare.ts';
import { everyone, publishedBoard, type TestBoard, words } from '../../world/board.ts';
import { appOf, newWorld, openTestCampaign, type World } from '../../world/world.ts';

const support: Scope = { area: 'Stöd och omsorg', answers: 300, groups: 20 };
const care: Scope = { area: 'Äldreomsorg', answers: 400, groups: 40 };

const board = (title: string, clouds: TestBoard['clouds'], scopes: Scope[] = [everyone]): TestBoard => ({
  campaign: { title },
  scopes,
  clouds: clouds ?? [],
});

async function twoYears() {
  const world = newWorld();
  world.setNow('2025-11-21T08:00:00.000Z');
  const before = await publishedBoard(
    world,
    board('Medarbetarna 2025', [
      { questionId: 'kannetecken', words: words('trygg 300', 'lyhörda 40', 'flexibel 60') },
      { questionId: 'varfor', words: words('kollegorna 100') },
    ]),
  );
  world.setNow('2026-11-21T08:00:00.000Z');
  const now = await publishedBoard(
    world,
    board(
      'Medarbetarna 2026',
      [
        { questionId: 'kannetecken', words: words('trygg 100', 'lyhörd 45', 'modig 90') },
        { questionId: 'varfor', words: words('kollegorna 104') },
        { questionId: 'kannetecken', area: 'Stöd och omsorg', words: words('trygg 50', 'modig 80') },
        { questionId: 'varfor', area: 'Stöd och omsorg', words: words('kollegorna 40') },
        { questionId: 'kannetecken', area: 'Äldreomsorg', words: words('trygg 60', 'lugn 90') },
        { questionId: 'varfor', area: 'Äldreomsorg', words: words('kollegorna 60') },
      ],
      [everyone, support, care],
    ),
  );
  return { world, before: before.campaign, now: now.campaign, beforeSet: before.set };
}

async function desk(world: World) {
  const app = await appOf(world);
  const get = (path: string) => app.request(`/redaktion/api/omgangar/${path}`);
  const compare = async (path: string) => (await (await get(path)).json()) as DeskComparisons;
  return { get, compare };
}

it('lays a campaign beside the one before it, question by question, with the numbers behind', async () => {
  const { world, before, now } = await twoYears();
  const { compare } = await desk(world);
  const { comparison, campaigns, areas, chosen } = await compare(`${now.id}/jamfor`);
  expect(campaigns).toEqual([{ id: before.id, title: 'Medarbetarna 2025' }]);
  expect(areas).toEqual(['Stöd och omsorg', 'Äldreomsorg']);
  expect(chosen).toEqual({ med: before.id });
  expect(comparison).toMatchObject({
    kind: 'years',
    a: 'Medarbetarna 2026',
    b: 'Medarbetarna 2025',
    notAsked: [],
  });
  const [first, second] = comparison?.questions ?? [];
  expect(first?.words).toEqual([
    { word: 'trygg', a: 100, b: 300, difference: 'more_b', isClear: true },
    { word: 'modig', a: 90, difference: 'only_a', isClear: true },
    { word: 'flexibel', b: 60, difference: 'only_b', isClear: true },
    // Written in another form.
    { word: 'lyhörd', a: 45, b: 40, difference: 'alike', isClear: false },
  ]);
  expect(second?.words).toEqual([
    { word: 'kollegorna', a: 104, b: 100, difference: 'alike', isClear: false },
  ]);
});

it('lays area beside area', async () => {
  const { world, now } = await twoYears();
  const { compare, get } = await desk(world);
  const query = new URLSearchParams({ omrade: 'Stöd och omsorg', mot: 'Äldreomsorg' });
  const { comparison } = await compare(`${now.id}/jamfor?${query}`);
  expect(comparison?.kind).toBe('areas');
  expect(comparison?.questions[0]?.words.map(({ word, difference }) => `${word} ${difference}`)).toEqual([
    'modig only_a',
    'lugn only_b',
    'trygg alike',
  ]);
  // An area that is not shown by itself is not told by this way either.
  query.set('mot', 'Stab');
  expect((await get(`${now.id}/jamfor?${query}`)).status).toBe(404);
  query.set('mot', 'Stöd och omsorg');
  expect((await get(`${now.id}/jamfor?${query}`)).status).toBe(400);
});

it('has nothing to say of a campaign that is open, and compares with none that is', async () => {
  const { world, now } = await twoYears();
  const { campaign } = await openTestCampaign(world);
  const { compare, get } = await desk(world);
  expect((await compare(`${campaign.id}/jamfor`)).comparison).toBeUndefined();
  expect((await get(`${now.id}/jamfor?med=${campaign.id}`)).status).toBe(404);
  expect((await get(`${now.id}/jamfor?med=kalix`)).status).toBe(400);
});

it('compares with what came before, never with what came after', async () => {
  const { world, before, now } = await twoYears();
  const { compare, get } = await desk(world);
  expect(await compare(`${before.id}/jamfor`)).toMatchObject({ campaigns: [] });
  expect((await get(`${before.id}/jamfor?med=${now.id}`)).status).toBe(404);
});

it.each(['hidden at the desk', 'withheld', 'without characters'])(
  'does not say that few gave a word which may be %s',
  async (why) => {
    const { world, before, beforeSet, now } = await twoYears();
    const { table } = world.as();
    if (why === 'hidden at the desk') {
      const tidyCounts = { kannetecken: { merged: 0, renamed: 0, hidden: 1, letIn: 0 } };
      const stored = await cloudSets.get(table, before.id, beforeSet.id);
      await table.writeAll([cloudSets.write({ ...stored, tidyCounts })]);
    } else {
      const id = cloudIdOf(beforeSet.id, 'kannetecken', null);
      const cloud = await clouds.get(table, before.id, beforeSet.id, id);
      const named = why === 'withheld' ? { withheldTerms: ['Modig'] } : { unprintableTerms: ['Modig'] };
      await table.writeAll([clouds.write({ ...cloud, ...named })]);
    }
    const [first, second] =
      (await (await desk(world)).compare(`${now.id}/jamfor`)).comparison?.questions ?? [];
    expect(first).toMatchObject({ a: { hides: false }, b: { hides: true } });
    expect(second).toMatchObject({ b: { hides: false } });
    const clear = first?.words.map(({ word, isClear }) => [word, isClear]);
    expect(Object.fromEntries(clear ?? [])).toMatchObject({ modig: false, flexibel: true, trygg: true });
  },
);

it('draws the two clouds once, and gives them as SVG and PNG', async () => {
  const { world, now } = await twoYears();
  const { get } = await desk(world);
  const picture = `${now.id}/jamfor/kannetecken/bild`;
  const [a, again, b] = await Promise.all(
    [`${picture}/a.svg`, `${picture}/a.svg`, `${picture}/b.svg`].map(async (path) =>
      (await get(path)).text(),
    ),
  );
  expect(a).toContain('En medarbetare hos oss: Medarbetarna 2026');
  expect(a).toContain('modig: 90 personer');
  expect(a).not.toContain('flexibel');
  expect(b).toContain('flexibel: 60 personer');
  expect(again).toBe(a);
  const png = await get(`${picture}/a.png?spara=ja`);
  expect(png.headers.get('content-type')).toBe('image/png');
  expect(png.headers.get('content-disposition')).toBe(
    'attachment; filename="jamforelse-medarbetarna-2026-kannetecken.png"',
  );
  expect(new Uint8Array(await png.arrayBuffer()).slice(1, 4)).toEqual(new TextEncoder().encode('PNG'));
  expect((await get(`${now.id}/jamfor/nagot/bild/a.svg`)).status).toBe(404);
});
