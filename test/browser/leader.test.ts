import { describe, expect, it } from 'vitest';
import { sendAnswer } from '../../functions/answers/send.ts';
import { setGroupClosed } from '../../functions/campaigns/close-group.ts';
import { newCode } from '../../functions/new-ids.ts';
import { groupClouds } from '../../functions/store.ts';
import type { Workgroup } from '../../shared/campaigns/campaigns.ts';
import { AnswerId } from '../../shared/ids.ts';
import { storeAnswers, workThrough } from '../world/answers.ts';
import { newWorld, openTestCampaign, type World } from '../world/world.ts';
import { axeFindings } from './axe.ts';
import { newPage, serve } from './browser.ts';

async function openWorkshop() {
  const world = newWorld();
  const { groups } = await openTestCampaign(world, {
    workgroups: [{ area: 'Äldreomsorg', name: 'Hemtjänst 1', headcount: 12 }],
  });
  const [group] = groups;
  if (!group) throw new Error('The campaign has no group');
  return { world, group, address: `${await serve(world)}/ledare/${group.leaderCode}` };
}

async function answer(world: World, group: Workgroup) {
  const answerId = AnswerId.parse(`ans_${newCode(world.as().random)}`);
  const lines = { kannetecken: ['lyhörd'], varfor: ['kollegorna'] };
  await sendAnswer(world.as({ kind: 'link' }), { code: group.joinCode, answerId, base: 0, lines });
}

/** A cloud of five answers, as many as are needed for one to show. */
async function drawClouds(world: World, group: Workgroup) {
  const ctx = world.as();
  await storeAnswers(ctx, group, 5, () => ({ varfor: ['kollegorna'] }));
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 11" role="img" aria-labelledby="t"><title id="t">Moln</title></svg>';
  const terms = [{ term: 'kollegorna', people: 5 }];
  const pictures = [{ questionId: 'varfor', svg, terms, unprintable: [], withheld: 0, lessCommon: 0 }];
  const { campaignId, id } = group;
  await ctx.table.writeAll([
    groupClouds.write({
      campaignId,
      workgroupId: id,
      version: 0,
      drawnAt: 5,
      changes: 0,
      changesAtDrawing: 0,
      hidden: [],
      pictures,
    }),
  ]);
}

describe('the leader’s page in a browser', () => {
  it('counts upwards by itself, and shows the group’s clouds when they come', async () => {
    const { world, group, address } = await openWorkshop();
    const page = await newPage({ viewport: { width: 1920, height: 1080 } });
    await page.clock.install();
    await page.goto(address);
    await page.getByText('0 av 12 har svarat').waitFor();
    await answer(world, group);
    await page.clock.runFor(3_000);
    await page.getByText('1 av 12 har svarat').first().waitFor();

    await drawClouds(world, group);
    await page.clock.runFor(3_000);
    await page.getByRole('img', { name: 'Moln' }).waitFor();
    await setGroupClosed(world.as({ kind: 'link' }), group.leaderCode, true);
    await workThrough(world.as());
    await page.clock.runFor(3_000);
    await page.getByText('Workshoppen är avslutad.').waitFor();
  });

  it('says so when the count cannot be fetched, and goes on when it can', async () => {
    const { world, group, address } = await openWorkshop();
    const page = await newPage();
    await page.clock.install();
    await page.goto(address);
    await page.route('**/lage', (route) => route.abort());
    const failures = () => page.waitForEvent('requestfailed');
    for (const pauseMs of [3_000, 6_000]) {
      await Promise.all([failures(), page.clock.runFor(pauseMs)]);
    }
    await page.getByText('Antalet uppdateras inte just nu.').waitFor();
    await page.unroute('**/lage');
    await answer(world, group);
    await page.clock.runFor(12_000);
    await page.getByText('1 av 12 har svarat').first().waitFor();
    await expect.poll(() => page.getByText('Antalet uppdateras inte just nu.').isVisible()).toBe(false);
  });

  it('ends the workshop and opens it again without JavaScript', async () => {
    const { address } = await openWorkshop();
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(address);
    await page.getByText('Avsluta workshoppen').click();
    await page.getByRole('button', { name: 'Ja, avsluta' }).click();
    await page.getByText('Workshoppen är avslutad.').waitFor();
    await page.getByRole('button', { name: 'Öppna igen' }).click();
    await page.getByText('Avsluta workshoppen').waitFor();
  });

  it('reloads by itself without JavaScript only when the leader has asked for it', async () => {
    const { address } = await openWorkshop();
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(address);
    await expect.poll(() => page.locator('meta[http-equiv=refresh]').count()).toBe(0);
    await page.getByRole('link', { name: 'Uppdatera automatiskt' }).click();
    await page.getByRole('link', { name: 'Sluta uppdatera' }).waitFor();
    await expect.poll(() => page.locator('meta[http-equiv=refresh]').count()).toBe(1);
  });

  it('shows the code large on a projector, and all that matters without scrolling', async () => {
    const { world, group, address } = await openWorkshop();
    await drawClouds(world, group);
    const page = await newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(address);
    const code = await page.getByRole('img', { name: /QR-kod/ }).boundingBox();
    expect(code?.width).toBeGreaterThan(480);
    const ending = await page.getByText('Avsluta workshoppen').boundingBox();
    expect((ending?.y ?? 0) + (ending?.height ?? 0)).toBeLessThanOrEqual(1080);
  });

  it('prints as one sheet with the code, the address and how to answer', async () => {
    const { world, group, address } = await openWorkshop();
    await drawClouds(world, group);
    const page = await newPage();
    await page.goto(address);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await expect
      .poll(() => page.getByText('Tryck på Skicka svaret. Ditt namn sparas inte.').isVisible())
      .toBe(true);
    await expect.poll(() => page.getByRole('img', { name: /QR-kod/ }).isVisible()).toBe(true);
    await expect.poll(() => page.getByText('Avsluta workshoppen').isVisible()).toBe(false);
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe objects to, in any state, when %s',
    async (colorScheme) => {
      const { world, group, address } = await openWorkshop();
      const page = await newPage({ colorScheme });
      const check = async (width: number, height: number) => {
        await page.setViewportSize({ width, height });
        await page.goto(address);
        const ending = page.getByText('Avsluta workshoppen');
        if (await ending.isVisible()) await ending.click();
        expect(await axeFindings(page)).toEqual([]);
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
          .toBe(0);
      };
      await check(390, 844);
      await drawClouds(world, group);
      await check(390, 844);
      await check(1440, 900);
      await check(1920, 1080);
      await setGroupClosed(world.as({ kind: 'link' }), group.leaderCode, true);
      await check(1920, 1080);
    },
  );
});
