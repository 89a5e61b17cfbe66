import type { Campaign, Workgroup } from '../../../shared/campaigns/campaigns.ts';
import type { Context } from '../../context.ts';
import { groupClouds } from '../../store.ts';

export interface GroupPictures {
  /** How many answers the pictures are made of. */
  answers: number;
  pictures: {
    questionId: string;
    title: string;
    /** Empty when there is no word to draw. */
    svg: string;
    /** Commonest first. Their counts stay here. */
    terms: string[];
    unprintable: string[];
    withheld: number;
    lessCommon: number;
  }[];
}

/**
 * The group's own clouds as pictures to put in a page; undefined until they are drawn, and as soon as fewer than
 * `minAnswers` of those who have `answered` are left.
 */
export async function groupPictures(
  ctx: Context,
  campaign: Campaign,
  group: Workgroup,
  answered: number,
): Promise<GroupPictures | undefined> {
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
