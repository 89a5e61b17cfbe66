import { type Campaign, lastingCodes } from '../../shared/campaigns/campaigns.ts';
import { visibleError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import { maxWrites } from '../ports/table.ts';
import { campaigns, links, workgroups, workgroupsOf } from '../store.ts';

/**
 * Lets the posters of a campaign's groups, also those from earlier years, lead to it. Done again after it was cut off, it
 * goes on; until the campaign is open they say that it is not yet. Throws a visible `conflict` while another campaign is
 * open on the same posters, whose people would answer this one.
 */
export async function takeOverPosters(ctx: Context, campaign: Campaign): Promise<void> {
  const groups = await workgroups.all(ctx.table, workgroupsOf(campaign.id));
  const leading = await Promise.all(
    groups.flatMap((group) => {
      const { answer, leader } = lastingCodes(group);
      return [answer, leader].map(async (code) => ({ group, link: await links.get(ctx.table, code) }));
    }),
  );
  const elsewhere = leading.filter(({ link }) => link.campaignId !== campaign.id);
  for (const id of new Set(elsewhere.map(({ link }) => link.campaignId))) {
    const other = await campaigns.get(ctx.table, id);
    if (other.state === 'open')
      throw visibleError(
        'conflict',
        `Omgången ”${other.title}” är öppen för samma arbetsgrupper. Stäng den först: deras affischer leder till en omgång i taget.`,
      );
  }
  const moves = elsewhere.map(({ group, link }) =>
    links.write({ ...link, campaignId: campaign.id, workgroupId: group.id }),
  );
  for (let start = 0; start < moves.length; start += maxWrites)
    await ctx.table.writeAll(moves.slice(start, start + maxWrites));
}
