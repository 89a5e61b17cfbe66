import { channelNames } from '../../publishing/channels.ts';
import { swedishDate } from '../../text/dates.ts';
import type { Day } from '../../text/day.ts';
import { plural, swedishList, swedishNumber } from '../../text/plural.ts';
import { type Cadence, mixNames, type PlanChannel, type PlanContent } from '../plan.ts';
import { textItems } from './direction.ts';
import type { ReadableItem, ReadablePart } from './part.ts';

export const weekdayNames = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'] as const;

/** Where, how often and when; and what happens after that. */
export function rhythmPart(content: PlanContent): ReadablePart {
  const { cadence, comments } = content;
  return {
    id: 'kanaler-och-tider',
    heading: 'Var och när vi publicerar',
    sections: [
      { id: 'kanaler', heading: 'Kanaler', kind: 'entries', items: content.channels.map(channelItem) },
      { id: 'takt', heading: 'Takt', kind: 'points', items: cadenceItems(cadence) },
      {
        id: 'blandning',
        heading: 'Fördelning',
        lead: 'Av det vi publicerar ska ungefär så här mycket vara:',
        kind: 'points',
        items: content.mix.map(({ id, sharePercent }) => ({
          id,
          title: '',
          note: '',
          text: `${mixNames[id]}: ${sharePercent} procent`,
        })),
      },
      {
        id: 'arets-teman',
        heading: 'Årets teman',
        kind: 'entries',
        items: content.themes.map(({ id, name, text, ...days }) => ({
          id,
          title: name,
          note: periodText(days),
          text,
        })),
      },
      {
        id: 'uppehall',
        heading: 'Uppehåll',
        lead: 'Då publicerar vi ingenting som kan vänta.',
        kind: 'entries',
        items: content.blackouts.map(({ id, name, reason, ...days }) => ({
          id,
          title: name,
          note: periodText(days),
          text: reason,
        })),
      },
      {
        id: 'kommentarer',
        heading: 'Kommentarer',
        kind: 'text',
        items: [
          ...textItems('rules', comments.rules),
          ...textItems(
            'check_after',
            `Vi går igenom kommentarerna ${swedishList(comments.checkAfterHours.map(hoursText))} efter att inlägget kom ut.`,
          ),
        ],
      },
      {
        id: 'svar_inom',
        heading: 'Så länge får något vänta',
        kind: 'text',
        items: textItems(
          'answer_within',
          `Har ingen tagit hand om en ny berättelse eller ett inlägg inom ${plural(content.answerWithinDays, 'dag', 'dagar')} får nästa person veta det.`,
        ),
      },
      { id: 'fraga', heading: 'Vem man kan fråga', kind: 'text', items: textItems('ask', content.askWhom) },
    ],
  };
}

function channelItem(channel: PlanChannel): ReadableItem {
  const limits = [
    `högst ${swedishNumber(channel.maxChars)} tecken`,
    plural(channel.maxPhotos, 'bild', 'bilder'),
    plural(channel.maxHashtags, 'hashtagg', 'hashtaggar'),
    plural(channel.maxEmojis, 'emoji', 'emojier'),
  ];
  return {
    id: channel.id,
    title: channelNames[channel.id],
    note: channel.inUse ? '' : 'Används inte',
    text: `${channel.purpose}\n\nGränser: ${swedishList(limits)}.`,
  };
}

function cadenceItems({
  minPerWeek,
  maxPerWeek,
  minHoursBetween,
  weekdays,
  from,
  to,
  graceMinutes,
}: Cadence): ReadableItem[] {
  return [
    {
      id: 'per_week',
      text: `Minst ${plural(minPerWeek, 'inlägg', 'inlägg')} och högst ${swedishNumber(maxPerWeek)} i veckan.`,
    },
    { id: 'between', text: `Minst ${plural(minHoursBetween, 'timme', 'timmar')} mellan två inlägg.` },
    { id: 'times', text: `Helst ${weekdaysText(weekdays)} mellan klockan ${from} och ${to}.` },
    {
      id: 'grace',
      text: `Ett inlägg som inte har kommit ut ${plural(graceMinutes, 'minut', 'minuter')} efter sin tid går inte ut av sig självt. Någon väljer en ny tid.`,
    },
  ].map((item) => ({ title: '', note: '', ...item }));
}

/** `måndag till fredag`, or each by its name when there are gaps. */
function weekdaysText(weekdays: number[]): string {
  const days = [...new Set(weekdays)].sort((a, b) => a - b);
  const names = days.map((day) => weekdayNames[day - 1] ?? '');
  const isRow = days.length > 2 && (days.at(-1) ?? 0) - (days[0] ?? 0) === days.length - 1;
  return isRow ? `${names[0]} till ${names.at(-1)}` : swedishList(names);
}

/** `23 december 2026 – 6 januari 2027`. */
function periodText({ from, to }: { from: Day; to: Day }): string {
  return from === to ? swedishDate(from) : `${swedishDate(from)} – ${swedishDate(to)}`;
}

/** `2 timmar`, `1 dygn`: whole days as days, which is how people count them. */
function hoursText(hours: number): string {
  return hours % 24 === 0 ? `${swedishNumber(hours / 24)} dygn` : plural(hours, 'timme', 'timmar');
}
