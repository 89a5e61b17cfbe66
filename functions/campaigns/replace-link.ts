import { type Campaign, type Link, lastingCodes, type Workgroup } from '../../shared/campaigns/campaigns.ts';
import type { ReplaceLink } from '../../shared/desk/desk.ts';
import { visibleError } from '../../shared/errors.ts';
import type { CampaignId, Code, WorkgroupId } from '../../shared/ids.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { newCode } from '../new-ids.ts';
import type { Write } from '../ports/table.ts';
import { campaigns, links, phoneRooms, presences, rooms, tallies, workgroups } from '../store.ts';

/**
 * Gives a workgroup a new link to answer or to lead by, when the old one has come into wrong hands. The old one, also the
 * poster's, says from then on where to turn; answers, clouds and the workshop's place stay. Throws a visible `conflict`
 * when it has been replaced since it was `seen`.
 */
export async function replaceLink(
  ctx: Context,
  id: CampaignId,
  groupId: WorkgroupId,
  { which, seen }: ReplaceLink,
): Promise<Workgroup> {
  requireRole(ctx, 'communicator', 'administrator');
  const [campaign, group] = await Promise.all([
    campaigns.get(ctx.table, id),
    workgroups.get(ctx.table, id, groupId),
  ]);
  if (group.version !== seen)
    throw visibleError(
      'conflict',
      'Länkarna har ändrats sedan du öppnade fönstret. Stäng det och öppna det igen.',
    );
  const code = newCode(ctx.random);
  const next = withCode(group, which, code);
  await ctx.table.writeAll([
    workgroups.write(next),
    links.write({ code, version: 0, kind: which, campaignId: id, workgroupId: groupId }),
    ...(await endedLinks(ctx, campaign, group, which)),
    ...(which === 'leader' ? await leaderMoves(ctx, group, code) : await phoneMoves(ctx, group, code)),
    auditWrite(
      ctx,
      id,
      'replace_link',
      `${group.name}, ${which === 'leader' ? 'ledarens' : 'medarbetarnas'}`,
    ),
  ]);
  return { ...next, version: next.version + 1 };
}

function withCode(group: Workgroup, which: ReplaceLink['which'], code: Code): Workgroup {
  const own = which === 'leader' ? { leaderCode: code } : { joinCode: code };
  const lasting = group.lasting && {
    ...group.lasting,
    ...(which === 'leader' ? { leader: code } : { answer: code }),
  };
  return { ...group, ...own, ...(lasting && { lasting }) };
}

/** The old links, which say that they have been replaced; one on a poster only while it leads to this campaign. */
async function endedLinks(
  ctx: Context,
  campaign: Campaign,
  group: Workgroup,
  which: ReplaceLink['which'],
): Promise<Write[]> {
  const lasting = lastingCodes(group);
  const codes = which === 'leader' ? [group.leaderCode, lasting.leader] : [group.joinCode, lasting.answer];
  const old = await Promise.all([...new Set(codes)].map((code) => links.find(ctx.table, code)));
  const replacedAt = ctx.clock.now().toISOString();
  return old
    .filter((link): link is Link => link?.campaignId === campaign.id)
    .map((link) => links.write({ ...link, replacedAt }));
}

/** What lies below the leader's code goes to the new one. */
async function leaderMoves(ctx: Context, { leaderCode }: Workgroup, code: Code): Promise<Write[]> {
  const [tally, room, presence] = await Promise.all([
    tallies.find(ctx.table, leaderCode),
    rooms.find(ctx.table, leaderCode),
    presences.find(ctx.table, leaderCode),
  ]);
  const to = { leaderCode: code, version: 0 };
  return [
    ...(tally ? [tallies.remove(tally), tallies.write({ ...tally, ...to })] : []),
    ...(room ? [rooms.remove(room), rooms.write({ ...room, ...to })] : []),
    ...(presence ? [presences.remove(presence), presences.write({ ...presence, ...to })] : []),
  ];
}

/** What lies below the phones' code goes to the new one. */
async function phoneMoves(ctx: Context, { joinCode, leaderCode }: Workgroup, code: Code): Promise<Write[]> {
  const [phones, room] = await Promise.all([
    phoneRooms.find(ctx.table, joinCode),
    rooms.find(ctx.table, leaderCode),
  ]);
  return [
    ...(phones
      ? [phoneRooms.remove(phones), phoneRooms.write({ ...phones, joinCode: code, version: 0 })]
      : []),
    ...(room ? [rooms.write({ ...room, joinCode: code })] : []),
  ];
}
