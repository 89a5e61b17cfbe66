import { describe, expect, it } from 'vitest';
import { publishToBoard } from '../../../functions/board/publish.ts';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { openCampaign } from '../../../functions/campaigns/open.ts';
import { cloudSetById, type SetWithClouds } from '../../../functions/clouds/by-id.ts';
import { readLayoutFile, readTermsFile } from '../../../functions/clouds/files.ts';
import { requestClouds } from '../../../functions/clouds/request.ts';
import type { Context } from '../../../functions/context.ts';
import { campaigns } from '../../../functions/store.ts';
import { questionTemplates } from '../../../shared/campaigns/templates.ts';
import { defaultChoices } from '../../../shared/clouds/clouds.ts';
import type { CampaignId } from '../../../shared/ids.ts';
import { storeAnswers, workThrough, workWithoutDrawing } from '../../world/answers.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';

const same = { kannetecken: ['glada', 'trygg'], varfor: ['Bra kollegor!', 'göra skillnad'] };

async function closeAnd(
  work: (ctx: Context) => Promise<void>,
  ctx: Context,
  id: CampaignId,
): Promise<SetWithClouds> {
  await closeCampaign(ctx, id);
  await work(ctx);
  const campaign = await campaigns.get(ctx.table, id);
  return cloudSetById(ctx, campaign, campaign.cloudSetId ?? expect.fail('the campaign has no clouds'));
}

async function termsIn(
  ctx: Context,
  { clouds }: SetWithClouds,
  questionId: string,
  area: string | null = null,
) {
  const cloud = clouds.find((one) => one.questionId === questionId && one.scope.area === area);
  const terms = await readTermsFile(ctx, cloud ?? expect.fail('there is no such cloud'));
  return Object.fromEntries(terms.map(({ term, people }) => [term, people]));
}

describe('Closing a campaign', () => {
  it('makes one cloud a question, of everyone and of each area', async () => {
    const world = newWorld();
    const ctx = world.as();
    const { campaign, groups } = await openTestCampaign(world);
    for (const group of groups) await storeAnswers(ctx, group, 6, () => same);

    const made = await closeAnd(workWithoutDrawing, ctx, campaign.id);

    expect(made.set.state).toBe('ready');
    expect(made.clouds.map(({ questionId, scope }) => [questionId, scope.area, scope.answers])).toEqual([
      ['kannetecken', null, 12],
      ['kannetecken', 'Stöd och omsorg', 6],
      ['kannetecken', 'Äldreomsorg', 6],
      ['varfor', null, 12],
      ['varfor', 'Stöd och omsorg', 6],
      ['varfor', 'Äldreomsorg', 6],
    ]);
    expect(await termsIn(ctx, made, 'kannetecken')).toEqual({ glada: 12, trygg: 12 });
    expect(await termsIn(ctx, made, 'varfor', 'Äldreomsorg')).toEqual({ kollegor: 6, 'göra skillnad': 6 });
  });

  it('says how many are missing when too few have answered, and draws nothing', async () => {
    const world = newWorld();
    const ctx = world.as();
    const { campaign, groups } = await openTestCampaign(world);
    for (const group of groups) await storeAnswers(ctx, group, 2, () => same);

    const made = await closeAnd(workWithoutDrawing, ctx, campaign.id);

    expect(made.state).toBe('failed');
    expect(made.set.failure).toContain('minst 5 personer');
    expect(made.clouds).toEqual([]);
  });

  it('hides a small area, and one more when the rest would give the small one away', async () => {
    const world = newWorld();
    const ctx = world.as();
    const areas = ['Hälso- och sjukvård', 'Stab', 'Äldreomsorg'];
    const { campaign, groups } = await openTestCampaign(world, {
      workgroups: areas.map((area) => ({ area, name: `${area} 1`, headcount: 10 })),
    });
    const counts = new Map([
      ['Stab', 2],
      ['Hälso- och sjukvård', 6],
      ['Äldreomsorg', 9],
    ]);
    for (const group of groups) await storeAnswers(ctx, group, counts.get(group.area) ?? 0, () => same);

    const { set } = await closeAnd(workWithoutDrawing, ctx, campaign.id);

    expect(set.scopes.map((scope) => scope.area)).toEqual([null, 'Äldreomsorg']);
    expect(set.hiddenAreas).toEqual([
      { area: 'Hälso- och sjukvård', reason: 'protects_other' },
      { area: 'Stab', reason: 'too_few' },
    ]);
  });

  it('counts terms that few gave without naming them, and lines that no term came out of', async () => {
    const world = newWorld();
    const ctx = world.as();
    const { campaign, groups } = await openTestCampaign(world);
    const [group] = groups;
    await storeAnswers(ctx, group ?? expect.fail(), 6, (person) => ({
      kannetecken: ['glada', ...(person === 0 ? ['modiga', 'vet ej'] : [])],
    }));

    const made = await closeAnd(workWithoutDrawing, ctx, campaign.id);

    expect(await termsIn(ctx, made, 'kannetecken')).toEqual({ glada: 6 });
    expect(made.clouds[0]).toMatchObject({ terms: 1, hiddenTerms: 1, linesWithoutTerm: 1 });
  });

  it('leaves out what may point at somebody, and tells the communicator which', async () => {
    const world = newWorld();
    const ctx = world.as();
    const { campaign, groups } = await openTestCampaign(world);
    await storeAnswers(ctx, groups[0] ?? expect.fail(), 6, () => ({
      kannetecken: ['glada', 'Anna Lindqvist'],
    }));

    const made = await closeAnd(workWithoutDrawing, ctx, campaign.id);

    expect(await termsIn(ctx, made, 'kannetecken')).toEqual({ glada: 6 });
    expect(made.clouds[0]?.withheldTerms).toEqual([expect.stringMatching(/anna lindqvist/i)]);
  });

  it('reports terms whose letters the font lacks instead of drawing boxes', async () => {
    const world = newWorld();
    const ctx = world.as();
    const { campaign, groups } = await openTestCampaign(world);
    await storeAnswers(ctx, groups[0] ?? expect.fail(), 6, () => ({ kannetecken: ['glada', 'سعيد'] }));

    const made = await closeAnd(workWithoutDrawing, ctx, campaign.id);

    expect(await termsIn(ctx, made, 'kannetecken')).toEqual({ glada: 6 });
    expect(made.clouds[0]?.unprintableTerms).toEqual(['سعيد']);
  });
});

