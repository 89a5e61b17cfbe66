import * as z from 'zod';
import {
  Campaign,
  type Link,
  lastingCodes,
  Workgroup,
  workgroupLimits,
} from '../../shared/campaigns/campaigns.ts';
import { groupKey } from '../../shared/campaigns/group-key.ts';
import { AppError, visibleError } from '../../shared/errors.ts';
import { CampaignId } from '../../shared/ids.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { newCampaignId, newCode, workgroupIdOf } from '../new-ids.ts';
import { maxWrites, type Write } from '../ports/table.ts';
import { campaigns, links, tallies, workgroups, workgroupsOf } from '../store.ts';

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
  minAnswers: Campaign.shape.minAnswers.default(5),
  minPeoplePerTerm: Campaign.shape.minPeoplePerTerm.default(3),
  minPeopleInGroup: Campaign.shape.minPeopleInGroup,
  words: Campaign.shape.words,
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
    ...rest
  } = CreateCampaign.parse(input);
  const names = groups.map(groupKey);
  const twice = groups.find((_, index) => names.indexOf(names[index] ?? '') !== index);
  if (twice) throw visibleError('invalid', `Arbetsgruppen ”${twice.name}” finns två gånger i ${twice.area}.`);

  for (let attempt = 1; ; attempt += 1) {
    try {
      const existing = await campaigns.find(ctx.table, id);
      if (existing) return existing;
      // The campaign comes last: stopped half-way, there is no campaign, and the next try goes on.
      await createGroups(ctx, id, groups, await lastingOf(ctx, follows));
      const createdAt = ctx.clock.now().toISOString();
      const campaign: Campaign = { ...rest, id, version: 0, state: 'draft', opening: 0, createdAt };
      await ctx.table.writeAll([campaigns.write(campaign), auditWrite(ctx, id, 'create', campaign.title)]);
      return { ...campaign, version: 1 };
    } catch (error) {
      if (attempt === attempts || !(error instanceof AppError && error.code === 'conflict')) throw error;
    }
  }
}

type NewGroup = Pick<Workgroup, 'area' | 'name' | 'headcount'>;

/** The group itself, its tally and its two links: together or not at all. */
const writesPerGroup = 4;

type Lasting = NonNullable<Workgroup['lasting']>;

/** The lasting codes of an earlier campaign's groups. Throws `not_found`. */
async function lastingOf(ctx: Context, follows: CampaignId | undefined): Promise<Map<string, Lasting>> {
  if (follows === undefined) return new Map();
  await campaigns.get(ctx.table, follows);
  const before = await workgroups.all(ctx.table, workgroupsOf(follows));
  return new Map(before.map((group) => [groupKey(group), lastingCodes(group)]));
}

/** Creates those groups that an earlier try did not. */
async function createGroups(
  ctx: Context,
  campaignId: CampaignId,
  groups: NewGroup[],
  lasting: ReadonlyMap<string, Lasting>,
): Promise<void> {
  const there = new Set((await workgroups.all(ctx.table, workgroupsOf(campaignId))).map(({ id }) => id));
  const writes = groups.flatMap((group): Write[] => {
    const id = workgroupIdOf(campaignId, group.area, group.name);
    if (there.has(id)) return [];
    const workgroup: Workgroup = {
      ...group,
      id,
      version: 0,
      campaignId,
      joinCode: newCode(ctx.random),
      leaderCode: newCode(ctx.random),
      lasting: lasting.get(groupKey(group)),
    };
    const link = (kind: Link['kind'], code: Link['code']) =>
      links.write({ code, version: 0, kind, campaignId, workgroupId: id });
    return [
      workgroups.write(workgroup),
      tallies.write({
        campaignId,
        workgroupId: id,
        leaderCode: workgroup.leaderCode,
        version: 0,
        answers: 0,
        withdrawn: 0,
        open: false,
        drawing: 0,
      }),
      link('answer', workgroup.joinCode),
      link('leader', workgroup.leaderCode),
    ];
  });
  const perBatch = maxWrites - (maxWrites % writesPerGroup);
  for (let start = 0; start < writes.length; start += perBatch) {
    await ctx.table.writeAll(writes.slice(start, start + perBatch));
  }
}
