import type { Campaign, Workgroup } from '../../shared/campaigns/campaigns.ts';
import { groupKey } from '../../shared/campaigns/group-key.ts';
import type { EditDraft } from '../../shared/desk/desk.ts';
import { visibleError } from '../../shared/errors.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { maxWrites } from '../ports/table.ts';
import { campaigns, workgroups, workgroupsOf } from '../store.ts';
import { readGroups } from './create-from-desk.ts';
import { createGroups, lastingOf, type NewGroup, refuseTwice, removeGroups } from './groups.ts';

/**
 * Changes a campaign that has not been opened. Groups that stay keep their links, so that posters which have been printed
 * still hold. Throws a visible `conflict` when it has been opened, or when somebody has changed it since it was `seen`.
 */
export async function editDraft(ctx: Context, id: CampaignId, edit: EditDraft): Promise<Campaign> {
  const campaign = await draftOf(ctx, id);
  const { seen, workgroupsText, follows, renamed, ...content } = edit;
  if (campaign.version !== seen)
    throw visibleError(
      'conflict',
      'Någon annan har ändrat omgången sedan du öppnade sidan. Ladda om den, så ser du ändringen. Det du har skrivit finns kvar.',
    );
  const groups = readGroups(workgroupsText);
  refuseTwice(groups);
  const next = { ...campaign, answerBy: undefined, ...content };
  // First, so that nobody who changes it at the same time gets in between: what follows can be done again.
  await ctx.table.writeAll([campaigns.write(next), auditWrite(ctx, id, 'edit_draft')]);
  await createGroups(ctx, id, groups, await lastingOf(ctx, follows, groups, renamed));
  const wanted = new Map(groups.map((group) => [groupKey(group), group]));
  const there = await workgroups.all(ctx.table, workgroupsOf(id));
  await setHeadcounts(ctx, there, wanted);
  await removeGroups(
    ctx,
    there.filter((group) => !wanted.has(groupKey(group))),
  );
  return { ...next, version: next.version + 1 };
}

/** Takes away a campaign that has not been opened. That it was there stays in the log. */
export async function removeDraft(ctx: Context, id: CampaignId): Promise<void> {
  const campaign = await draftOf(ctx, id);
  await removeGroups(ctx, await workgroups.all(ctx.table, workgroupsOf(id)));
  await ctx.table.writeAll([campaigns.remove(campaign), auditWrite(ctx, id, 'remove_draft', campaign.title)]);
}

async function draftOf(ctx: Context, id: CampaignId): Promise<Campaign> {
  requireRole(ctx, 'communicator', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  if (campaign.state !== 'draft')
    throw visibleError(
      'conflict',
      'Omgången har öppnats och kan inte ändras eller tas bort. Kopiera den i stället.',
    );
  return campaign;
}

async function setHeadcounts(
  ctx: Context,
  there: readonly Workgroup[],
  wanted: ReadonlyMap<string, NewGroup>,
): Promise<void> {
  const writes = there.flatMap((group) => {
    const headcount = wanted.get(groupKey(group))?.headcount;
    return headcount === undefined || headcount === group.headcount
      ? []
      : [workgroups.write({ ...group, headcount })];
  });
  for (let start = 0; start < writes.length; start += maxWrites)
    await ctx.table.writeAll(writes.slice(start, start + maxWrites));
}