describe('A cloud that is made again', () => {
  it('is the same picture with every file, the board keeps what it was shown, and no answers come in between', async () => {
    const world = newWorld();
    const ctx = world.as();
    const { campaign, groups } = await openTestCampaign(world, {
      questions: questionTemplates[0]?.questions.slice(0, 1) ?? [],
      workgroups: [{ area: 'Stab', name: 'Administration 1', headcount: 9 }],
    });
    await storeAnswers(ctx, groups[0] ?? expect.fail(), 6, () => ({ kannetecken: ['glada', 'trygg'] }));
    const first = await closeAnd(workThrough, ctx, campaign.id);
    const shown = await publishToBoard(ctx, campaign.id, first.set.id);

    const again = await requestClouds(ctx, campaign.id, defaultChoices(campaign));
    await workThrough(ctx);

    const second = await cloudSetById(ctx, campaign, again.id);
    const layouts = await Promise.all(
      [first, second].map(({ clouds }) => readLayoutFile(ctx, clouds[0] ?? expect.fail())),
    );
    expect(layouts[1]).toEqual(layouts[0]);
    expect(second.clouds[0]?.files.map(({ kind }) => kind).sort()).toEqual([
      'cloud-tall.svg',
      'cloud.pdf',
      'cloud.png',
      'cloud.svg',
      'layout.json',
      'orngott.pdf',
      'orngott.png',
      'orngott.svg',
      'pillow.json',
      'thumbnail.webp',
    ]);
    expect(second.clouds[0]?.preflight?.widthMm).toBe(500);
    expect(shown.cloudSetId).toBe(first.set.id);
    expect((await campaigns.get(ctx.table, campaign.id)).cloudSetId).toBe(again.id);
    await expect(publishToBoard(ctx, campaign.id, first.set.id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(openCampaign(ctx, campaign.id)).rejects.toMatchObject({ code: 'conflict' });
  });
});
