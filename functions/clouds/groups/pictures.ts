import type { Campaign, Workgroup } from '../../../shared/campaigns/campaigns.ts';
import type { ShownGroupCloud } from '../../../shared/clouds/clouds.ts';
import type { Context } from '../../context.ts';
import { groupClouds } from '../../store.ts';

/**
 * The group's own clouds as pictures to put in a page; undefined until they are drawn, and as soon as fewer than
 * `minAnswers` of those who have `answered` are left.
 */
export async function groupPictures(
  ctx: Context,
  campaign: Campaign,
  group: Workgroup,
  answered: number,
): Promise<ShownGroupCloud | undefined> {
  const stored = await groupClouds.find(ctx.table, campaign.id, group.id);
  if (!stored || stored.pictures.length === 0 || answered < campaign.minAnswers) return undefined;
  return {
    answers: Math.min(stored.drawnAt, answered),
    pictures: stored.pictures.map(({ terms, ...picture }) => ({
      ...picture,
      title: campaign.questions.find(({ id }) => id === picture.questionId)?.shortText ?? '',
      terms: terms.map(({ term }) => term),
    })),
  };
}
