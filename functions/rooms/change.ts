import type { Campaign, Workgroup } from '../../shared/campaigns/campaigns.ts';
import { AppError, visibleError } from '../../shared/errors.ts';
import { programOf, type Stage } from '../../shared/room/program.ts';
import { newRoom, phoneRoomOf, type Room } from '../../shared/room/room.ts';
import { redrawJob } from '../answers/redraw.ts';
import type { Context } from '../context.ts';
import { kickAll } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import { ledGroup } from '../links.ts';
import { phoneRooms, rooms } from '../store.ts';

/** What a change of a room may go by. */
export interface RoomAt {
  campaign: Campaign;
  workgroup: Workgroup;
  program: Stage[];
  now: string;
}

/** Two screens and a remote may be pressed at the same moment. */
const attempts = 5;

/**
 * Changes a workshop from its leader's page, for all its screens and phones in one write. Throws a visible `not_found`
 * for a code that leads nowhere and `conflict` when the campaign is not open.
 */
export async function changeRoom(
  ctx: Context,
  leaderCode: string,
  change: (room: Room, at: RoomAt) => Promise<Room> | Room,
): Promise<Room> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await changeOnce(ctx, leaderCode, change);
    } catch (error) {
      if (attempt === attempts || !(error instanceof AppError && error.code === 'conflict' && !error.visible))
        throw error;
    }
  }
}

async function changeOnce(
  ctx: Context,
  leaderCode: string,
  change: (room: Room, at: RoomAt) => Promise<Room> | Room,
): Promise<Room> {
  const { campaign, workgroup } = await ledGroup(ctx, leaderCode);
  if (campaign.state !== 'open')
    throw visibleError('conflict', 'Omgången är inte öppen, så workshoppen kan inte ledas härifrån.');
  const [stored, phone] = await Promise.all([
    rooms.find(ctx.table, workgroup.leaderCode),
    phoneRooms.find(ctx.table, workgroup.joinCode),
  ]);
  const now = ctx.clock.now().toISOString();
  const before = stored ?? newRoom(workgroup, now);
  const next = await change(before, { campaign, workgroup, program: programOf(campaign), now });
  if (next === before) return before;
  // The pictures follow what is unveiled and hidden.
  const isOtherPicture =
    next.unveiled.length !== before.unveiled.length || next.hidden.length !== before.hidden.length;
  const job = isOtherPicture ? redrawJob(ctx, workgroup) : undefined;
  await ctx.table.writeAll([
    rooms.write(next),
    phoneRooms.write(phoneRoomOf(next, phone)),
    ...(job ? [jobWrite(job)] : []),
  ]);
  if (job) await kickAll(ctx, [job]);
  return { ...next, version: next.version + 1 };
}
