import { describe, expect, it } from 'vitest';
import { importParts, partsOf } from '../../../functions/answers/importing/store.ts';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { openCampaign } from '../../../functions/campaigns/open.ts';
import { jobHandlers } from '../../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../../functions/jobs/run-due.ts';
import {
  answers,
  answersOfCampaign,
  auditEntries,
  auditOf,
  campaigns,
  groupClouds,
} from '../../../functions/store.ts';
import { guessUses } from '../../../shared/answers/importing/columns.ts';
import { readAnswers } from '../../../shared/answers/importing/reading.ts';
import { readTable } from '../../../shared/answers/importing/table.ts';
import { commonQuestions } from '../../../shared/campaigns/campaigns.ts';
import { DeskCampaign } from '../../../shared/desk/desk.ts';
import { DeskImport } from '../../../shared/desk/imports.ts';
import { visibleError } from '../../../shared/errors.ts';
import type { Person } from '../../../shared/people.ts';
import { workThrough } from '../../world/answers.ts';
import { newWorld, openTestCampaign, type World } from '../../world/world.ts';
import { deskOf, mira } from '../desk/desk-client.ts';

const head = 'Arbetsgrupp;Namn;Vad kännetecknar en medarbetare hos oss?;Varför har du valt att jobba här?';
const rows = [
  'Hemtjänst 1;Kim Ek;glad;kollegorna',
  'Hemtjänst 1;Bo Alm;glad;kollegorna',
  'Hemtjänst 1;Åsa Berg;trygg;',
  'Hemtjänst 1;Per Ström;lugn;schemat',
  'Hemtjänst 1;Eva Lind;varm;chefen',
  'Boendestöd 1;Ulla Sjö;nyfiken;friheten',
];
const csv = (some: readonly string[]) => `${head}\r\n${some.join('\r\n')}\r\n`;

async function withDesk(world: World = newWorld(), person?: Person) {
  const { campaign, groups } = await openTestCampaign(world, { words: 'from_start' });
  const ctx = world.as();
  const desk = await deskOf(world, person);
  const base = `/omgangar/${campaign.id}/inlasningar`;
  const questions = commonQuestions(campaign);
  return {
    world,
    campaign,
    groups,
    ctx,
    desk,
    base,
    /** What the page sends of a file. */
    async read(text: string, more: object = {}) {
      const table = await readTable(new TextEncoder().encode(text));
      const { answers: found } = readAnswers(table, { uses: guessUses(table, questions) }, questions, groups);
      return { fileName: 'svar.csv', content: table.content, answers: found, ...more };
    },
    list: async () => DeskImport.array().parse((await desk.get(base)).body),
    /** What is in, without what is stored of each apart from its words. */
    async stored() {
      const all = await answers.all(ctx.table, answersOfCampaign(campaign.id));
      return all
        .filter(({ withdrawn }) => !withdrawn)
        .map(({ workgroupId, lines }) => {
          const name = groups.find(({ id }) => id === workgroupId)?.name;
          return `${name}: ${Object.values(lines).flat().join(', ')}`;
        })
        .sort();
    },
    counted: async () => DeskCampaign.parse((await desk.get(`/omgangar/${campaign.id}`)).body),
  };
}

const allIn = [
  'Boendestöd 1: nyfiken, friheten',
  'Hemtjänst 1: glad, kollegorna',
  'Hemtjänst 1: glad, kollegorna',
  'Hemtjänst 1: lugn, schemat',
  'Hemtjänst 1: trygg',
  'Hemtjänst 1: varm, chefen',
];

