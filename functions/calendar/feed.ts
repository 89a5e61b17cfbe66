import type { ICalEventData } from 'ical-generator';
import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import { visibleError } from '../../shared/errors.ts';
import { Code } from '../../shared/ids.ts';
import { channelNames } from '../../shared/publishing/channels.ts';
import type { PostLine } from '../../shared/stories/line/line.ts';
import { swedishDay } from '../../shared/text/dates.ts';
import type { Day } from '../../shared/text/day.ts';
import { daysAfter, startOfDay } from '../../shared/text/swedish-time.ts';
import { listCampaigns } from '../campaigns/list.ts';
import type { Context } from '../context.ts';
import { calendarLinks } from '../mail/store.ts';
import { knownRoles } from '../store.ts';
import { postLines, postsBetween, postsWithoutTime } from '../stories/lines/store.ts';

/** How soon a calendar program is asked to look again. */
const lookAgainSeconds = 15 * 60;
const daysBefore = 31;
const daysAhead = 400;
/** A post takes no time; so long it is seen in a calendar. */
const shownMinutes = 15;
/** More than anybody plans. */
const most = 1_000;

/**
 * The calendar behind a private address, as iCalendar (RFC 5545): posts with a time, and the days of campaigns. Times are
 * UTC, which every program shows as its own clock does, also over a change to or from summer time. It names neither stories
 * nor people, since calendars are kept where Örngott does not decide. Throws a visible `not_found`.
 */
export async function calendarFeed(ctx: Context, code: string, publicUrl: string): Promise<string> {
  const parsed = Code.safeParse(code.toLowerCase()).data;
  const link = parsed && (await calendarLinks.find(ctx.table, parsed));
  const person = link && (await knownRoles.find(ctx.table, link.personId));
  // Who has no role any more has no calendar.
  if (!person || person.roles.length === 0)
    throw visibleError(
      'not_found',
      'Kalendern finns inte. Hämta en ny adress i Örngott, under Mejl och kalender.',
    );
  const { id, name = '', roles } = person;
  const owner: Context = { ...ctx, actor: { kind: 'person', id, name, roles } };
  const today = swedishDay(ctx.clock.now());
  const from = startOfDay(daysAfter(today, -daysBefore)).toISOString();
  const till = startOfDay(daysAfter(today, daysAhead)).toISOString();
  const [placed, waiting, campaigns] = await Promise.all([
    postLines.first(ctx.table, { ...postsBetween(from, till), limit: most }),
    postLines.first(ctx.table, { ...postsWithoutTime, limit: most }),
    listCampaigns(owner),
  ]);
  const lost = waiting.filter(({ plannedBefore }) => plannedBefore !== undefined && plannedBefore >= from);
  const host = new URL(publicUrl).host;
  return written([
    ...[...placed, ...lost].map((line) => postEvent(line, host, publicUrl)),
    ...campaigns
      .filter(({ example }) => !example)
      .flatMap((campaign) => campaignEvents(campaign, host, publicUrl)),
  ]);
}

async function written(events: ICalEventData[]): Promise<string> {
  const { default: ical, ICalCalendarMethod } = await import('ical-generator');
  return ical({
    name: 'Örngott',
    prodId: { company: 'Örngott', product: 'Örngott', language: 'SV' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: lookAgainSeconds,
    events,
  }).toString();
}

/** One that has lost its time is told as cancelled, so that it goes from calendars that keep what they have seen. */
function postEvent(line: PostLine, host: string, publicUrl: string): ICalEventData {
  const { storyId, channel, state, at, plannedBefore, changedAt } = line;
  const start = new Date(at ?? plannedBefore ?? 0);
  const where = channel === 'manual' ? 'läggs ut för hand' : channelNames[channel];
  const isOut = state === 'published';
  return {
    id: `${storyId}.${channel}@${host}`,
    ...stamps(changedAt),
    start,
    end: new Date(start.getTime() + shownMinutes * 60_000),
    summary: isOut ? `Publicerat: ${where}` : `Inlägg: ${where}`,
    url: `${publicUrl}/redaktion/berattelser/${storyId}`,
    status: (at === undefined ? 'CANCELLED' : 'CONFIRMED') as ICalEventData['status'],
    // Nobody is busy because something is posted.
    transparency: 'TRANSPARENT' as ICalEventData['transparency'],
  };
}

function campaignEvents(campaign: Campaign, host: string, publicUrl: string): ICalEventData[] {
  const { id, title, version, openedAt, answerBy, publishedAt } = campaign;
  const days: [string, Day | undefined, string][] = [
    ['oppnad', openedAt && swedishDay(new Date(openedAt)), `${title}: öppnad`],
    ['sista-dag', answerBy, `${title}: sista dag för workshopparna`],
    ['namnd', publishedAt && swedishDay(new Date(publishedAt)), `${title}: visad för nämnden`],
  ];
  return days.flatMap(([name, day, summary]) =>
    day === undefined
      ? []
      : [
          {
            id: `${id}.${name}@${host}`,
            sequence: version,
            start: day,
            end: daysAfter(day, 1),
            allDay: true,
            summary,
            url: `${publicUrl}/redaktion/omgangar/${id}`,
            transparency: 'TRANSPARENT' as ICalEventData['transparency'],
          },
        ],
  );
}

/** RFC 5545 wants a number that grows with each change: seconds since the product's first year. */
const firstYear = Date.UTC(2026, 0, 1);

function stamps(changedAt: string | undefined): Pick<ICalEventData, 'sequence' | 'stamp' | 'lastModified'> {
  if (changedAt === undefined) return { sequence: 0 };
  const changed = new Date(changedAt);
  const sequence = Math.max(0, Math.floor((changed.getTime() - firstYear) / 1000));
  return { sequence, stamp: changed, lastModified: changed };
}
