import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextTurn, overTime, saidAt } from '../../../../shared/stories/line/timed.ts';

const day = (number: number) => new Date(Date.UTC(2026, 10, 1 + number));
const turns = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 6 });
const texts = fc.subarray(['a', 'b', 'c', 'd']);

it('says at any time what was said then, however it comes and goes, and when it says something else', () => {
  fc.assert(
    fc.property(turns, fc.array(texts, { minLength: 7, maxLength: 7 }), (days, steps) => {
      const at = (now: Date) => steps[days.filter((turn) => day(turn) <= now).length] ?? [];
      const said = overTime(days.map(day), at);
      for (let number = 0; number < 22; number += 1) {
        const now = day(number);
        expect(saidAt(said, now).toSorted()).toEqual(at(now));
        const next = nextTurn(said, now);
        for (let later = number; next !== undefined && day(later) < new Date(next); later += 1)
          expect(saidAt(said, day(later))).toEqual(saidAt(said, now));
      }
    }),
  );
});

it('keeps the order in which it was said', () => {
  const said = overTime([day(1)], (now) => (now < day(1) ? ['first', 'last'] : ['first', 'new', 'last']));
  expect(saidAt(said, day(2))).toEqual(['first', 'new', 'last']);
});

it('leaves out what was said before it was asked for', () => {
  const at = (now: Date) => (now < day(1) ? ['before'] : ['now']);
  expect(overTime([day(1)], at, day(2))).toEqual([{ text: 'now' }]);
});
