import type { Today, TodayItem } from '../../shared/desk/today.ts';
import type { Job } from '../../shared/jobs.ts';
import { channelNames } from '../../shared/publishing/channels.ts';
import { leastOfBurst } from '../../shared/stories/burst.ts';
import { storiesIn } from '../../shared/stories/line/tally.ts';
import { mondayOf } from '../../shared/stories/planning/weeks.ts';
import { swedishDay } from '../../shared/text/dates.ts';
import { plural } from '../../shared/text/plural.ts';
import { daysAfter } from '../../shared/text/swedish-time.ts';
import { mayDo, requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { failedJobs } from '../jobs/failed.ts';
import { returnedTo } from '../mail/colleagues.ts';
import { planReminder } from '../plan/overview.ts';
import { calendar } from '../posts/planning/calendar.ts';
import { publishingStatus } from '../posts/publishing-status.ts';
import { type Known, knownOfQueue } from '../stories/desk/queue/known.ts';
import { storyQueue } from '../stories/desk/queue/page.ts';
import { hasLateBurst } from '../stories/tray/tray.ts';
import { campaignsToday } from './campaigns.ts';

/** Stories that are named; the queue has the others. */
const mostStories = 8;
const weeksBefore = 3;
const weeksAfter = 4;

/**
 * What waits for the one who is signed in, most urgent first, and how the year goes. It reads as much as it shows, whatever
 * the number of stories and answers.
 */
export async function today(ctx: Context): Promise<Today> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const day = swedishDay(ctx.clock.now());
  const monday = mondayOf(day);
  const mayChange = mayDo(ctx, 'communicator', 'administrator');
  const known = await knownOfQueue(ctx);
  const [queue, plan, publishing, month, campaigns, jobs, returned, burst] = await Promise.all([
    storyQueue(ctx, {}, known),
    planReminder(ctx),
    publishingStatus(ctx),
    calendar(ctx, daysAfter(monday, -7 * weeksBefore), daysAfter(monday, 7 * weeksAfter - 1)),
    campaignsToday(ctx),
    mayChange ? failedJobs(ctx) : [],
    returnedMailToday(ctx),
    burstToday(ctx, known),
  ]);
  const needing = queue.page.entries.filter(({ attention }) => attention.length > 0);
  const items: TodayItem[] = [
    ...(publishing.stopped
      ? [item('stopp', true, 'All publicering är stoppad.', publishing.stopped.reason, '/redaktion/kanaler')]
      : []),
    ...publishing.channels.flatMap(({ channel, warnings }) =>
      warnings.map((warning) =>
        item(`kanal ${channel} ${warning}`, true, warning, undefined, '/redaktion/kanaler'),
      ),
    ),
    ...returned,
    ...failedWork(jobs),
    ...needing
      .slice(0, mostStories)
      .map(({ id, title, attention: [first = '', ...rest] }) =>
        item(
          `berattelse ${id}`,
          false,
          first,
          [`”${title}”`, ...rest].join(' · '),
          `/redaktion/berattelser/${id}`,
        ),
      ),
    ...waitingStories(queue.page.counts?.submitted ?? 0),
    ...burst,
    ...(mayChange && month.waitingInAll > 0 ? [withoutTime(month.waitingInAll)] : []),
    ...(mayChange ? campaigns.items : []),
    ...(plan ? [item('plan', plan.kind === 'overdue', plan.text, undefined, '/redaktion/plan')] : []),
  ];
  return {
    items: [...items.filter(({ isUrgent }) => isUrgent), ...items.filter(({ isUrgent }) => !isUrgent)],
    moreStories: needing.length > mostStories || queue.page.next !== undefined,
    posts: month.posts
      .filter((post) => post.day === day)
      .map(({ storyId, title, channel, at, state }) => ({
        at,
        title,
        channel: channelNames[channel],
        isOut: state === 'published',
        href: `/redaktion/berattelser/${storyId}`,
      })),
    campaigns: campaigns.shown,
    weeks: month.weeks,
  };
}

function item(
  id: string,
  isUrgent: boolean,
  text: string,
  detail: string | undefined,
  href: string,
): TodayItem {
  return { id, isUrgent, text, ...(detail && { detail }), href };
}

/** That the latest came very close together, looked for only when so many wait that something can have. */
async function burstToday(ctx: Context, { tallies }: Known): Promise<TodayItem[]> {
  const waiting = storiesIn(tallies, () => true).get('submitted') ?? 0;
  if (waiting < leastOfBurst || !(await hasLateBurst(ctx))) return [];
  const text = 'Många berättelser kom ovanligt tätt.';
  return [item('tatt', false, text, 'Titta igenom dem på en gång.', '/redaktion/berattelser/hogen')];
}

/** Whose mail comes back: one's own, and for administrators everybody's. */
async function returnedMailToday(ctx: Context): Promise<TodayItem[]> {
  const myId = ctx.actor.kind === 'person' ? ctx.actor.id : '';
  const found = (await returnedTo(ctx)).filter(({ id }) => id === myId || mayDo(ctx, 'administrator'));
  return found.map(({ id, name }) =>
    item(
      `mejl ${id}`,
      true,
      `Mejl till ${id === myId ? 'dig' : name} kommer inte fram.`,
      id === myId ? undefined : 'Kontrollera adressen i inloggningen.',
      '/redaktion/mejl',
    ),
  );
}

/** Work that was given up, with the way to where the first of it can be tried again. */
function failedWork(jobs: readonly Job[]): TodayItem[] {
  const [first] = jobs;
  if (!first) return [];
  const { payload } = first;
  const href =
    'storyId' in payload
      ? `/redaktion/berattelser/${payload.storyId}`
      : 'campaignId' in payload
        ? `/redaktion/omgangar/${payload.campaignId}/${first.kind === 'import_answers' ? 'las-in' : 'ordmoln'}`
        : '/redaktion/kanaler';
  const count = plural(jobs.length, 'sak blev inte gjord', 'saker blev inte gjorda');
  return [
    item('jobb', true, `${count} trots flera försök.`, 'Öppna det som det gäller och försök igen.', href),
  ];
}

function waitingStories(count: number): TodayItem[] {
  if (count === 0) return [];
  return [
    item(
      'olasta',
      false,
      `${plural(count, 'ny berättelse', 'nya berättelser')} att läsa.`,
      undefined,
      '/redaktion/berattelser?lage=submitted',
    ),
  ];
}

const withoutTime = (count: number): TodayItem =>
  item(
    'utan-tid',
    false,
    `${plural(count, 'godkänt inlägg', 'godkända inlägg')} utan tid.`,
    undefined,
    '/redaktion/kalender',
  );
