import fc from 'fast-check';
import { expect, test } from 'vitest';
import { burstsAmong } from '../../../shared/stories/burst.ts';

const minuteMs = 60_000;
const came = (...minutes: number[]) =>
  minutes.map((minute) => ({
    submittedAt: new Date(Date.UTC(2026, 10, 21) + minute * minuteMs).toISOString(),
  }));
const each = (count: number, everyMinutes: number, from = 0) =>
  Array.from({ length: count }, (_, place) => from + place * everyMinutes);

test('twenty in an hour are a burst, nineteen are none, and neither are many over a day', () => {
  expect(burstsAmong(came(...each(20, 3)))).toHaveLength(1);
  expect(burstsAmong(came(...each(19, 1)))).toEqual([]);
  expect(burstsAmong(came(...each(200, 7)))).toEqual([]);
});

test('those before and after are left out, and two bursts are told apart, the latest first', () => {
  const first = each(25, 1, 300);
  const second = each(30, 1, 1_000);
  const bursts = burstsAmong(came(...second, 10, 2_000, ...first));
  expect(bursts.map((burst) => burst.length)).toEqual([30, 25]);
  expect(bursts[1]).toEqual(came(...first));
});

test('each is in one burst at most, in order, whatever came when', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(600), { maxLength: 120 }), (minutes) => {
      const bursts = burstsAmong(came(...minutes).map((one, id) => ({ ...one, id })));
      const all = bursts.flat();
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const burst of bursts) {
        expect(burst.length).toBeGreaterThanOrEqual(20);
        const at = burst.map(({ submittedAt }) => submittedAt);
        expect(at).toEqual(at.toSorted());
      }
    }),
  );
});
