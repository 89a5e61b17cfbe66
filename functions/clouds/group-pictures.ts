import type { Campaign, Workgroup } from '../../shared/campaigns.ts';
import type { Context } from '../context.ts';
import { groupClouds } from '../store.ts';

export interface GroupPictures {
  /** How many answers the pictures are made of. */
  answers: number;
  pictures: { questionId: string; title: string; svg: string; terms: string[]; withheld: number }[];
}

/** The group's own clouds as pictures to put in a page; undefined until enough have answered. */
export async function groupPictures(
  ctx: Context,
  campaign: Campaign,
  group: Workgroup,
): Promise<GroupPictures | undefined> {
  const stored = await groupClouds.find(ctx.table, campaign.id, group.id);
  if (!stored || stored.answers === 0) return undefined;
  const pictures = await Promise.all(
    stored.pictures.map(async ({ questionId, path, terms, withheld }) => ({
      questionId,
      title: campaign.questions.find((question) => question.id === questionId)?.shortText ?? '',
      svg: new TextDecoder().decode(await ctx.files.get(path)),
      terms,
      withheld,
    })),
  );
  return { answers: stored.answers, pictures };
}
