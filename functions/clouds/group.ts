import type { Answer } from '../../shared/answers.ts';
import type { Campaign, Question, Workgroup } from '../../shared/campaigns.ts';
import { screenDrawing } from '../../shared/cloud/drawing.ts';
import { placeTerms } from '../../shared/cloud/place.ts';
import { screenSvg } from '../../shared/cloud/svg.ts';
import { themes } from '../../shared/cloud/theme.ts';
import { defaultChoices, type GroupCloud } from '../../shared/clouds.ts';
import type { JobOf } from '../../shared/jobs.ts';
import { plural } from '../../shared/text/plural.ts';
import { glyphCanvas } from '../adapters/canvas.ts';
import { missingGlyphs } from '../adapters/fonts.ts';
import { outlineFont } from '../adapters/outline-font.ts';
import type { Context } from '../context.ts';
import type { Write } from '../ports.ts';
import { answers, answersOfGroup, campaigns, groupClouds, workgroups } from '../store.ts';
import { pointsAtSomebody, termsOfQuestion } from './terms.ts';

/**
 * Whether the group's picture is to be drawn anew: when at least `minAnswers` have come since the last time. Redrawn
 * after each answer, or whenever the leader closes, it would show what one person wrote. A withdrawal is honoured at
 * once, though a picture from before it may be remembered.
 */
export function isDueForDrawing(drawn: number, answered: number, minAnswers: number): boolean {
  if (answered < minAnswers) return drawn !== 0;
  return answered - drawn >= minAnswers || answered < drawn;
}

/** Draws a workgroup's own clouds from what has been answered so far, or takes them away when too few are left. */
export async function drawGroupCloud(ctx: Context, { payload }: JobOf<'group_cloud'>): Promise<Write[]> {
  const { campaignId, workgroupId } = payload;
  const [campaign, workgroup, all, stored] = await Promise.all([
    campaigns.get(ctx.table, campaignId),
    workgroups.get(ctx.table, campaignId, workgroupId),
    answers.all(ctx.table, answersOfGroup(campaignId, workgroupId)),
    groupClouds.find(ctx.table, campaignId, workgroupId),
  ]);
  const given = all.filter((answer) => !answer.withdrawn);
  if (!isDueForDrawing(stored?.answers ?? 0, given.length, campaign.minAnswers)) return [];

  const enough = given.length >= campaign.minAnswers;
  const pictures: GroupCloud['pictures'] = [];
  for (const question of enough ? campaign.questions : []) {
    const answered = given.filter((answer) => (answer.lines[question.id] ?? []).length > 0);
    if (answered.length < campaign.minAnswers) continue;
    pictures.push(await drawQuestion(ctx, campaign, workgroup, question, answered));
  }
  const next: GroupCloud = {
    campaignId,
    workgroupId,
    version: stored?.version ?? 0,
    answers: enough ? given.length : 0,
    pictures,
  };
  return [groupClouds.write(next)];
}

async function drawQuestion(
  ctx: Context,
  campaign: Campaign,
  workgroup: Workgroup,
  question: Question,
  given: Answer[],
): Promise<GroupCloud['pictures'][number]> {
  const choices = defaultChoices(campaign);
  const terms = await termsOfQuestion(question, given);
  const all = terms.countAmong(() => true);
  const counted = all.filter(({ term }) => !pointsAtSomebody(term));
  const layout = placeTerms(
    counted.filter(({ term }) => !missingGlyphs(term, choices.font)),
    {
      width: 1600,
      height: 1100,
      shape: 'rectangle',
      orientation: 'horizontal',
      font: choices.font,
      scale: 'sqrt',
      seed: choices.seed,
      canvas: glyphCanvas(),
    },
  );
  const theme = themes[choices.themeId];
  const font = outlineFont(choices.font);
  const svg = screenSvg(screenDrawing(layout, font, theme), font, theme, {
    idPrefix: question.id,
    title: `Gruppens ordmoln: ${question.shortText}`,
    // No counts: beside the board's picture of the area they would tell what the other groups wrote.
    description: `${plural(layout.words.length, 'ord eller fras', 'ord och fraser')} ur gruppens svar. De finns också som lista.`,
    background: false,
  });
  // Named by how many answers it shows, so that a page never finds a picture that is newer than what it says of it.
  const path = `groups/${workgroup.id}/${question.id}-${given.length}.svg`;
  await ctx.files.put(path, new TextEncoder().encode(svg), 'image/svg+xml');
  return {
    questionId: question.id,
    path,
    terms: counted.map(({ term }) => term),
    withheld: all.length - counted.length,
  };
}