describe('answers of a file', () => {
  it('are brought in, counted and drawn as any others, and logged', async () => {
    const { ctx, desk, base, read, list, stored, counted, campaign, groups } = await withDesk();
    const sent = await desk.post(base, await read(csv(rows)));
    expect(sent).toMatchObject({ status: 200, body: { already: false } });
    await workThrough(ctx);
    expect(await stored()).toEqual(allIn);
    expect(await list()).toMatchObject([
      { kind: 'file', state: 'in', fileName: 'svar.csv', answers: 6, by: 'Kim Kommunikatör', stuck: false },
    ]);
    expect(await counted()).toMatchObject({ answers: 6, groupsAnswered: 2 });
    const group = groups.find(({ name }) => name === 'Hemtjänst 1') ?? expect.fail();
    const drawn = await groupClouds.find(ctx.table, campaign.id, group.id);
    expect(drawn?.pictures[0]?.terms.map(({ term }) => term)).toContain('glad');
    expect(await auditEntries.all(ctx.table, auditOf(campaign.id))).toContainEqual(
      expect.objectContaining({ action: 'bring_in', by: 'Kim Kommunikatör', detail: 'svar.csv, 6 svar' }),
    );
  });

  it('leave nothing that tells whose row was whose: no name, no number, no order, no time', async () => {
    const { ctx, desk, base, read, campaign } = await withDesk();
    await desk.post(base, await read(csv(rows)));
    const [waiting] = await importParts.all(ctx.table, partsOf((await importIdIn(desk, base)) as never));
    expect(waiting?.answers.map(({ keyHash }) => keyHash)).toEqual(
      waiting?.answers.map(({ keyHash }) => keyHash).toSorted(),
    );
    await workThrough(ctx);
    expect(await importParts.all(ctx.table, partsOf((await importIdIn(desk, base)) as never))).toEqual([]);
    const all = await answers.all(ctx.table, answersOfCampaign(campaign.id));
    for (const answer of all) {
      expect(Object.keys(answer).sort()).toEqual(
        [
          'campaignId',
          'day',
          'importId',
          'keyHash',
          'lines',
          'opening',
          'version',
          'withdrawn',
          'workgroupId',
        ].sort(),
      );
    }
    expect(JSON.stringify(all)).not.toContain('Ek');
  });

  it('are there once, however often the same file comes, also while it is on its way', async () => {
    const { ctx, desk, base, read, list, stored } = await withDesk();
    const file = await read(csv(rows));
    const [first, second] = await Promise.all([desk.post(base, file), desk.post(base, file)]);
    expect([first.body, second.body].map((body) => (body as { already: boolean }).already).sort()).toEqual([
      false,
      true,
    ]);
    await workThrough(ctx);
    expect(await desk.post(base, file)).toMatchObject({ body: { already: true } });
    await workThrough(ctx);
    expect(await stored()).toEqual(allIn);
    expect(await list()).toHaveLength(1);
  });

  it('of a later version of the file add what is new, and are undone by themselves', async () => {
    const { ctx, desk, base, read, list, stored } = await withDesk();
    await desk.post(base, await read(csv(rows)));
    await workThrough(ctx);
    const [earlier] = await list();
    const later = await read(
      csv([...rows.toReversed(), 'Boendestöd 1;Kim;glad;', 'Hemtjänst 1;X;glad;kollegorna']),
    );
    await desk.post(base, { ...later, continues: earlier?.id });
    await workThrough(ctx);
    expect(await stored()).toEqual([...allIn, 'Boendestöd 1: glad', 'Hemtjänst 1: glad, kollegorna'].sort());
    const [newest] = (await list()).filter(({ id }) => id !== earlier?.id);
    expect(newest).toMatchObject({ state: 'in', answers: 2 });
    await desk.post(`${base}/${newest?.id}/angra`);
    await workThrough(ctx);
    expect(await stored()).toEqual(allIn);
  });

  it('are undone as a whole while the campaign collects, and can be brought in again', async () => {
    const { ctx, desk, base, read, list, stored, counted, campaign } = await withDesk();
    const file = await read(csv(rows));
    await desk.post(base, file);
    await workThrough(ctx);
    const [found] = await list();
    expect((await desk.post(`${base}/${found?.id}/angra`)).status).toBe(200);
    expect((await desk.post(`${base}/${found?.id}/angra`)).status).toBe(200);
    await workThrough(ctx);
    expect(await stored()).toEqual([]);
    expect(await counted()).toMatchObject({ answers: 0 });
    expect(await list()).toMatchObject([{ state: 'gone', answers: 6 }]);
    const all = await answers.all(ctx.table, answersOfCampaign(campaign.id));
    expect(JSON.stringify(all)).not.toContain('kollegorna');
    expect(await auditEntries.all(ctx.table, auditOf(campaign.id))).toContainEqual(
      expect.objectContaining({ action: 'undo_import', detail: 'svar.csv, 6 svar' }),
    );

    expect(await desk.post(base, file)).toMatchObject({ body: { already: false } });
    await workThrough(ctx);
    expect(await stored()).toEqual(allIn);
    expect(await answers.all(ctx.table, answersOfCampaign(campaign.id))).toHaveLength(6);
  });

  it('leave the rows of an earlier opening as they are when they come in again in a later one', async () => {
    const { ctx, desk, base, read, list, stored, campaign } = await withDesk();
    const file = await read(csv(rows));
    const undone = async () => {
      const [found] = await list();
      await desk.post(`${base}/${found?.id}/angra`);
      await workThrough(ctx);
    };
    await desk.post(base, file);
    await workThrough(ctx);
    await undone();
    await closeCampaign(ctx, campaign.id);
    await workThrough(ctx);
    await openCampaign(ctx, campaign.id);
    await desk.post(base, file);
    await workThrough(ctx);
    await undone();
    await desk.post(base, file);
    await workThrough(ctx);
    expect(await stored()).toEqual(allIn);
    const all = await answers.all(ctx.table, answersOfCampaign(campaign.id));
    expect(all.filter(({ opening }) => opening === 1).every(({ withdrawn }) => withdrawn)).toBe(true);
    expect(all).toHaveLength(12);
  });

  it('hold the campaign open until they are in, so that none is refused half-way', async () => {
    const { ctx, desk, base, read, stored, campaign, list } = await withDesk();
    await desk.post(base, await read(csv(rows)));
    expect(await desk.post(`/omgangar/${campaign.id}/stang`)).toMatchObject({ status: 409 });
    const [found] = await list();
    expect(await desk.post(`${base}/${found?.id}/angra`)).toMatchObject({ status: 409 });
    await workThrough(ctx);
    expect((await campaigns.get(ctx.table, campaign.id)).importing).toBeUndefined();
    expect((await desk.post(`/omgangar/${campaign.id}/stang`)).status).toBe(200);
    expect(await stored()).toEqual(allIn);
    expect(await desk.post(`${base}/${found?.id}/angra`)).toMatchObject({ status: 409 });
    expect(await desk.post(base, await read(csv(rows.slice(1))))).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('Öppna den för fler svar först') },
    });
  });

  it('count when the campaign is opened again for them', async () => {
    const { ctx, desk, base, read, stored, campaign } = await withDesk();
    await closeCampaign(ctx, campaign.id);
    await openCampaign(ctx, campaign.id);
    await desk.post(base, await read(csv(rows)));
    await workThrough(ctx);
    expect(await stored()).toEqual(allIn);
  });

  it('that could not be brought in can be tried again, or taken out', async () => {
    const { ctx, desk, base, read, list, stored, campaign } = await withDesk();
    const file = await read(csv(rows));
    const fail = async () => {
      const failing = async () => {
        throw visibleError('invalid', 'Det gick inte.');
      };
      await runDueJobs(ctx, { ...jobHandlers, import_answers: failing });
    };
    await desk.post(base, file);
    await fail();
    const [stuck] = await list();
    expect(stuck).toMatchObject({ state: 'coming', stuck: true });
    expect(
      (await desk.post(`/omgangar/${campaign.id}/forsok-igen`, { jobId: stuck?.failedJob })).status,
    ).toBe(200);
    expect(await list()).toMatchObject([{ stuck: false }]);
    await fail();
    expect((await desk.post(`${base}/${stuck?.id}/angra`)).status).toBe(200);
    await workThrough(ctx);
    expect(await list()).toMatchObject([{ state: 'gone', stuck: false }]);
    expect(await stored()).toEqual([]);
    expect((await campaigns.get(ctx.table, campaign.id)).importing).toBeUndefined();
  });

  it('are refused as a whole when one is none that a phone could send', async () => {
    const { ctx, desk, base, read, stored, groups } = await withDesk();
    const file = await read(csv(rows));
    const bad = (lines: Record<string, string[]>, workgroupId: string = groups[0]?.id ?? '') => ({
      ...file,
      answers: [...file.answers, { workgroupId, lines }],
    });
    for (const sent of [
      bad({ kannetecken: ['850709-9805'] }),
      bad({ kannetecken: ['x'.repeat(81)] }),
      bad({ kannetecken: [' glad'] }),
      bad({ kannetecken: [] }),
      bad({ annan: ['glad'] }),
      bad({ kannetecken: ['glad'] }, `grp_${'y'.repeat(26)}`),
      { ...file, answers: [] },
      { ...file, rowNumbers: [1] },
    ]) {
      expect((await desk.post(base, sent)).status, JSON.stringify(sent).slice(-80)).toBe(400);
    }
    const [first] = (await desk.post(base, bad({ kannetecken: ['850709-9805'] }))).body
      ? [JSON.stringify((await desk.post(base, bad({ kannetecken: ['850709-9805'] }))).body)]
      : [];
    expect(first).not.toContain('850709');
    await workThrough(ctx);
    expect(await stored()).toEqual([]);
  });

  it('are brought in by a communicator only', async () => {
    const { desk, base, read } = await withDesk(newWorld(), mira);
    expect((await desk.post(base, await read(csv(rows)))).status).toBe(403);
    expect((await desk.get(base)).status).toBe(403);
  });
});

async function importIdIn(desk: Awaited<ReturnType<typeof deskOf>>, base: string): Promise<string> {
  const [found] = DeskImport.array().parse((await desk.get(base)).body);
  return found?.id ?? expect.fail();
}
