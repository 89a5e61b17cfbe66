import { describe, expect, it } from 'vitest';
import { setGroupClosed } from '../../../functions/campaigns/close-group.ts';
import { answers, answersOfCampaign, auditEntries, auditOf } from '../../../functions/store.ts';
import { DeskImport } from '../../../shared/desk/imports.ts';
import type { Person } from '../../../shared/people.ts';
import { workThrough } from '../../world/answers.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';
import { deskOf } from '../desk/desk-client.ts';

const pile = `imp_${'p'.repeat(26)}`;
const sheet = (letter: string) => `ans_${letter.repeat(26)}`;
const bo: Person = { id: 'bo', name: 'Bo', roles: ['communicator'] };

async function withPile() {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world);
  const ctx = world.as();
  const desk = await deskOf(world);
  const [group] = groups;
  if (!group) expect.fail();
  const base = `/omgangar/${campaign.id}`;
  const entered = (letter: string, lines: Record<string, string[]> = { kannetecken: ['glad'] }) => ({
    pile,
    sheet: sheet(letter),
    workgroupId: group.id,
    lines,
  });
  return {
    world,
    ctx,
    desk,
    base,
    group,
    entered,
    enter: (letter: string, lines?: Record<string, string[]>) =>
      desk.post(`${base}/blad`, entered(letter, lines)),
    remove: (letter: string) => {
      const { lines: _, ...rest } = entered(letter);
      return desk.post(`${base}/blad/angra`, rest);
    },
    stored: async () =>
      (await answers.all(ctx.table, answersOfCampaign(campaign.id))).filter(({ withdrawn }) => !withdrawn),
    list: async () => DeskImport.array().parse((await desk.get(`${base}/inlasningar`)).body),
    log: async () =>
      (await auditEntries.all(ctx.table, auditOf(campaign.id))).filter(
        ({ action }) => action === 'enter_sheets',
      ),
  };
}

describe('a pile of paper', () => {
  it('is typed in sheet by sheet, also after the workshop, and stands in the log once', async () => {
    const { ctx, group, enter, stored, list, log } = await withPile();
    await setGroupClosed(ctx, group.leaderCode, true);
    expect(await enter('a', { kannetecken: ['glad', ' trygg '], varfor: ['kollegorna'] })).toMatchObject({
      status: 200,
      body: { inPile: 1 },
    });
    expect(await enter('b')).toMatchObject({ body: { inPile: 2 } });
    await workThrough(ctx);
    expect((await stored()).map(({ lines }) => lines)).toContainEqual({
      kannetecken: ['glad', 'trygg'],
      varfor: ['kollegorna'],
    });
    expect(await list()).toMatchObject([{ kind: 'sheets', state: 'in', answers: 2, by: 'Kim Kommunikatör' }]);
    expect(await log()).toHaveLength(1);
  });

  it('has each sheet once, however often it is sent', async () => {
    const { enter, stored, list } = await withPile();
    await Promise.all([enter('a'), enter('a'), enter('a')]);
    expect(await enter('a')).toMatchObject({ status: 200, body: { inPile: 1 } });
    expect(await stored()).toHaveLength(1);
    expect(await list()).toMatchObject([{ answers: 1 }]);
  });

  it('lets the last sheet be taken back for good, and all of them as a whole', async () => {
    const { ctx, desk, base, enter, remove, stored, list } = await withPile();
    await enter('a');
    await enter('b');
    expect(await remove('b')).toMatchObject({ status: 200, body: { inPile: 1 } });
    expect(await remove('b')).toMatchObject({ status: 200, body: { inPile: 1 } });
    // A late copy of the sheet.
    await enter('b');
    expect(await stored()).toHaveLength(1);
    const [found] = await list();
    await desk.post(`${base}/inlasningar/${found?.id}/angra`);
    await workThrough(ctx);
    expect(await stored()).toEqual([]);
    expect(await enter('c')).toMatchObject({ status: 409 });
    expect(JSON.stringify(await answers.all(ctx.table, answersOfCampaign(campaignOf(base))))).not.toContain(
      'glad',
    );
  });

  it('takes what a phone could send and nothing else, and is its own person’s', async () => {
    const { world, base, entered, enter, remove, stored } = await withPile();
    expect(await enter('a', { kannetecken: ['850709-9805'] })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('personnummer') },
    });
    expect((await enter('a', { kannetecken: ['', ' '] })).status).toBe(400);
    expect((await enter('a', { annan: ['glad'] })).status).toBe(400);
    expect((await remove('a')).status).toBe(404);
    expect(await stored()).toEqual([]);
    await enter('a');
    const other = await deskOf(world, bo);
    expect((await other.post(`${base}/blad`, entered('b'))).status).toBe(409);
  });
});

const campaignOf = (base: string) => base.split('/').at(-1) as never;
