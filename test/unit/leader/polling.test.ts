import { expect, it } from 'vitest';
import { nextPause, readState } from '../../../web/leader/polling.ts';

it('the leader’s page asks often while answers come, seldom when nothing happens, and least when it gets no answer', () => {
  const after = (outcomes: ('changed' | 'same' | 'failed')[]) =>
    outcomes.reduce<number | undefined>((pauseMs, outcome) => nextPause(pauseMs, outcome), undefined);
  expect(after(['changed'])).toBe(3_000);
  const quiet = after(Array(20).fill('same'));
  expect(quiet).toBe(12_000);
  expect(after(['same', 'failed', 'failed', 'failed', 'failed', 'failed', 'failed'])).toBe(60_000);
  expect(after(['failed', 'failed', 'same'])).toBeLessThanOrEqual(12_000);
});

it('while a workshop is led it asks again within two seconds, whatever has happened', () => {
  for (const outcome of ['changed', 'same'] as const)
    expect(nextPause(12_000, outcome, true)).toBeLessThan(2_000);
});

it('a state that is not what it should be is an error, not a number', () => {
  const state = {
    answers: 3,
    number: '3',
    rest: 'har svarat',
    present: '4',
    presentRest: '',
    writing: '',
    stamp: 'x',
  };
  expect(readState(state)).toEqual(state);
  for (const wrong of [null, 'a', {}, { ...state, answers: '3' }, { ...state, stamp: undefined }]) {
    expect(() => readState(wrong)).toThrow(TypeError);
  }
});
