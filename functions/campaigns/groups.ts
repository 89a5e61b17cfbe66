import { type Link, lastingCodes, type Workgroup } from '../../shared/campaigns/campaigns.ts';
import { groupKey } from '../../shared/campaigns/group-key.ts';
import { visibleError } from '../../shared/errors.ts';
import type { CampaignId } from '../../shared/ids.ts';
import type { Context } from '../context.ts';
import { newCode, workgroupIdOf } from '../new-ids.ts';
import { maxWrites, type Write } from '../ports/table.ts';
import { campaigns, links, tallies, workgroups, workgroupsOf } from '../store.ts';

export type NewGroup = Pick<Workgroup, 'area' | 'name' | 'headcount'>;

/** Throws a visible `invalid` when a group is there twice. */
export function refuseTwice(groups: readonly NewGroup[]): void {
  const names = groups.map(groupKey);
  const twice = groups.find((_, index) => names.indexOf(names[index] ?? '') !== index);
  if (twice) throw visibleError('invalid', `Arbetsgruppen ”${twice.name}” finns två gånger i ${twice.area}.`);
}

/** The group itself, its tally and its two links: together or not at all. */
const writesPerGroup = 4;

/** One group under two names. */
interface RenamedGroup {
  from: Pick<Workgroup, 'area' | 'name'>;
  to: Pick<Workgroup, 'area' | 'name'>;
}

type Lasting = NonNullable<Workgroup['lasting']>;

/**
 * The lasting codes of an earlier campaign's groups, by what they are called now. One that has been renamed is one that is
 * not there under its old name any more, and was not there under its new. Throws `not_found`.
 */
export async function lastingOf(
  ctx: Context,
  follows: CampaignId | undefined,
  groups: readonly NewGroup[],
  renamed: readonly RenamedGroup[] = [],
): Promise<Map<string, Lasting>> {
  if (follows === undefined) return new Map();
  await campaigns.get(ctx.table, follows);
  const before = await workgroups.all(ctx.table, workgroupsOf(follows));
  const lasting = new Map(before.map((group) => [groupKey(group), lastingCodes(group)]));
  const now = new Set(groups.map(groupKey));
  for (const pair of renamed) {
    const [from, to] = [groupKey(pair.from), groupKey(pair.to)];
    const codes = lasting.get(from);
    if (!codes || now.has(from) || lasting.has(to) || !now.has(to)) continue;
    lasting.set(to, codes);
    // A poster leads to one group.
    lasting.delete(from);
  }
  return lasting;
}

/** Creates those groups that an earlier try did not. */
export async function createGroups(
  ctx: Context,
  campaignId: CampaignId,
  groups: readonly NewGroup[],
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
        changes: 0,
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

/** Removes groups that nobody has answered in, with their links. Done again, it goes on where it was cut off. */
export async function removeGroups(ctx: Context, groups: readonly Workgroup[]): Promise<void> {
  for (const group of groups) {
    const [tally, ...own] = await Promise.all([
      tallies.find(ctx.table, group.leaderCode),
      links.find(ctx.table, group.joinCode),
      links.find(ctx.table, group.leaderCode),
    ]);
    await ctx.table.writeAll([
      workgroups.remove(group),
      ...(tally ? [tallies.remove(tally)] : []),
      ...own.flatMap((link) => (link ? [links.remove(link)] : [])),
    ]);
  }
}
