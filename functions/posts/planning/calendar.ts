import type { CalendarPost, CalendarView, WaitingPost } from '../../../shared/desk/publishing.ts';
import { visibleError } from '../../../shared/errors.ts';
import type { MixId, PlanContent, PlanVersion } from '../../../shared/plan/plan.ts';
import { postsIn } from '../../../shared/stories/line/counted.ts';
import { countIn } from '../../../shared/stories/line/tally.ts';
import { conflictsOf } from '../../../shared/stories/planning/planning.ts';
import {
  isWithinDays,
  mixShares,
  mondayOf,
  quarterOf,
  weekOf,
} from '../../../shared/stories/planning/weeks.ts';
import { swedishDay } from '../../../shared/text/dates.ts';
import type { Day } from '../../../shared/text/day.ts';
import { daysAfter, startOfDay, swedishTimeOf } from '../../../shared/text/swedish-time.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { planInForce } from '../../plan/in-force.ts';
import { postLines, postsWithoutTime } from '../../stories/lines/store.ts';
import { tallies } from '../../stories/lines/tally.ts';
import { publishingControl } from '../control.ts';
import { asPlaced, needsApproval, type PlacedPost, placedPosts, placesTaken } from './placed.ts';

const maxDays = 100;

/** As many posts without a time as anybody looks through beside a calendar. */
const mostWaiting = 50;

/** The calendar of these days, both within, with what the plan says of them. Throws a visible `invalid`. */
export async function calendar(ctx: Context, from: Day, till: Day): Promise<CalendarView> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  if (from > till || daysAfter(from, maxDays) < till) {
    throw visibleError('invalid', `Kalendern visar högst ${maxDays} dagar i taget.`);
  }
  const { plan } = await planInForce(ctx);
  const { stopped } = await publishingControl(ctx);
  const quarter = quarterOf(from);
  // The rules reach a week past what is shown, and the quarter further.
  const first = [quarter.from, daysAfter(from, -8)].sort()[0] ?? from;
  const last = [quarter.till, daysAfter(till, 8)].sort()[1] ?? till;
  const [placed, waiting] = await Promise.all([
    placedPosts(ctx, startOfDay(first), startOfDay(daysAfter(last, 1))),
    waitingPosts(ctx, plan),
  ]);
  const isShown = isWithinDays(from, till);
  const shown = placed.filter(({ at }) => isShown(at));
  const { content } = plan;
  const within =
    (a: Day, b: Day) =>
    ({ from: start, to }: { from: Day; to: Day }) =>
      start <= b && a <= to;
  return {
    from,
    till,
    today: swedishDay(ctx.clock.now()),
    planNumber: plan.number,
    cadence: content.cadence,
    blackouts: content.blackouts.filter(within(from, till)),
    themes: content.themes.filter(within(from, till)),
    posts: await Promise.all(shown.map((post) => calendarPost(ctx, post, placed, plan))),
    ...waiting,
    weeks: weeksOf(from, till, placed, content),
    mix: { ...quarter, shares: mixShares(kindsIn(placed, quarter), content.mix) },
    stopped,
  };
}

async function calendarPost(
  ctx: Context,
  placed: PlacedPost,
  all: readonly PlacedPost[],
  plan: PlanVersion,
): Promise<CalendarPost> {
  const { storyId, title, channel, state, stands, at, mix, example, url } = placed;
  return {
    storyId,
    title,
    channel,
    state,
    stands,
    at,
    ...swedishTimeOf(at),
    mix,
    example,
    needsApproval: await needsApproval(ctx, placed, plan),
    conflicts: state === 'planned' ? conflictsOf(asPlaced(placed), placesTaken(all), plan.content) : [],
    url,
  };
}

/** Those that have waited the longest, and how many there are in all. */
async function waitingPosts(ctx: Context, plan: PlanVersion) {
  const [found, counted] = await Promise.all([
    postLines.first(ctx.table, { ...postsWithoutTime, limit: mostWaiting }),
    tallies(ctx),
  ]);
  const waiting = found.map(async (line): Promise<WaitingPost> => {
    const { storyId, title, channel, mix, example, approvedAt, plannedBefore, heldBack } = line;
    const why = await needsApproval(ctx, line, plan);
    return { storyId, title, channel, mix, example, approvedAt, plannedBefore, heldBack, needsApproval: why };
  });
  return {
    waiting: await Promise.all(waiting),
    waitingInAll: Math.max(countIn(counted, postsIn('approved')), found.length),
  };
}

function weeksOf(from: Day, till: Day, placed: readonly PlacedPost[], content: PlanContent) {
  const weeks = [];
  for (let monday = mondayOf(from); monday <= till; monday = daysAfter(monday, 7)) {
    weeks.push(weekOf(monday, placesTaken(placed), content));
  }
  return weeks;
}

function kindsIn(placed: readonly PlacedPost[], quarter: { from: Day; till: Day }): Map<string, MixId> {
  const kinds = new Map<string, MixId>();
  const isInQuarter = isWithinDays(quarter.from, quarter.till);
  for (const { storyId, mix, taken, at } of placed)
    if (mix && taken && isInQuarter(at)) kinds.set(storyId, mix);
  return kinds;
}
