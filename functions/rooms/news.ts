import { Code } from '../../shared/ids.ts';
import { swedishDay } from '../../shared/text/dates.ts';
import type { Context } from '../context.ts';
import { groupByCode } from '../links.ts';
import type { Item } from '../ports/table.ts';
import { links, phoneRooms, presences, roomNews, tallies } from '../store.ts';

/** What tells whether a leader's page has news, in one read. */
export interface RoomNews {
  /** Changes with all that the page shows; undefined while something is not open, which changes in other ways too. */
  versions: string | undefined;
  /** How many phones have come in today. */
  present: number;
}

/** The news below a leader's code, or where it leads by now; nothing for a code that leads nowhere. */
export async function newsOfRoom(ctx: Context, leaderCode: string): Promise<RoomNews> {
  const parsed = Code.safeParse(leaderCode.trim().toLowerCase());
  if (!parsed.success) return { versions: undefined, present: 0 };
  const { items } = await ctx.table.query(roomNews(parsed.data));
  const of = (sk: string): Item | undefined => items.find((item) => item.sk === sk);
  const [tally, presence] = [of('tally'), of('presence')];
  const link = of('link');
  if (tally && link && links.parse(link).workgroupId !== tallies.parse(tally).workgroupId) {
    const { workgroup } = await groupByCode(ctx, parsed.data, 'leader');
    return newsOfRoom(ctx, workgroup.leaderCode);
  }
  const today = swedishDay(ctx.clock.now());
  const come = presence && presences.parse(presence);
  return {
    versions:
      tally && tallies.parse(tally).open
        ? items.map(({ sk, version }) => `${sk} ${version}`).join(', ')
        : undefined,
    present: come?.day === today ? come.phones.length : 0,
  };
}

/** What a phone follows, in one read; undefined until the workshop has begun. */
export async function newsForPhone(ctx: Context, joinCode: string) {
  const parsed = Code.safeParse(joinCode.trim().toLowerCase());
  return parsed.success ? phoneRooms.find(ctx.table, parsed.data) : undefined;
}
