import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { openCampaign } from '../../../functions/campaigns/open.ts';
import { clearHandedOut } from '../../../functions/export/hand-out.ts';
import { campaigns } from '../../../functions/store.ts';
import type { Person } from '../../../shared/people.ts';
import { storeAnswers, workThrough, workWithoutDrawing } from '../../world/answers.ts';
import { appOf, newWorld, openTestCampaign } from '../../world/world.ts';

const approver: Person = { id: 'mira', name: 'Mira Granskare', roles: ['approver'] };
const areas = ['Hälso- och sjukvård', 'Stab', 'Äldreomsorg'];
const people = new Map([
  ['Stab', 2],
  ['Hälso- och sjukvård', 6],
  ['Äldreomsorg', 9],
]);

/** A campaign in which a small area is hidden, and one more for its sake; one writes what nobody else does. */
async function closed({ person, draw = false }: { person?: Person; draw?: boolean } = {}) {
  const world = newWorld();
  const ctx = world.as();
  const { campaign, groups } = await openTestCampaign(world, {
    title: 'Medarbetarna 2026',
    workgroups: areas.map((area) => ({ area, name: `${area} 1`, headcount: 10 })),
  });
  for (const group of groups)
    await storeAnswers(ctx, group, people.get(group.area) ?? 0, (one) => ({
      kannetecken: ['trygg', ...(one === 0 ? [`=bara ${group.area}`, 'Anna Lindqvist är bäst'] : [])],
      varfor: ['göra skillnad'],
    }));
  await closeCampaign(ctx, campaign.id);
  await (draw ? workThrough : workWithoutDrawing)(ctx);
  const app = await appOf(world, person);
  const path = `/redaktion/api/omgangar/${campaign.id}`;
  const fetchFile = async (what: string) => {
    const response = await app.request(`${path}/hamta`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-orngott': '1', accept: 'application/json' },
      body: JSON.stringify({ what }),
    });
    const told = (await response.json()) as { url?: string; message?: string };
    if (!told.url) return { status: response.status, message: told.message };
    const file = await world.fileRoutes(new Request(told.url));
    const name = decodeURIComponent(file.headers.get('content-disposition') ?? '');
    return { status: response.status, url: told.url, name, body: new Uint8Array(await file.arrayBuffer()) };
  };
  const table = async (name: string) => {
    const response = await app.request(`${path}/tabell/${name}`);
    return { headers: response.headers, status: response.status, body: await response.arrayBuffer() };
  };
  return { world, ctx, app, path, fetchFile, table, campaign };
}

const rowsOf = async (body: Uint8Array | ArrayBuffer | undefined, sheet: string | number = 1) =>
  readSheet(Buffer.from(new Uint8Array(body ?? expect.fail('no file'))), sheet);

