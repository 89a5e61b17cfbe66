// What it takes to bring in the answers of a whole organisation: `node --import tsx test/bench/import.ts`. The file is read and looked
// through by the code that the browser runs, sent to the web application, and brought in by the job. To be within 3 s.
import { rmSync } from 'node:fs';
import { zipSync } from 'fflate';
import { Hono } from 'hono';
import { createApp } from '../../functions/entry/app.tsx';
import { jobHandlers } from '../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../functions/jobs/run-due.ts';
import { buildAssets } from '../../infra/assets.ts';
import { guessUses } from '../../shared/answers/importing/columns.ts';
import { readAnswers } from '../../shared/answers/importing/reading.ts';
import { readTable } from '../../shared/answers/importing/table.ts';
import { benchProduct, newFolder, openCampaignFor } from './bench-product.ts';
import { manyAnswers } from './many-answers.ts';

const sizes = [1_000, 10_000];
const row = (values: readonly string[]) => console.log(values.map((cell) => cell.padStart(14)).join(''));
row(['answers', 'file', 'read, ms', 'preview, ms', 'send, ms', 'bring in, ms', 'all, ms', 'again, ms']);
const assets = await buildAssets();
for (const size of sizes) for (const format of ['csv', 'xlsx'] as const) row(await measured(size, format));

async function measured(count: number, format: 'csv' | 'xlsx'): Promise<string[]> {
  const folder = newFolder();
  const { ctx, end } = benchProduct(folder);
  const { campaign, groups } = await openCampaignFor(ctx, { groups: 60, areas: 5, people: count });
  const next = manyAnswers();
  const cells = [
    ['ID', 'Grupp', ...campaign.questions.map(({ text }) => text)],
    ...Array.from({ length: count }, (_, index) => {
      const lines = next();
      const answer = campaign.questions.map(({ id }) => (lines[id] ?? []).join('\n'));
      return [String(index + 1), groups[index % groups.length]?.name ?? '', ...answer];
    }),
  ];
  const bytes = format === 'csv' ? asCsv(cells) : asXlsx(cells);
  const app = createApp({
    contextFor: (actor) => ({ ...ctx, actor }),
    assets,
    publicUrl: 'http://localhost',
    signIn: {
      routes: new Hono(),
      requireSignIn: async (c, go) => {
        c.set('signedInPerson', { id: 'kim', name: 'Kim', roles: ['communicator'] });
        await go();
      },
    },
  });

  const table = await timed(() => readTable(bytes));
  const preview = await timed(async () => {
    const uses = guessUses(table.result, campaign.questions);
    return readAnswers(table.result, { uses }, campaign.questions, groups);
  });
  const body = JSON.stringify({
    fileName: `svar.${format}`,
    content: table.result.content,
    answers: preview.result.answers,
  });
  const send = () =>
    timed(async () => {
      const response = await app.request(`/redaktion/api/omgangar/${campaign.id}/inlasningar`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-orngott': '1', accept: 'application/json' },
        body,
      });
      if (response.status !== 200) throw new Error(await response.text());
      return response.json();
    });
  const sent = await send();
  // The groups' counting and drawing follow, as with any answer.
  const work = await timed(() => runDueJobs(ctx, { ...jobHandlers, group_cloud: async () => [] }));
  const again = await send();
  end();
  rmSync(folder, { recursive: true });
  const all = table.ms + preview.ms + sent.ms + work.ms;
  const found = preview.result.answers.length;
  return [
    `${found} of ${count}`,
    `${format} ${Math.round(bytes.length / 1000)} kB`,
    ...[table.ms, preview.ms, sent.ms, work.ms, all, again.ms].map((ms) => ms.toFixed(0)),
  ];
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
}

function asCsv(cells: string[][]): Uint8Array {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return new TextEncoder().encode(`\ufeff${cells.map((some) => some.map(quoted).join(';')).join('\r\n')}`);
}

/** A workbook of one sheet, its texts where they stand. */
function asXlsx(cells: string[][]): Uint8Array {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '&#10;');
  const sheet = cells
    .map(
      (some, at) =>
        `<row r="${at + 1}">${some
          .map(
            (cell, column) =>
              `<c r="${String.fromCharCode(65 + column)}${at + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const text = (body: string) =>
    new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
  return zipSync({
    '[Content_Types].xml': text(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    '_rels/.rels': text(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': text(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Svar" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': text(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': text(
      `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
  });
}
