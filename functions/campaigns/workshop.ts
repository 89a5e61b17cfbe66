import type { Campaign, Workgroup } from '../../shared/campaigns.ts';
import type { Context } from '../context.ts';
import { groupByCode } from '../links.ts';
import { groupClouds } from '../store.ts';
import { groupAnswerCount } from './progress.ts';

/** How a group's workshop stands, as its leader sees it: counts, never answers. */
export interface Workshop {
  campaign: Campaign;
  workgroup: Workgroup;
  answers: number;
  /** How many answers the group's own clouds are made of; 0 when there are none. */
  drawnAnswers: number;
}

/** Throws a visible `not_found` when the leader's code leads nowhere. */
export async function workshopByCode(ctx: Context, code: string): Promise<Workshop> {
  const { campaign, workgroup } = await groupByCode(ctx, code, 'leader');
  const [answers, drawn] = await Promise.all([
    groupAnswerCount(ctx, workgroup),
    groupClouds.find(ctx.table, campaign.id, workgroup.id),
  ]);
  return { campaign, workgroup, answers, drawnAnswers: drawn?.answers ?? 0 };
}