describe('What a communicator saves of a campaign', () => {
  it('is what people wrote, without who, in which group, or what else they wrote', async () => {
    const { fetchFile } = await closed();
    const { name, body } = await fetchFile('answers_xlsx');
    expect(name).toContain('svar-medarbetarna-2026.xlsx');

    const rows = await rowsOf(body, 2);
    expect(rows[0]).toEqual(['Verksamhetsområde', 'Svar']);
    const lines = rows.slice(1);
    expect(lines.filter(([, text]) => text === 'trygg')).toHaveLength(17);
    // Neither the small area nor the one that would give it away is told from the other.
    expect(new Set(lines.map(([area]) => area))).toEqual(
      new Set(['Äldreomsorg', 'Områden som inte visas för sig']),
    );
    expect(lines[0]).toEqual(['Äldreomsorg', '=bara Äldreomsorg']);
    expect(JSON.stringify(rows)).not.toContain('Anna');
    const about = (await rowsOf(body, 'Om filen')).flat().join(' ');
    expect(about).toContain('Svar från 17 personer');
    expect(about).toContain('3 rader kan peka ut någon och är inte med');
    const texts = lines.filter(([area]) => area === 'Äldreomsorg').map(([, text]) => String(text));
    expect(texts).toEqual([...texts].sort(new Intl.Collator('sv', { numeric: true }).compare));
  });

  it('is the same as CSV that Excel in Swedish opens, in which nothing runs', async () => {
    const { fetchFile } = await closed();
    const { name, body } = await fetchFile('answers_csv');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
    expect(name).toContain('svar-medarbetarna-2026.csv');
    expect(text.startsWith('\ufeffFråga;Verksamhetsområde;Svar\r\n')).toBe(true);
    expect(text).toContain(";'=bara Äldreomsorg\r\n");
  });

  it('is noted in the history each time that the answers are in it', async () => {
    const { fetchFile, app, path } = await closed();
    await fetchFile('answers_csv');
    const history = JSON.stringify(await (await app.request(`${path}/historik`)).json());
    expect(history).toContain('"action":"fetch_answers"');
    expect(history).toContain('som CSV');
    expect(history).toContain('Kim Kommunikatör');
  });

  it('is for nobody but who tidies the words', async () => {
    const { fetchFile, table } = await closed({ person: approver });
    for (const what of ['answers_xlsx', 'answers_csv', 'everything'])
      expect((await fetchFile(what)).status).toBe(403);
    expect((await table('ord.csv')).status).toBe(200);
  });

  it('is the words of each picture with how many gave them, and none that too few gave', async () => {
    const { table } = await closed();
    const { headers, body } = await table('ord.xlsx');
    expect(headers.get('content-disposition')).toBe('attachment; filename="ord-medarbetarna-2026.xlsx"');
    expect(await rowsOf(body)).toEqual([
      ['Verksamhetsområde', 'Ord', 'Personer', 'Andel av dem som svarade, %'],
      ['Alla tillsammans', 'trygg', 17, 100],
      ['Äldreomsorg', 'trygg', 9, 100],
    ]);
    const list = new TextDecoder().decode((await table('ord.csv')).body);
    expect(list).toContain('Alla tillsammans;göra skillnad;17;100\r\n');
    expect(list).not.toContain('bara');
  });

  it('is how many answered, by area where it is shown and by group as on the page', async () => {
    const { table } = await closed();
    const rows = await rowsOf((await table('omraden.xlsx')).body);
    expect(rows.slice(1).map((row) => row.slice(1, 4))).toEqual([
      ['Alla tillsammans', 17, 3],
      ['Äldreomsorg', 9, 1],
      ['Alla tillsammans', 17, 3],
      ['Äldreomsorg', 9, 1],
    ]);
    const groups = new TextDecoder().decode((await table('deltagande.csv')).body);
    expect(groups).toContain('Stab;Stab 1;10;2;20\r\n');
  });

  it('waits until the clouds are made, all but how many have answered', async () => {
    const world = newWorld();
    const { campaign } = await openTestCampaign(world);
    const app = await appOf(world);
    const get = async (name: string) =>
      (await app.request(`/redaktion/api/omgangar/${campaign.id}/tabell/${name}`)).status;
    expect(await get('deltagande.xlsx')).toBe(200);
    expect(await get('ord.xlsx')).toBe(409);
  });

  it('is no answers at all once they differ from those that were seen, whatever else there is', async () => {
    const { ctx, campaign, fetchFile } = await closed();
    const { cloudSetId } = await campaigns.get(ctx.table, campaign.id);
    // Opened again, and somebody takes back what they wrote; the clouds that were seen stay.
    await openCampaign(ctx, campaign.id);
    const now = await campaigns.get(ctx.table, campaign.id);
    const { answers, answersOfCampaign } = await import('../../../functions/store.ts');
    const [one] = await answers.all(ctx.table, answersOfCampaign(campaign.id));
    if (!one) expect.fail();
    await ctx.table.writeAll([
      answers.write({ ...one, lines: {}, withdrawn: true, opening: one.opening + 1 }),
      campaigns.write({ ...now, state: 'closed', cloudSetId }),
    ]);
    const { status, message } = await fetchFile('answers_xlsx');
    expect(status).toBe(409);
    expect(message).toContain('peka ut någon');
    const all = unzipSync((await fetchFile('everything')).body ?? expect.fail());
    expect(Object.keys(all).filter((name) => name.startsWith('svar'))).toEqual([]);
    expect(new TextDecoder().decode(all['las-mig.txt'])).toContain('Svaren är inte med.');
  });

  it('is everything in one ZIP, in which each file bears the campaign’s name', {
    timeout: 60_000,
  }, async () => {
    const { fetchFile, app, path } = await closed({ draw: true });
    const { name, body } = await fetchFile('everything');
    expect(name).toContain('medarbetarna-2026.zip');
    const files = unzipSync(body ?? expect.fail());
    const names = Object.keys(files);
    expect(names.every((one) => one === 'las-mig.txt' || one.includes('medarbetarna-2026'))).toBe(true);
    for (const kind of ['svar', 'ord', 'omraden', 'deltagande'])
      for (const ending of ['xlsx', 'csv']) expect(names).toContain(`${kind}-medarbetarna-2026.${ending}`);
    for (const ending of ['svg', 'png', 'pdf'])
      expect(names.filter((one) => one.startsWith('ordmoln/') && one.endsWith(ending))).toHaveLength(4);
    expect(names.filter((one) => one.startsWith('tryck/'))).toHaveLength(6);
    const pdf = names.find((one) => one.startsWith('ordmoln/') && one.endsWith('.pdf')) ?? expect.fail();
    expect(new TextDecoder('latin1').decode(files[pdf]?.slice(0, 5))).toBe('%PDF-');
    expect((await rowsOf(files['ord-medarbetarna-2026.xlsx'])).length).toBe(3);
    const { length } = (await (await app.request(`${path}/historik`)).json()) as unknown[];
    expect(length).toBeGreaterThan(3);
  });

  it('is kept for an hour and no longer', async () => {
    const { world, ctx, fetchFile } = await closed();
    const { url } = await fetchFile('answers_csv');
    world.setNow('2026-11-21T08:30:00.000Z');
    expect(await clearHandedOut(ctx)).toBe(0);
    world.setNow('2026-11-21T09:30:00.000Z');
    expect(await clearHandedOut(ctx)).toBe(1);
    expect(await ctx.files.list('exports/')).toEqual([]);
    expect(url).toContain('exports');
  });
});
