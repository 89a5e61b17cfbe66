import type { Campaign, Workgroup } from '../../shared/campaigns/campaigns.ts';
import type { ShownGroupCloud } from '../../shared/clouds/clouds.ts';
import { groupPictures } from '../clouds/groups/pictures.ts';
import type { Context } from '../context.ts';
import { groupByCode } from '../links.ts';
import { groupAnswerCount } from './progress.ts';

/** How a group's workshop stands, as its leader sees it: counts, never answers. */
export interface Workshop {
  campaign: Campaign;
  workgroup: Workgroup;
  answers: number;
  /** The group's own clouds, when there are any. */
  drawn: ShownGroupCloud | undefined;
}

/** Throws a visible `not_found` when the leader's code leads nowhere. */
export async function workshopByCode(ctx: Context, code: string): Promise<Workshop> {
  const { campaign, workgroup } = await groupByCode(ctx, code, 'leader');
  const answers = await groupAnswerCount(ctx, workgroup);
  const drawn = await groupPictures(ctx, campaign, workgroup, answers);
  return { campaign, workgroup, answers, drawn };
}
