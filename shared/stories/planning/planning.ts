import type { PlanConflict } from '../../desk/publishing.ts';
import type { PlanContent } from '../../plan/plan.ts';
import type { ChannelId } from '../../publishing/channels.ts';
import { swedishDate } from '../../text/dates.ts';
import type { Day } from '../../text/day.ts';
import { plural } from '../../text/plural.ts';
import { swedishTimeOf, weekdayOf } from '../../text/swedish-time.ts';
import type { Post } from '../post.ts';
import { isInWeekOf, mondayOf } from './weeks.ts';

/** A post with a time: planned, on its way or out. */
export interface Placed {
  storyId: string;
  channel: ChannelId;
  at: string;
}

type Rules = Pick<PlanContent, 'cadence' | 'blackouts'>;

const minuteMs = 60_000;
const hourMs = 3_600_000;
const weekdays = ['måndagar', 'tisdagar', 'onsdagar', 'torsdagar', 'fredagar', 'lördagar', 'söndagar'];

/** `20 december 2026`, of a day by its middle, which is the same day in every season. */
const named = (day: Day) => swedishDate(`${day}T12:00:00Z`);

/** `3 timmar`, or minutes when it is less than an hour. */
function howLong(ms: number): string {
  const minutes = Math.round(ms / minuteMs);
  return minutes < 60
    ? plural(minutes, 'minut', 'minuter')
    : plural(Math.floor(ms / hourMs), 'timme', 'timmar');
}

/**
 * What the plan advises against in publishing a post at this instant; nothing when it is as the plan wants. `others`
 * may hold the same story's other posts, which count as the same story, and its own earlier place, which does not count.
 */
export function conflictsOf(placed: Placed, others: readonly Placed[], rules: Rules): PlanConflict[] {
  const foreign = others.filter(({ storyId }) => storyId !== placed.storyId);
  return [
    ...blackoutConflicts(placed, rules),
    ...neighbourConflicts(placed, foreign, rules),
    ...weekConflicts(placed, foreign, rules),
    ...clockConflicts(placed, rules),
  ];
}

/** The rules that hold of a time whatever else is planned: for whoever has only the post and the plan. */
function timeConflicts(placed: Placed, rules: Rules): PlanConflict[] {
  return [...blackoutConflicts(placed, rules), ...clockConflicts(placed, rules)];
}

/** What an exception is from: a kind of rule, or one period of rest in its very words. */
export const conflictKey = ({ kind, text }: PlanConflict): string =>
  kind === 'blackout' ? `${kind} ${text}` : kind;

/** What the plan has against the post's own time that nobody gave a reason for, in Swedish. */
export function whyNotThen(
  storyId: string,
  { channel, plannedFor, exception }: Pick<Post, 'channel' | 'plannedFor' | 'exception'>,
  rules: Rules,
): string | undefined {
  if (plannedFor === undefined) return undefined;
  const conflicts = timeConflicts({ storyId, channel, at: plannedFor }, rules);
  return conflicts.find((conflict) => !exception?.against.includes(conflictKey(conflict)))?.text;
}

function blackoutConflicts({ at }: Placed, { blackouts }: Rules): PlanConflict[] {
  const { day } = swedishTimeOf(at);
  return blackouts
    .filter(({ from, to }) => from <= day && day <= to)
    .map(({ name, from, to, reason }) => ({
      kind: 'blackout',
      text: `Perioden ”${name}” pågår ${named(from)}–${named(to)}: ${reason}`,
    }));
}

function neighbourConflicts(
  { at, channel }: Placed,
  others: readonly Placed[],
  { cadence }: Rules,
): PlanConflict[] {
  const mine = Date.parse(at);
  const distances = others
    .filter((other) => other.channel === channel)
    .map((other) => Date.parse(other.at) - mine)
    .sort((a, b) => Math.abs(a) - Math.abs(b));
  const [nearest] = distances;
  if (nearest === undefined) return [];
  if (Math.abs(nearest) < minuteMs) {
    return [{ kind: 'same_minute', text: 'Ett annat inlägg publiceras samma minut i samma kanal.' }];
  }
  if (Math.abs(nearest) >= cadence.minHoursBetween * hourMs) return [];
  const rule = plural(cadence.minHoursBetween, 'timme', 'timmar');
  const where = `${howLong(Math.abs(nearest))} ${nearest < 0 ? 'före' : 'efter'}`;
  return [
    {
      kind: 'too_close',
      text: `Enligt planen ska det gå minst ${rule} mellan två inlägg i samma kanal. Det närmaste ligger ${where}.`,
    },
  ];
}

function weekConflicts({ at }: Placed, others: readonly Placed[], { cadence }: Rules): PlanConflict[] {
  const isInWeek = isInWeekOf(mondayOf(swedishTimeOf(at).day));
  const stories = new Set(others.filter((other) => isInWeek(other.at)).map(({ storyId }) => storyId));
  const count = stories.size + 1;
  if (count <= cadence.maxPerWeek) return [];
  const text = `Det blir ${plural(count, 'berättelse', 'berättelser')} den veckan. Enligt planen är högst ${cadence.maxPerWeek} lagom.`;
  return [{ kind: 'too_many', text }];
}

function clockConflicts({ at }: Placed, { cadence }: Rules): PlanConflict[] {
  const { day, time } = swedishTimeOf(at);
  const weekday = weekdayOf(day);
  const found: PlanConflict[] = [];
  if (!cadence.weekdays.includes(weekday)) {
    found.push({ kind: 'weekday', text: `Enligt planen publicerar vi inte på ${weekdays[weekday - 1]}.` });
  }
  if (time < cadence.from || time > cadence.to) {
    const hours = `${cadence.from}–${cadence.to}`;
    found.push({ kind: 'hours', text: `Klockan ${time} ligger utanför planens tider, ${hours}.` });
  }
  return found;
}
