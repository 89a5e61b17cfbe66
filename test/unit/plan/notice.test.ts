import { expect, test } from 'vitest';
import { planNotice } from '../../../shared/plan/notice.ts';

const plan = { reviseBy: '2027-03-31' };

test('the first reminder comes thirty days before, and not earlier', () => {
  expect(planNotice(plan, '2027-02-28')).toBeUndefined();
  expect(planNotice(plan, '2027-03-01')).toEqual({
    kind: 'soon',
    text: 'Media- och PR-planen ska ses över senast den 31 mars 2027, om 30 dagar.',
    days: 30,
  });
});

test('the reminder counts down to the day itself', () => {
  expect(planNotice(plan, '2027-03-30')?.text).toContain('om 1 dag.');
  expect(planNotice(plan, '2027-03-31')).toMatchObject({ kind: 'soon', days: 0 });
  expect(planNotice(plan, '2027-03-31')?.text).toContain('2027, i dag.');
});

test('from the day after it says for how long the plan should have been revised', () => {
  expect(planNotice(plan, '2027-04-01')).toMatchObject({ kind: 'overdue', days: -1 });
  expect(planNotice(plan, '2027-04-01')?.text).toContain('för 1 dag sedan');
  expect(planNotice(plan, '2028-03-31')?.text).toContain('för 366 dagar sedan');
});
