import { expect, it } from 'vitest';
import { type CallFailure, isGone, ofOther, ofSending } from '../../../functions/adapters/facebook/errors.ts';

function graph(
  code: number,
  subcode?: number,
  about: { status?: number; message?: string } = {},
): CallFailure {
  const { status = 400, message = 'A secret EAAB' } = about;
  return { kind: 'graph', status, error: { code, error_subcode: subcode, message }, until: undefined };
}

it.each([
  [graph(190, 463), 'token'],
  [graph(190), 'token'],
  [graph(102), 'token'],
  [graph(190, 2069032), 'token'],
  [graph(100, undefined, { message: 'Invalid appsecret_proof provided in the API argument' }), 'token'],
  [
    graph(190, undefined, {
      message: 'Any of the permission(s) must be granted before impersonating a user’s page.',
    }),
    'permission',
  ],
  [graph(190, 492), 'permission'],
  [graph(10), 'permission'],
  [graph(200, undefined, { status: 403 }), 'permission'],
  [graph(283), 'permission'],
  [graph(100, 33), 'permission'],
  [graph(368, 1390008), 'blocked'],
  [graph(368, 4854002), 'blocked'],
  [graph(506), 'duplicate'],
  [graph(368, 1404082), 'duplicate'],
  [graph(100, 1366051), 'duplicate'],
  [graph(100, 1366046), 'input'],
  [graph(324), 'input'],
  [graph(100), 'input'],
])('a definite no is told with its reason, and nothing of what Facebook wrote: %j', (failure, reason) => {
  const outcome = ofSending(failure);
  expect(outcome).toMatchObject({ kind: 'refused', reason });
  expect(JSON.stringify(outcome)).not.toContain('EAAB');
});

it.each([
  { kind: 'lost', code: 'timeout' } as const,
  { kind: 'lost', code: 'UND_ERR_SOCKET' } as const,
  { kind: 'not_understood', status: 200 } as const,
  { kind: 'not_understood', status: 502 } as const,
  graph(1),
  graph(2),
  graph(190, 463, { status: 500 }),
  graph(99_999),
])('whether a post came out is unknown, but another call is tried again: %j', (failure) => {
  expect(ofSending(failure).kind).toBe('unknown');
  expect(ofOther(failure).kind).toBe(
    failure.kind === 'graph' && failure.error.code === 99_999 ? 'refused' : 'not_now',
  );
});

it.each([4, 17, 32, 341, 613, 80001])('waits when there have been too many calls (%i)', (code) => {
  const until = new Date('2026-11-21T08:02:00.000Z');
  const failure: CallFailure = { ...graph(code), kind: 'graph', until } as CallFailure;
  expect(ofSending(failure)).toMatchObject({ kind: 'not_now', until });
});

it('knows that nothing was sent when there was no connection', () => {
  expect(ofSending({ kind: 'not_sent', code: 'ECONNREFUSED' }).kind).toBe('not_now');
});

it('takes only a clear answer for a sign that a post is gone', () => {
  expect(isGone(graph(100, 33))).toBe(true);
  expect(isGone(graph(100))).toBe(false);
  expect(isGone(graph(100, 33, { status: 500 }))).toBe(false);
});
