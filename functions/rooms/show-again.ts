import * as z from 'zod';
import { type CampaignId, WorkgroupId } from '../../shared/ids.ts';
import { isAmong, phoneRoomOf, RoomWord, showWord } from '../../shared/room/room.ts';
import { redrawJob } from '../answers/redraw.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { kickAll } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import { phoneRooms, rooms, workgroups } from '../store.ts';

/** A word that a group's leader has hidden. */
export const HiddenWord = z.object({ workgroupId: WorkgroupId, ...RoomWord.shape });
export type HiddenWord = z.infer<typeof HiddenWord>;

/** The communicator takes back that a leader has hidden a word. Throws `not_found` for a group that is not the campaign's. */
export async function showAgain(ctx: Context, id: CampaignId, hidden: HiddenWord): Promise<void> {
  requireRole(ctx, 'communicator', 'administrator');
  const { workgroupId, ...word } = hidden;
  const workgroup = await workgroups.get(ctx.table, id, workgroupId);
  const [room, phone] = await Promise.all([
    rooms.find(ctx.table, workgroup.leaderCode),
    phoneRooms.find(ctx.table, workgroup.joinCode),
  ]);
  // The leader may have taken it back meanwhile.
  if (!room || !isAmong(room.hidden, word)) return;
  const next = showWord(room, word);
  const job = redrawJob(ctx, workgroup);
  await ctx.table.writeAll([
    rooms.write(next),
    phoneRooms.write(phoneRoomOf(next, phone)),
    jobWrite(job),
    auditWrite(ctx, id, 'show_word', workgroup.name),
  ]);
  await kickAll(ctx, [job]);
}
