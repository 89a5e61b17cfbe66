import type { CalendarPost, CalendarView, WaitingPost } from '../../../shared/desk/publishing.ts';
import { visibleError } from '../../../shared/errors.ts';
import type { MixId, PlanContent, PlanVersion } from '../../../shared/plan/plan.ts';
import { heldText } from '../../../shared/stories/delivery/held.ts';
import { conflictsOf } from '../../../shared/stories/planning/planning.ts';
import { mixShares, mondayOf, quarterOf, weekOf } from '../../../shared/stories/planning/weeks.ts';
import { storyTitle } from '../../../shared/stories/review/title.ts';
import { deliveryState } from '../../../shared/stories/states/state.ts';
import { rowOf } from '../../../shared/stories/states/table.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { swedishDay } from '../../../shared/text/dates.ts';
import type { Day } from '../../../shared/text/day.ts';
import { daysAfter, instantOf, swedishTimeOf } from '../../../shared/text/swedish-time.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { planInForce } from '../../plan/in-force.ts';
import { publishingControl } from '../control.ts';
import { whyNotApproved } from '../publishing/standing.ts';
import { asPlaced, type PlacedPost, placedPosts, placesTaken, storiesSince } from './placed.ts';

const maxDays = 100;

/** The instant at which the day begins in Sweden; midnight is never skipped there. */
const startOf = (day: Day) => instantOf({ day, time: '00:00' }) ?? new Date(`${day}T00:00:00Z`);

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
  const all = await storiesSince(ctx, startOf(first));
  const placed = placedPosts(all, startOf(first), startOf(daysAfter(last, 1)));
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
    posts: placed
      .filter(({ at }) => from <= swedishTimeOf(at).day && swedishTimeOf(at).day <= till)
      .map((post) => calendarPost(ctx, post, placed, plan)),
    waiting: waitingPosts(ctx, all, plan),
    weeks: weeksOf(from, till, placed, content),
    mix: { ...quarter, shares: mixShares(kindsIn(placed, quarter), content.mix) },
    stopped,
  };
}

function calendarPost(
  ctx: Context,
  placed: PlacedPost,
  all: readonly PlacedPost[],
  plan: PlanVersion,
): CalendarPost {
  const { story, post, at } = placed;
  const waits = post.state === 'planned' || post.state === 'by_hand';
  return {
    storyId: story.id,
    title: storyTitle(story),
    channel: post.channel,
    state: post.state,
    stands: deliveryState(post),
    at,
    ...swedishTimeOf(at),
    mix: story.review?.mix,
    example: story.example,
    needsApproval: waits ? whyNotApproved(ctx, story, post, plan) : undefined,
    conflicts: post.state === 'planned' ? conflictsOf(asPlaced(placed), placesTaken(all), plan.content) : [],
    url: post.publication?.url,
  };
}

function waitingPosts(ctx: Context, all: readonly Story[], plan: PlanVersion): WaitingPost[] {
  return all.flatMap((story) =>
    story.posts
      .filter(({ state }) => state === 'approved')
      .map((post) => ({
        storyId: story.id,
        title: storyTitle(story),
        channel: post.channel,
        mix: story.review?.mix,
        example: story.example,
        approvedAt: post.approval?.at,
        plannedBefore: post.plannedFor,
        heldBack: heldText(post),
        needsApproval: whyNotApproved(ctx, story, post, plan),
      })),
  );
}

function weeksOf(from: Day, till: Day, placed: readonly PlacedPost[], { cadence }: PlanContent) {
  const weeks = [];
  for (let monday = mondayOf(from); monday <= till; monday = daysAfter(monday, 7)) {
    weeks.push(weekOf(monday, placesTaken(placed), cadence));
  }
  return weeks;
}

function kindsIn(placed: readonly PlacedPost[], quarter: { from: Day; till: Day }): Map<string, MixId> {
  const kinds = new Map<string, MixId>();
  for (const { story, post, at } of placed) {
    const { day } = swedishTimeOf(at);
    const mix = story.review?.mix;
    if (mix && rowOf(post).calendar?.taken && quarter.from <= day && day <= quarter.till)
      kinds.set(story.id, mix);
  }
  return kinds;
}
