import { expect, test } from 'vitest';
import { StoryId } from '../../../shared/ids.ts';
import { untilText } from '../../../web/desk/calendar/countdown.ts';
import { longDayName, periodName } from '../../../web/desk/calendar/month/day-names.ts';
import { daysShown, isMonth, monthAfter, weeksIn } from '../../../web/desk/calendar/month/months.ts';
import { conflictsAt, isShown, suggestedTime, timeOn } from '../../../web/desk/calendar/suggest-time.ts';
import { cutText } from '../../../web/desk/stories/post/preview/cut.ts';

const cadence = {
  minPerWeek: 1,
  maxPerWeek: 3,
  minHoursBetween: 20,
  weekdays: [1, 2, 3, 4, 5],
  from: '07:00',
  to: '19:00',
  graceMinutes: 30,
};
const key = { storyId: `sto_${'a'.repeat(26)}`, channel: 'facebook' } as const;

function aPost(day: string, state: 'planned' | 'failed' = 'planned') {
  return {
    storyId: StoryId.parse(`sto_${'b'.repeat(26)}`),
    title: 'En annan',
    channel: 'facebook' as const,
    state,
    stands: state,
    at: `${day}T08:00:00.000Z`,
    day,
    time: '09:00',
    example: false,
    conflicts: [],
  };
}

test('a month is shown in whole weeks from Monday, also across the new year', () => {
  expect(daysShown('2026-11')).toEqual({ from: '2026-10-26', till: '2026-12-06' });
  expect(daysShown('2027-02')).toEqual({ from: '2027-02-01', till: '2027-02-28' });
  expect(weeksIn('2027-01')[0]?.[0]).toBe('2026-12-28');
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
  expect(['2026-11', '2026-13', 'november'].map(isMonth)).toEqual([true, false, false]);
});

test('the proposed time is the first that the plan has nothing against', () => {
  const blackouts = [
    { id: 'paus', name: 'Paus', from: '2026-11-23', to: '2026-11-24', reason: 'Vi är borta.' },
  ];
  // From a Friday: the weekend, the pause and a day that is taken are passed over; a failed post takes no day.
  const posts = [aPost('2026-11-25'), aPost('2026-11-26', 'failed')];
  expect(suggestedTime(key, { cadence, blackouts, posts }, { day: '2026-11-20', time: '12:00' })).toEqual({
    day: '2026-11-26',
    time: '09:00',
  });
  const evenings = { ...cadence, from: '17:00' };
  const sunday = { day: '2026-11-22', time: '12:00' };
  expect(suggestedTime(key, { cadence: evenings, blackouts: [], posts: [] }, sunday)).toEqual({
    day: '2026-11-23',
    time: '17:00',
  });
});

test('another hour of a day is proposed when the usual one is too near another post or has been', () => {
  const view = { cadence: { ...cadence, minHoursBetween: 4 }, blackouts: [], posts: [aPost('2026-11-24')] };
  const monday = { day: '2026-11-23', time: '12:10' };
  expect(timeOn(key, '2026-11-24', view, monday)).toBe('13:00');
  expect(suggestedTime(key, view, monday)).toEqual({ day: '2026-11-24', time: '13:00' });
  expect(timeOn(key, '2026-11-23', view, monday)).toBe('12:30');
  // None of Saturday's hours is any better than another.
  expect(timeOn(key, '2026-11-28', view, monday)).toBe('09:00');
});

test('what the plan is against is told at once, and an hour that no clock shows is known', () => {
  const kinds = conflictsAt(key, { day: '2026-11-28', time: '22:00' }, { cadence, blackouts: [], posts: [] });
  expect(kinds.map(({ kind }) => kind)).toEqual(['weekday', 'hours']);
  expect(isShown({ day: '2027-03-28', time: '02:30' })).toBe(false);
  expect(isShown({ day: '2027-03-28', time: '03:30' })).toBe(true);
  expect(isShown({ day: '', time: '' })).toBe(false);
});

test('the time left is told as people say it', () => {
  const now = new Date('2026-11-20T08:00:00.000Z');
  const told = (instant: string) => untilText(instant, now);
  expect(told('2026-11-20T08:00:30.000Z')).toBe('vilken minut som helst');
  expect(told('2026-11-20T08:01:00.000Z')).toBe('om 1 minut');
  expect(told('2026-11-20T10:05:00.000Z')).toBe('om 2 timmar och 5 minuter');
  expect(told('2026-11-21T09:30:00.000Z')).toBe('om 25 timmar');
  expect(told('2026-11-24T09:00:00.000Z')).toBe('om 4 dagar');
});

test('days and periods are named in Swedish', () => {
  expect(longDayName('2026-11-24')).toBe('tisdag 24 november');
  expect(periodName({ from: '2026-11-21', to: '2026-11-24' })).toBe('21–24 november');
  expect(periodName({ from: '2026-12-23', to: '2027-01-06' })).toBe('23 december–6 januari');
});

test('the preview folds a long text between two words or after five lines, and a short one not at all', () => {
  const long = 'ord '.repeat(200).trim();
  expect(cutText(long, 'phone')).toMatch(/^(ord )+ord$/);
  expect(cutText(long, 'phone').length).toBeLessThanOrEqual(240);
  expect(cutText(long, 'desktop').length).toBeGreaterThan(240);
  expect(cutText('a\nb\nc\nd\ne\nf', 'desktop')).toBe('a\nb\nc\nd\ne');
  expect(cutText('Kort.', 'phone')).toBe('Kort.');
});
