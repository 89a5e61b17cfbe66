import * as z from 'zod';
import { Campaign, type Link, Workgroup, workgroupLimits } from '../../shared/campaigns.ts';
import { visibleError } from '../../shared/errors.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { newCampaignId, newCode, newWorkgroupId } from '../new-ids.ts';
import { maxWrites, type Write } from '../ports.ts';
import { campaigns, links, workgroups } from '../store.ts';

export const CreateCampaign = z.strictObject({
  title: Campaign.shape.title,
  organisation: Campaign.shape.organisation,
  questions: Campaign.shape.questions,
  workgroups: z
    .array(Workgroup.pick({ area: true, name: true, headcount: true }))
    .min(1)
    .max(workgroupLimits.groups),
  minAnswers: Campaign.shape.minAnswers.default(5),
  minPeoplePerTerm: Campaign.shape.minPeoplePerTerm.default(3),
  example: z.boolean().default(false),
});
export type CreateCampaign = z.input<typeof CreateCampaign>;

/** Creates a campaign that is not open yet, with a link for each group to answer by and one for its leader. */
export async function createCampaign(ctx: Context, input: CreateCampaign): Promise<Campaign> {
  requireRole(ctx, 'communicator', 'administrator');
  const { workgroups: groups, ...rest } = CreateCampaign.parse(input);
  const names = groups.map((group) => `${group.area}\n${group.name}`.toLocaleLowerCase('sv'));
  const twice = groups.find((_, index) => names.indexOf(names[index] ?? '') !== index);
  if (twice) throw visibleError('invalid', `Arbetsgruppen ”${twice.name}” finns två gånger i ${twice.area}.`);

  const campaign: Campaign = {
    ...rest,
    id: newCampaignId(ctx.random),
    version: 0,
    state: 'draft',
    createdAt: ctx.clock.now().toISOString(),
  };
  const groupWrites = groups.flatMap((group): Write[] => {
    const workgroup: Workgroup = {
      ...group,
      id: newWorkgroupId(ctx.random),
      version: 0,
      campaignId: campaign.id,
      joinCode: newCode(ctx.random),
      leaderCode: newCode(ctx.random),
    };
    const link = (kind: Link['kind'], code: Link['code']) =>
      links.write({ code, version: 0, kind, campaignId: campaign.id, workgroupId: workgroup.id });
    return [
      workgroups.write(workgroup),
      link('answer', workgroup.joinCode),
      link('leader', workgroup.leaderCode),
    ];
  });
  // The campaign comes last: stopped half-way, there is no campaign, and nothing points at the groups.
  const perBatch = maxWrites - (maxWrites % 3);
  for (let start = 0; start < groupWrites.length; start += perBatch) {
    await ctx.table.writeAll(groupWrites.slice(start, start + perBatch));
  }
  await ctx.table.writeAll([
    campaigns.write(campaign),
    auditWrite(ctx, campaign.id, 'create', campaign.title),
  ]);
  return { ...campaign, version: 1 };
}
