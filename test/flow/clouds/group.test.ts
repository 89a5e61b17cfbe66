import { describe, expect, it, vi } from 'vitest';
import { sendAnswer } from '../../../functions/answers/send.ts';
import { withdrawAnswer } from '../../../functions/answers/withdraw.ts';
import { setGroupClosed } from '../../../functions/campaigns/close-group.ts';
import { workshopByCode } from '../../../functions/campaigns/workshop.ts';
import { drawPicture } from '../../../functions/clouds/groups/drawing.ts';
import type { Context } from '../../../functions/context.ts';
import { jobFor } from '../../../functions/jobs/new.ts';
import { jobWrite } from '../../../functions/jobs/store.ts';
import { maxItemBytes } from '../../../functions/ports/table.ts';
import { groupClouds } from '../../../functions/store.ts';
import type { Workgroup } from '../../../shared/campaigns/campaigns.ts';
import { AnswerId } from '../../../shared/ids.ts';
import { leftOutTexts } from '../../../shared/text/left-out.ts';
import { storeAnswers, workThrough } from '../../world/answers.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';

async function draw(ctx: Context, group: Workgroup) {
  const payload = { campaignId: group.campaignId, workgroupId: group.id };
  await ctx.table.writeAll([jobWrite(jobFor(ctx, { kind: 'group_cloud', payload }))]);
  await workThrough(ctx);
}

async function answerAndDraw(ctx: Context, group: Workgroup, count: number) {
  await storeAnswers(ctx, group, count, () => ({ kannetecken: ['glada'], varfor: ['kollegorna'] }));
  await draw(ctx, group);
}

async function oneGroup() {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world);
  const group = groups[0] ?? expect.fail();
  const ctx = world.as();
  return {
    ctx,
    campaign,
    group,
    /** What the group sees. */
    seen: async () => (await workshopByCode(ctx, group.leaderCode)).drawn,
    stored: () => groupClouds.find(ctx.table, campaign.id, group.id),
  };
}

const idOf = (letter: string) => AnswerId.parse(`ans_${letter.repeat(26)}`);

/** Somebody's answer from their own phone, the first or a changed one. */
async function send(ctx: Context, group: Workgroup, letter: string, kannetecken: string[], base = 0) {
  const lines = { kannetecken, varfor: ['kollegorna'] };
  const sent = await sendAnswer(ctx, { code: group.joinCode, answerId: idOf(letter), base, lines });
  expect(sent.kind).toBe('stored');
  await workThrough(ctx);
}

describe('A group’s own cloud', () => {
  it('shows only words that so many wrote as the campaign asks for, and says how many others there are', async () => {
    const world = newWorld();
    const { groups } = await openTestCampaign(world, { minPeopleInGroup: 2 });
    const group = groups[0] ?? expect.fail();
    const ctx = world.as();
    await storeAnswers(ctx, group, 5, (at) => ({ kannetecken: [at < 2 ? 'modig' : `glad ${at}`, 'trygg'] }));
    await draw(ctx, group);
    const [picture] = (await workshopByCode(ctx, group.leaderCode)).drawn?.pictures ?? [];
    expect(picture?.terms).toEqual(['trygg', 'modig']);
    expect(leftOutTexts(picture ?? expect.fail())).toEqual(['3 ord som få har skrivit visas inte.']);
  });

  it('is not there for four answers, and is there for five', async () => {
    const { ctx, group, seen } = await oneGroup();
    await answerAndDraw(ctx, group, 4);
    expect(await seen()).toBeUndefined();
    await answerAndDraw(ctx, group, 1);
    const drawn = await seen();
    expect(drawn?.answers).toBe(5);
    expect(drawn?.pictures.map(({ title, terms }) => [title, terms])).toEqual([
      ['En medarbetare hos oss', ['glada']],
      ['Det bästa med jobbet', ['kollegorna']],
    ]);
    expect(drawn?.pictures[0]?.svg).toMatch(/^<svg /);
  });

  it('leaves no file, whose time stamp would tell when the fifth answer came', async () => {
    const { ctx, group, seen } = await oneGroup();
    await answerAndDraw(ctx, group, 5);
    expect(await seen()).toBeDefined();
    expect(await ctx.files.list('')).toEqual([]);
  });

  it('does not change for the sixth answer alone, so that the room cannot see what one person wrote', async () => {
    const { ctx, group, seen, stored } = await oneGroup();
    await answerAndDraw(ctx, group, 5);
    const first = await stored();
    await answerAndDraw(ctx, group, 1);
    expect(await stored()).toEqual(first);
    await answerAndDraw(ctx, group, 4);
    expect((await seen())?.answers).toBe(10);
  });

  it('does not change either when the leader closes and opens the workshop', async () => {
    const { ctx, group, seen } = await oneGroup();
    await answerAndDraw(ctx, group, 7);
    await setGroupClosed(ctx, group.leaderCode, true);
    await setGroupClosed(ctx, group.leaderCode, false);
    await answerAndDraw(ctx, group, 1);
    expect((await seen())?.answers).toBe(7);
  });

  it('leaves out a question that fewer than five have answered', async () => {
    const { ctx, group, seen } = await oneGroup();
    await storeAnswers(ctx, group, 2, () => ({ varfor: ['lönen'] }));
    await storeAnswers(ctx, group, 4, () => ({ kannetecken: ['glada'] }));
    await answerAndDraw(ctx, group, 1);
    expect((await seen())?.pictures.map(({ questionId }) => questionId)).toEqual(['kannetecken']);
  });

  it('leaves out a name and what the font cannot write, and says so', async () => {
    const { ctx, group, seen } = await oneGroup();
    await storeAnswers(ctx, group, 1, () => ({ kannetecken: ['Karin', 'صبور'] }));
    await answerAndDraw(ctx, group, 4);
    expect((await seen())?.pictures[0]).toMatchObject({
      terms: ['glada', 'صبور'],
      withheld: 1,
      unprintable: ['صبور'],
    });
  });
});

