import { expect, test } from 'vitest';
import { ageText } from '../../../../web/desk/stories/age.ts';
import { filtersIn, searchOf } from '../../../../web/desk/stories/queue/filters.ts';

test('the address says the filters, and what it says that is not known is left out', () => {
  const search = '?lage=failed&ansvarig=mina&typ=lesson&kanal=facebook&text=sn%C3%B6';
  expect(searchOf(filtersIn(search))).toBe(search);
  expect(searchOf(filtersIn('?lage=borta&ansvarig=du&kanal=fax'))).toBe('');
});

test('an age is told in hours and then in days', () => {
  const now = new Date('2026-11-22T08:00:00.000Z');
  expect(ageText('2026-11-22T07:30:00.000Z', now)).toBe('mindre än en timme');
  expect(ageText('2026-11-22T07:00:00.000Z', now)).toBe('1 timme');
  expect(ageText('2026-11-19T08:00:00.000Z', now)).toBe('3 dagar');
});
