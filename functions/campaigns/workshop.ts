import type { Tally } from '../../shared/answers/tally.ts';
import type { Campaign, Workgroup } from '../../shared/campaigns/campaigns.ts';
import type { ShownGroupCloud } from '../../shared/clouds/clouds.ts';
import { Code } from '../../shared/ids.ts';
import { countGroup } from '../answers/tallies.ts';
import { groupPictures } from '../clouds/groups/pictures.ts';
import type { Context } from '../context.ts';
import { groupByCode } from '../links.ts';
import { tallies } from '../store.ts';

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
  const { answers } = await countGroup(ctx, workgroup);
  const drawn = await groupPictures(ctx, campaign, workgroup, answers);
  return { campaign, workgroup, answers, drawn };
}

/**
 * What tells whether a workshop has news, in one read; undefined for a code that leads nowhere, and before the group
 * has been counted.
 */
export async function workshopTally(ctx: Context, code: string): Promise<Tally | undefined> {
  const parsed = Code.safeParse(code.trim().toLowerCase());
  return parsed.success ? tallies.find(ctx.table, parsed.data) : undefined;
}