describe('when an answer is changed after the drawing', () => {
  it('what it said before is gone, and neither its new text nor a newcomer’s shows', async () => {
    const { ctx, group, seen } = await oneGroup();
    await answerAndDraw(ctx, group, 4);
    await send(ctx, group, 'a', ['glada', 'hemlighetsfulla']);
    expect((await seen())?.pictures[0]?.terms).toEqual(['glada', 'hemlighetsfulla']);
    await send(ctx, group, 'b', ['nyfikna']);
    await send(ctx, group, 'a', ['glada', 'modiga'], 1);
    const drawn = await seen();
    expect(drawn?.pictures[0]?.terms).toEqual(['glada']);
    expect(drawn?.answers).toBe(5);
  });

  it('a word that others wrote too stays', async () => {
    const { ctx, group, seen } = await oneGroup();
    await answerAndDraw(ctx, group, 4);
    await send(ctx, group, 'a', ['glada']);
    await send(ctx, group, 'a', ['modiga'], 1);
    expect((await seen())?.pictures[0]?.terms).toEqual(['glada']);
  });
});

describe('when an answer is withdrawn', () => {
  it('its words are gone from the picture, which says how many answers are left', async () => {
    const { ctx, group, seen } = await oneGroup();
    await storeAnswers(ctx, group, 5, () => ({ kannetecken: ['glada'], varfor: ['kollegorna'] }));
    await send(ctx, group, 'a', ['hemlighetsfulla']);
    expect(await seen()).toMatchObject({
      answers: 6,
      pictures: [{ terms: ['glada', 'hemlighetsfulla'] }, { terms: ['kollegorna'] }],
    });
    await withdrawAnswer(ctx, group.joinCode, idOf('a'));
    await workThrough(ctx);
    expect(await seen()).toMatchObject({
      answers: 5,
      pictures: [{ terms: ['glada'] }, { terms: ['kollegorna'] }],
    });
  });

  it('and too few are left, there is no picture: at once on the pages, and then where it is stored', async () => {
    const { ctx, group, seen, stored } = await oneGroup();
    await answerAndDraw(ctx, group, 4);
    await send(ctx, group, 'a', ['hemlighetsfulla']);
    await withdrawAnswer(ctx, group.joinCode, idOf('a'));
    expect(await seen()).toBeUndefined();
    await workThrough(ctx);
    expect(JSON.stringify(await stored())).not.toMatch(/hemlighetsfulla|glada/);
  });

  it('the next to answer does not bring a picture of what that one wrote', async () => {
    const { ctx, group, seen } = await oneGroup();
    await answerAndDraw(ctx, group, 4);
    await send(ctx, group, 'a', ['glada']);
    await withdrawAnswer(ctx, group.joinCode, idOf('a'));
    await workThrough(ctx);
    await send(ctx, group, 'b', ['nyfikna']);
    expect(await seen()).toBeUndefined();
    await answerAndDraw(ctx, group, 4);
    expect(await seen()).toBeUndefined();
    await answerAndDraw(ctx, group, 1);
    expect((await seen())?.answers).toBe(10);
  });

  it('while a picture with it is being drawn, that picture is not stored', async () => {
    const { ctx, group, stored } = await oneGroup();
    await storeAnswers(ctx, group, 4, () => ({ kannetecken: ['glada'] }));
    await sendAnswer(ctx, {
      code: group.joinCode,
      answerId: idOf('a'),
      base: 0,
      lines: { kannetecken: ['hemlighetsfulla'], varfor: [] },
    });
    // Stored by the drawing itself, just before its own result.
    const { writeAll } = ctx.table;
    const slow = vi.spyOn(ctx.table, 'writeAll').mockImplementation(async (writes) => {
      if (!writes.some((write) => 'put' in write && write.put.sk.startsWith('groupcloud/')))
        return writeAll(writes);
      slow.mockRestore();
      await withdrawAnswer(ctx, group.joinCode, idOf('a'));
      await workThrough(ctx);
      return writeAll(writes);
    });
    await workThrough(ctx);
    expect(JSON.stringify(await stored())).not.toContain('hemlighetsfulla');
    expect((await stored())?.pictures).toEqual([]);
  });
});

it('has room in its row, and says how many unusually long terms it has not', async () => {
  const { campaign } = await oneGroup();
  const letters = [...'abcdefghijklmnopqrstuvwxyzåäö'];
  const terms = Array.from({ length: 120 }, (_, index) => ({
    term: `${index} ${Array.from({ length: 190 }, (_, at) => letters[(index + at * 3) % letters.length]).join('')}`,
    people: 1,
  }));
  const content = { questionId: 'varfor', terms, withheld: 0, lessCommon: 3 };
  const picture = drawPicture(campaign, content, () => false);
  expect(JSON.stringify(picture).length).toBeLessThan(maxItemBytes / 2);
  expect(picture.terms.length).toBeGreaterThan(10);
  expect(picture.lessCommon).toBe(3 + 120 - picture.terms.length);
});
