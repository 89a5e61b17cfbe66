import type { Campaign, Workgroup } from '../../shared/campaigns/campaigns.ts';
import type { ShownGroupCloud } from '../../shared/clouds/clouds.ts';
import type { Room } from '../../shared/room/room.ts';
import { countGroup } from '../answers/tallies.ts';
import { groupPictures } from '../clouds/groups/pictures.ts';
import type { Context } from '../context.ts';
import { groupByCode } from '../links.ts';
import { newsOfRoom } from '../rooms/news.ts';
import { rooms } from '../store.ts';

/** How a group's workshop stands, as its leader sees it: counts, never answers. */
export interface Workshop {
  campaign: Campaign;
  workgroup: Workgroup;
  answers: number;
  /** How many phones have come in today. */
  present: number;
  /** Where it is, led from this page; undefined until it has begun. */
  room: Room | undefined;
  /** The group's own clouds, when there are any. */
  drawn: ShownGroupCloud | undefined;
}

/** Throws a visible `not_found` when the leader's code leads nowhere. */
export async function workshopByCode(ctx: Context, code: string): Promise<Workshop> {
  const { campaign, workgroup } = await groupByCode(ctx, code, 'leader');
  const [{ answers }, { present }, room] = await Promise.all([
    countGroup(ctx, workgroup),
    newsOfRoom(ctx, workgroup.leaderCode),
    rooms.find(ctx.table, workgroup.leaderCode),
  ]);
  const drawn = await groupPictures(ctx, campaign, workgroup, answers);
  return { campaign, workgroup, answers, present, room, drawn };
}
