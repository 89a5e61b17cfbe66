import * as z from 'zod';
import { Campaign, RenamedGroups, Workgroup, workgroupLimits } from '../../shared/campaigns/campaigns.ts';
import { AppError } from '../../shared/errors.ts';
import { CampaignId } from '../../shared/ids.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { newCampaignId } from '../new-ids.ts';
import { campaigns } from '../store.ts';
import { createGroups, lastingOf, refuseTwice } from './groups.ts';

export const CreateCampaign = z.strictObject({
  /** Made by the caller, so that asking again after a lost answer creates nothing twice. */
  id: CampaignId.optional(),
  title: Campaign.shape.title,
  organisation: Campaign.shape.organisation,
  questions: Campaign.shape.questions,
  workgroups: z
    .array(Workgroup.pick({ area: true, name: true, headcount: true }))
    .min(1)
    .max(workgroupLimits.groups),
  /** An earlier campaign: the groups that were in it keep the codes of their posters. */
  follows: CampaignId.optional(),
  /** Those of them that are called something else now. */
  renamed: RenamedGroups.optional(),
  minAnswers: Campaign.shape.minAnswers.default(5),
  minPeoplePerTerm: Campaign.shape.minPeoplePerTerm.default(3),
  minPeopleInGroup: Campaign.shape.minPeopleInGroup,
  words: Campaign.shape.words,
  answerBy: Campaign.shape.answerBy,
  example: z.boolean().default(false),
});
export type CreateCampaign = z.input<typeof CreateCampaign>;

/** Two tries at the same moment stand in each other's way once, and then find what the other wrote. */
const attempts = 4;

/**
 * Creates a campaign that is not open yet, with a link for each group to answer by and one for its leader. One that
 * has the id already is returned as it is.
 */
export async function createCampaign(ctx: Context, input: CreateCampaign): Promise<Campaign> {
  requireRole(ctx, 'communicator', 'administrator');
  const {
    id = newCampaignId(ctx.random),
    workgroups: groups,
    follows,
    renamed,
    ...rest
  } = CreateCampaign.parse(input);
  refuseTwice(groups);

  for (let attempt = 1; ; attempt += 1) {
    try {
      const existing = await campaigns.find(ctx.table, id);
      if (existing) return existing;
      // The campaign comes last: stopped half-way, there is no campaign, and the next try goes on.
      await createGroups(ctx, id, groups, await lastingOf(ctx, follows, groups, renamed));
      const createdAt = ctx.clock.now().toISOString();
      const campaign: Campaign = { ...rest, id, version: 0, state: 'draft', opening: 0, createdAt };
      await ctx.table.writeAll([campaigns.write(campaign), auditWrite(ctx, id, 'create', campaign.title)]);
      return { ...campaign, version: 1 };
    } catch (error) {
      if (attempt === attempts || !(error instanceof AppError && error.code === 'conflict')) throw error;
    }
  }
}
