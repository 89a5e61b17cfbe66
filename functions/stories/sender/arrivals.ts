import * as z from 'zod';
import { Instant } from '../../../shared/campaigns/campaigns.ts';
import { Code } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits/table.ts';
import type { Context } from '../../context.ts';
import { entity } from '../../entity.ts';
import { newCode } from '../../new-ids.ts';
import type { Write } from '../../ports/table.ts';

/** What the form has let in during a day, whatever has become of it: more is somebody flooding it. */

const dayMs = 24 * 3_600_000;
const pk = 'stories/arrivals';

const Arrival = z.strictObject({
  id: Code,
  version: z.int().nonnegative(),
  at: Instant,
  /** A new story, or another telling of one. */
  what: z.enum(['story', 'telling']),
});
type Arrival = z.infer<typeof Arrival>;
const arrivals = entity({
  name: 'arrival',
  schema: Arrival,
  key: (at: Instant, id: Code) => ({ pk, sk: `${at}/${id}` }),
  keyOf: ({ at, id }) => ({ pk, sk: `${at}/${id}` }),
  expiresAt: ({ at }) => new Date(Date.parse(at) + dayMs),
});

/** New stories in a day, and tellings, those too that change a story. */
export const { inDay: mostStoriesInDay, tellingsInDay: mostTellingsInDay } = limits.stories.stored.is;

/** The write that remembers for a day that something came; never what. */
export function arrivalWrite(ctx: Context, what: Arrival['what']): Write {
  return arrivals.write({
    id: newCode(ctx.random),
    version: 0,
    at: ctx.clock.now().toISOString(),
    what,
  });
}

/** Whether no more may come now. Reads a row for each that has come, and never more than may come in a day. */
export async function isFlooded(ctx: Context, what: Arrival['what']): Promise<boolean> {
  const from = new Date(ctx.clock.now().getTime() - dayMs).toISOString();
  const came = await arrivals.first(ctx.table, { pk, from, limit: mostTellingsInDay });
  if (came.length >= mostTellingsInDay) return true;
  return what === 'story' && came.filter((one) => one.what === 'story').length >= mostStoriesInDay;
}
