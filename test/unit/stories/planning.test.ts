import { describe, expect, it } from 'vitest';
import { conflictsOf, type Placed } from '../../../shared/stories/planning/planning.ts';
import { mixShares, mondayOf, quarterOf, weekOf } from '../../../shared/stories/planning/weeks.ts';
import { instantOf } from '../../../shared/text/swedish-time.ts';

const cadence = {
  minPerWeek: 1,
  maxPerWeek: 3,
  minHoursBetween: 20,
  weekdays: [1, 2, 3, 4, 5],
  from: '07:00',
  to: '19:00',
  graceMinutes: 30,
};
const christmas = { id: 'jul', name: 'Jul', from: '2026-12-24', to: '2026-12-26', reason: 'Få läser då.' };
const rules = { cadence, blackouts: [christmas] };

const at = (day: string, time: string) => instantOf({ day, time })?.toISOString() ?? '';
const placed = (
  storyId: string,
  day: string,
  time: string,
  channel: Placed['channel'] = 'facebook',
): Placed => ({
  storyId,
  channel,
  at: at(day, time),
});
const conflicts = (post: Placed, others: Placed[] = []) => conflictsOf(post, others, rules);
const kinds = (post: Placed, others: Placed[] = []) => conflicts(post, others).map(({ kind }) => kind);

describe('the plan advises', () => {
  it('nothing against a time on a weekday in the daytime with room around it', () => {
    expect(conflicts(placed('a', '2026-11-24', '08:30'))).toEqual([]);
    expect(conflicts(placed('a', '2026-11-24', '19:00'), [placed('b', '2026-11-23', '08:30')])).toEqual([]);
  });

  it('against two posts in the same minute, and against two that are too close, and says how close', () => {
    const others = [placed('b', '2026-11-24', '11:30')];
    expect(conflicts(placed('a', '2026-11-24', '11:30'), others)).toEqual([
      { kind: 'same_minute', text: 'Ett annat inlägg publiceras samma minut i samma kanal.' },
    ]);
    expect(conflicts(placed('a', '2026-11-24', '08:30'), others)).toEqual([
      {
        kind: 'too_close',
        text: 'Enligt planen ska det gå minst 20 timmar mellan två inlägg i samma kanal. Det närmaste ligger 3 timmar efter.',
      },
    ]);
  });

  it('nothing against the same story in another channel, nor against another story there', () => {
    expect(kinds(placed('a', '2026-11-24', '08:30'), [placed('a', '2026-11-24', '08:30', 'site')])).toEqual(
      [],
    );
    expect(kinds(placed('a', '2026-11-24', '08:30'), [placed('b', '2026-11-24', '09:30', 'site')])).toEqual(
      [],
    );
  });

  it('against a fourth story in a week, where a story in two channels is one', () => {
    const others = [
      placed('b', '2026-11-23', '08:30'),
      placed('b', '2026-11-23', '08:30', 'site'),
      placed('c', '2026-11-25', '08:30'),
    ];
    expect(kinds(placed('a', '2026-11-27', '08:30'), others)).toEqual([]);
    expect(
      conflicts(placed('a', '2026-11-27', '08:30'), [...others, placed('d', '2026-11-26', '08:30')]),
    ).toEqual([
      { kind: 'too_many', text: 'Det blir 4 berättelser den veckan. Enligt planen är högst 3 lagom.' },
    ]);
  });

  it('against weekends, nights and quiet periods, and says why', () => {
    expect(conflicts(placed('a', '2026-12-26', '22:15'))).toEqual([
      {
        kind: 'blackout',
        text: 'Perioden ”Jul” pågår 24 december 2026–26 december 2026: Få läser då.',
      },
      { kind: 'weekday', text: 'Enligt planen publicerar vi inte på lördagar.' },
      { kind: 'hours', text: 'Klockan 22:15 ligger utanför planens tider, 07:00–19:00.' },
    ]);
  });

  it('by Swedish clocks: in summer and in winter the first minute is at seven, and a night of 25 hours is that long', () => {
    expect(kinds({ storyId: 'a', channel: 'facebook', at: '2026-07-01T05:00:00.000Z' })).toEqual([]);
    expect(kinds({ storyId: 'a', channel: 'facebook', at: '2026-12-01T05:30:00.000Z' })).toEqual(['hours']);
    // Summer time ends in the night to Sunday 25 October: from Saturday noon to Sunday seven are 20 hours.
    const saturday = placed('b', '2026-10-24', '12:00');
    expect(kinds(placed('a', '2026-10-25', '07:00'), [saturday])).toEqual(['weekday']);
    expect(kinds(placed('a', '2026-11-01', '07:00'), [placed('b', '2026-10-31', '12:00')])).toEqual([
      'too_close',
      'weekday',
    ]);
  });
});

it('a week is counted from Monday and told with the plan’s wish', () => {
  const monday = mondayOf('2027-01-03');
  expect(monday).toBe('2026-12-28');
  const posts = [placed('a', '2026-12-28', '00:00'), placed('a', '2027-01-03', '23:59', 'site')];
  const rules = { cadence, blackouts: [] };
  expect(weekOf(monday, posts, rules)).toMatchObject({
    number: 53,
    count: 1,
    outcome: 'right',
    text: '1 berättelse, enligt planen 1–3',
  });
  expect(weekOf('2027-01-04', posts, rules)).toMatchObject({ number: 1, count: 0, outcome: 'few' });
});

it('nothing is missing from a week that lies in a pause, and a part of it is no pause', () => {
  const pause = { id: 'jul', name: 'Jul', from: '2027-01-02', to: '2027-01-08', reason: 'Alla är lediga.' };
  const week = (blackouts: (typeof pause)[]) => weekOf('2027-01-04', [], { cadence, blackouts });
  expect(week([pause])).toMatchObject({ outcome: 'right', text: '0 berättelser, enligt planen uppehåll' });
  expect(week([{ ...pause, to: '2027-01-07' }])).toMatchObject({ outcome: 'few' });
});

it('the mix of a quarter is told beside the plan’s', () => {
  expect(quarterOf('2026-11-23')).toEqual({ from: '2026-10-01', till: '2026-12-31' });
  const stories = new Map([
    ['a', 'good_example'],
    ['b', 'good_example'],
    ['c', 'openness'],
  ] as const);
  const mix = [
    { id: 'good_example', sharePercent: 50 },
    { id: 'openness', sharePercent: 20 },
  ] as const;
  expect(mixShares(stories, mix)).toEqual([
    { id: 'good_example', name: 'Goda exempel', count: 2, sharePercent: 67, planPercent: 50 },
    { id: 'openness', name: 'Öppenhet om det som gick fel', count: 1, sharePercent: 33, planPercent: 20 },
  ]);
  expect(mixShares(new Map(), mix).map(({ sharePercent }) => sharePercent)).toEqual([0, 0]);
});
