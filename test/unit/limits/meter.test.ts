import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spend } from '../../../shared/limits/meter.ts';

const rates = fc.record({
  most: fc.integer({ min: 1, max: 5_000 }),
  minutes: fc.integer({ min: 1, max: 60 }),
});
const start = Date.parse('2026-11-21T08:00:00.000Z');

/** How many of so many tries at these times are let through. */
function through(rate: { most: number; minutes: number }, timesMs: number[]): number {
  let until: number | undefined;
  let passed = 0;
  for (const at of timesMs) {
    const spent = spend(until, at, rate);
    if ('waitMs' in spent) continue;
    until = spent.until;
    passed += 1;
  }
  return passed;
}

it('lets just as many through at once as the rate says', () => {
  fc.assert(
    fc.property(rates, (rate) => {
      expect(through(rate, Array(rate.most + 10).fill(start))).toBe(rate.most);
    }),
    { numRuns: 50 },
  );
});

it('lets at most twice as many through in any such time, however they are spread', () => {
  fc.assert(
    fc.property(
      rates.map((rate) => ({ ...rate, most: 1 + (rate.most % 50) })),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 300 }),
      (rate, when) => {
        const times = when.map((part) => start + part * rate.minutes * 60_000).sort((a, b) => a - b);
        expect(through(rate, times)).toBeLessThanOrEqual(2 * rate.most);
      },
    ),
  );
});

it('lets the next one through after the wait that it told, and not before', () => {
  fc.assert(
    fc.property(rates, (rate) => {
      let until: number | undefined;
      for (let i = 0; i < rate.most; i += 1) {
        const spent = spend(until, start, rate);
        if ('until' in spent) until = spent.until;
      }
      const refused = spend(until, start, rate);
      if (!('waitMs' in refused)) throw new Error('It was not refused');
      expect('until' in spend(until, start + refused.waitMs, rate)).toBe(true);
      expect('until' in spend(until, start + refused.waitMs / 4, rate)).toBe(false);
    }),
    { numRuns: 50 },
  );
});
