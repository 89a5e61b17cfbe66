// Makes the README's pictures with the product itself, from the example answers: `npm run pictures`.
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import sharp from 'sharp';
import { folderFiles } from '../functions/adapters/files/folder/folder.ts';
import { inProcessJobs } from '../functions/adapters/jobs/in-process.ts';
import { openSqliteTable } from '../functions/adapters/table/sqlite.ts';
import { publishToBoard } from '../functions/board/publish.ts';
import { closeCampaign } from '../functions/campaigns/close.ts';
import { cloudSetById } from '../functions/clouds/by-id.ts';
import type { Actor, Context } from '../functions/context.ts';
import { createApp } from '../functions/entry/app.tsx';
import { jobHandlers } from '../functions/jobs/handlers.ts';
import { runDueJobs } from '../functions/jobs/run-due.ts';
import { stepRoom } from '../functions/rooms/step.ts';
import { campaigns } from '../functions/store.ts';
import { buildAssets } from '../infra/assets.ts';
import { bringExample, employerBranding, exampleLinks } from '../infra/server/example/example.ts';
import { startChromium } from './machine/chromium.ts';

const pictures = new URL('../docs/pictures/', import.meta.url).pathname;
const port = 3999;
const publicUrl = `http://localhost:${port}`;

const folder = mkdtempSync(join(tmpdir(), 'orngott-pictures-'));
const clock = { now: () => new Date('2026-11-21T09:00:00.000Z') };
const table = openSqliteTable(join(folder, 'table.sqlite'), clock);
const files = folderFiles(join(folder, 'files'), {
  baseUrl: `${publicUrl}/filer`,
  secret: randomBytes(32),
  clock,
});
const contextFor = (actor: Actor): Context => ({
  table,
  files,
  jobs: inProcessJobs(),
  channels: {},
  clock,
  random: { bytes: (count) => randomBytes(count) },
  log: { info: () => {}, error: (message, error) => console.error(message, error) },
  actor,
});
const ctx = contextFor({ kind: 'system' });
const app = createApp({
  contextFor,
  assets: await buildAssets(),
  publicUrl,
  signIn: {
    routes: new Hono(),
    requireSignIn: async (c, next) => {
      c.set('signedInPerson', { id: 'kim', name: 'Kim Kommunikatör', roles: ['communicator'] });
      await next();
    },
  },
});

mkdirSync(pictures, { recursive: true });
const server = serve({ fetch: app.fetch, port });
const browser = await startChromium();

async function photograph(
  url: string,
  name: string,
  width: number,
  height: number,
  until?: string,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5 });
  await page.goto(url);
  if (until !== undefined) await page.locator(until).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const shot = await page.screenshot();
  await sharp(shot).png({ palette: true, colours: 128 }).toFile(join(pictures, name));
  await page.close();
}

await bringExample(ctx, await employerBranding());
const { answer, leader } = await exampleLinks(ctx, publicUrl);
await photograph(answer ?? '', 'answer.png', 390, 844);

const leaderCode = leader?.split('/').at(-1) ?? '';
for (const from of [0, 1]) await stepRoom(contextFor({ kind: 'link' }), leaderCode, { from, to: from + 1 });
await runDueJobs(ctx, jobHandlers);
await photograph(leader ?? '', 'room.png', 1440, 810);

const [campaign] = await campaigns.all(table, { pk: 'campaigns', index: 'g1' });
if (!campaign) throw new Error('There is no example campaign');
const closed = await closeCampaign(ctx, campaign.id);
await runDueJobs(ctx, jobHandlers);
const desk = `${publicUrl}/redaktion/omgangar/${campaign.id}/ord`;
await photograph(desk, 'terms.png', 1280, 1500, '.preview-picture svg');
const { set, clouds } = await cloudSetById(ctx, closed, closed.cloudSetId ?? noClouds());
const { code } = await publishToBoard(ctx, campaign.id, set.id);
await photograph(`${publicUrl}/namnd/${code}`, 'board.png', 1440, 900);

const pillow = clouds[0]?.files.find(({ kind }) => kind === 'orngott.png')?.path ?? '';
await sharp(await files.get(pillow), { limitInputPixels: false })
  .resize({ width: 780 })
  .flatten({ background: '#ffffff' })
  .png({ palette: true, colours: 64 })
  .toFile(join(pictures, 'pillow.png'));

await browser.close();
server.close();
table.close();
rmSync(folder, { recursive: true });

function noClouds(): never {
  throw new Error('Closing the campaign made no clouds');
}
