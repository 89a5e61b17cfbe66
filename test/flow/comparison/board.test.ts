import { expect, it } from 'vitest';
import { publishToBoard } from '../../../functions/board/publish.ts';
import { newCloudSetId } from '../../../functions/new-ids.ts';
import { campaigns, cloudSets } from '../../../functions/store.ts';
import type { CloudSet } from '../../../shared/clouds/clouds.ts';
import { publishedBoard, words } from '../../world/board.ts';
import { appOf, newWorld } from '../../world/world.ts';

async function shown(isCompared = true) {
  const world = newWorld();
  world.setNow('2025-11-21T08:00:00.000Z');
  const before = await publishedBoard(world, {
    campaign: { title: 'Medarbetarna 2025' },
    clouds: [
      { questionId: 'kannetecken', words: words('trygg 300', 'flexibel 60') },
      { questionId: 'varfor', words: words('kollegorna 100') },
    ],
  });
  world.setNow('2026-11-21T08:00:00.000Z');
  const now = await publishedBoard(world, {
    campaign: { title: 'Medarbetarna 2026' },
    clouds: [
      { questionId: 'kannetecken', words: words('trygg 100', 'modig 90') },
      { questionId: 'varfor', words: words('kollegorna 104') },
    ],
  });
  if (isCompared) await publishToBoard(world.as(), now.campaign.id, now.set.id, before.campaign.id);
  const app = await appOf(world);
  const path = `/namnd/${now.view.code}`;
  const read = async (more = '') => {
    const response = await app.request(`${path}${more}`);
    return { status: response.status, text: await response.text() };
  };
  return { world, before, now, app, path, read };
}

it('shows the board the comparison that was chosen, with clouds and tables', async () => {
  const { read, path } = await shown();
  expect((await read()).text).toContain(`href="${path}/jamforelse"`);
  const { status, text } = await read('/jamforelse');
  expect(status).toBe(200);
  expect(text).toContain('Medarbetarna 2026 och Medarbetarna 2025');
  expect(text).toContain('Visas inte längre');
  expect(text).toContain('färre än 3, eller ingen');
  expect(text.match(/role="img"/g)).toHaveLength(4);
  const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('shows none that nobody chose, and takes it away when it is shown again without', async () => {
  const { read, path, world, now } = await shown(false);
  expect((await read()).text).not.toContain('jamforelse');
  expect((await read('/jamforelse')).status).toBe(404);
  const other = await shown();
  await publishToBoard(other.world.as(), other.now.campaign.id, other.now.set.id);
  expect((await other.read('/jamforelse')).status).toBe(404);
  expect(path).toBe(`/namnd/${now.view.code}`);
  expect(await campaigns.get(world.as().table, now.campaign.id)).toMatchObject({ state: 'published' });
});

it('ends with the other campaign’s clouds: two results of the same people are not laid beside each other', async () => {
  const { read, world, before } = await shown();
  const ctx = world.as();
  const other: CloudSet = { ...before.set, id: newCloudSetId(ctx.random), version: 0 };
  const stored = await campaigns.get(ctx.table, before.campaign.id);
  await ctx.table.writeAll([cloudSets.write(other), campaigns.write({ ...stored, cloudSetId: other.id })]);
  const { status, text } = await read('/jamforelse');
  expect(status).toBe(404);
  expect(text).toContain('Jämförelsen visas inte');
});

it('refuses to be shown beside what has no clouds, and is gone when the page is', async () => {
  const { world, now, read, app } = await shown();
  const desk = (method: string, json?: unknown) =>
    app.request(`/redaktion/api/omgangar/${now.campaign.id}/namnd`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
  const comparedWith = `cmp_${'z'.repeat(26)}`;
  expect((await desk('POST', { cloudSetId: now.set.id, comparedWith })).status).toBe(404);
  expect((await read('/jamforelse')).status).toBe(200);
  expect((await desk('DELETE')).status).toBe(200);
  expect((await read('/jamforelse')).status).toBe(404);
  expect(await campaigns.get(world.as().table, now.campaign.id)).toBeDefined();
});

it('has the comparison’s tables in the paper for the meeting', async () => {
  const [compared, plain] = await Promise.all([shown(), shown(false)]);
  const pages = async ({ app, path }: Awaited<ReturnType<typeof shown>>) => {
    const response = await app.request(`${path}/underlag.pdf`);
    const pdf = Buffer.from(await response.arrayBuffer()).toString('latin1');
    return {
      pages: pdf.match(/\/Type \/Page\b/g)?.length ?? 0,
      tables: pdf.match(/\/S \/Table\b/g)?.length ?? 0,
    };
  };
  const [more, less] = await Promise.all([pages(compared), pages(plain)]);
  expect(more.pages).toBe(less.pages + 2);
  // New, gone and fewer of the first question; as before of the second.
  expect(more.tables).toBe(less.tables + 4);
});
