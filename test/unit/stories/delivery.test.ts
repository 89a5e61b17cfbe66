import { describe, expect, it } from 'vitest';
import { leaseMs, timeLimitMs } from '../../../shared/jobs.ts';
import {
  deliveryOf,
  duplicated,
  hasTimeForCall,
  sending,
  uncertain,
  withAttempt,
} from '../../../shared/stories/delivery/delivery.ts';
import { heldText, toldToWait } from '../../../shared/stories/delivery/held.ts';
import { couldNotLook, notFound } from '../../../shared/stories/delivery/looking.ts';
import { taken } from '../../../shared/stories/delivery/taking.ts';
import { usualTiming } from '../../../shared/stories/delivery/timing.ts';
import type { Post } from '../../../shared/stories/post.ts';
import { aPost } from '../../world/story.ts';

const start = Date.parse('2026-11-23T08:00:00.000Z');
const settleMs = 90_000;
const graceMs = 30 * 60_000;
const at = (ms: number) => ({ now: new Date(start + ms), timing: usualTiming, settleMs, graceMs });
const iso = (ms: number) => new Date(start + ms).toISOString();
const refusal = {
  kind: 'refused',
  reason: 'duplicate',
  code: '506',
  text: 'Samma inlägg ligger redan på sidan.',
} as const;
const told = { code: 'timeout', text: 'Inget svar.' };
const hourMs = 3_600_000;

const planned = aPost({ channel: 'facebook', state: 'planned', plannedFor: iso(0) });
/** Taken at once by somebody; throws when it cannot be. */
function take(post: Post, ms: number): Post {
  const next = taken(post, `claim at ${ms}`, at(ms));
  if (!next) throw new Error('There was nothing to take');
  return next;
}
const sent = () => sending(take(planned, 0), at(1000));

describe('a post on its way', () => {
  it('is taken when its time has come, by one only, and by the next when the lease has ended', () => {
    expect(taken(planned, 'early', at(-1))).toBeUndefined();
    const mine = take(planned, 0);
    const { leaseUntil } = deliveryOf(mine);
    expect(taken(mine, 'second', at(Date.parse(leaseUntil) - start - 1))).toBeUndefined();
    const theirs = take(mine, Date.parse(leaseUntil) - start);
    expect(deliveryOf(theirs)).toMatchObject({ phase: 'preparing', startedAt: iso(0) });
    expect(deliveryOf(theirs).claim).not.toBe(deliveryOf(mine).claim);
  });

  it('that somebody was sending when they went away is looked for, and not before it can have turned up', () => {
    const post = sent();
    const leaseEnds = Date.parse(deliveryOf(post).leaseUntil) - start;
    expect(leaseEnds).toBe(1000 + usualTiming.callLeaseMs);
    const found = take(post, leaseEnds);
    expect(deliveryOf(found).phase).toBe('looking');
    expect(found.attempts.at(-1)).toMatchObject({ did: 'send', outcome: 'unknown', code: 'interrupted' });
    const early = take({ ...post, delivery: { ...deliveryOf(post), leaseUntil: iso(2000) } }, 2000);
    expect(deliveryOf(early)).toMatchObject({
      phase: 'looking',
      claim: '',
      leaseUntil: iso(1000 + settleMs),
    });
  });

  it('is sent again only when two looks, with a pause between them, have not found it', () => {
    const unknown = uncertain(sent(), at(20_000), told);
    expect(deliveryOf(unknown).leaseUntil).toBe(iso(1000 + settleMs));
    const once = notFound(take(unknown, 100_000), at(100_000));
    expect(deliveryOf(once)).toMatchObject({ phase: 'looking', leaseUntil: iso(100_000 + settleMs) });
    const twice = notFound(take(once, 190_000), at(190_000));
    expect(deliveryOf(twice)).toMatchObject({ phase: 'preparing', sends: 1, media: [] });
  });

  it('fails when it has been sent four times and is never there', () => {
    let post = take(planned, 0);
    let ms = 0;
    for (let sends = 1; sends <= 4; sends += 1) {
      post = uncertain(sending(post, at(ms)), at(ms), told);
      post = notFound(take(post, ms + settleMs), at(ms + settleMs));
      ms += 2 * settleMs;
      post = notFound(take(post, ms), at(ms));
      if (sends < 4) post = take(post, ms);
    }
    expect(post).toMatchObject({ state: 'failed', failure: { reason: 'tried_too_often' } });
    expect(post.delivery).toBeUndefined();
  });

  it('that failed when it may be out is looked for first when it is tried again, with a day for it', () => {
    const unknown = uncertain(sent(), at(20_000), told);
    const failed = couldNotLook(take(unknown, 25 * hourMs), at(25 * hourMs), told, 'wait');
    const again = take({ ...failed, state: 'planned', plannedFor: iso(30 * hourMs) }, 30 * hourMs);
    expect(deliveryOf(again)).toMatchObject({ phase: 'looking', firstSentAt: iso(1000), sends: 0 });
    const waiting = couldNotLook(again, at(30 * hourMs), told, 'wait');
    expect(waiting.state).toBe('publishing');
    const once = notFound(take(waiting, 31 * hourMs), at(31 * hourMs));
    expect(deliveryOf(notFound(take(once, 32 * hourMs), at(32 * hourMs))).phase).toBe('preparing');
  });

  it('that the channel calls a duplicate at the first sending has failed: none of ours can be out', () => {
    const failed = duplicated(sent(), at(2000), refusal);
    expect(failed).toMatchObject({ state: 'failed', failure: { reason: 'duplicate', code: '506' } });
    expect(failed.mayBeOutSince).toBeUndefined();
  });

  it('that the channel calls a duplicate later is somebody else’s when ours is not found, and has failed', () => {
    const again = sending({ ...take(planned, 0), mayBeOutSince: iso(0) }, at(1000));
    const doubted = duplicated(again, at(2000), refusal);
    expect(deliveryOf(doubted).phase).toBe('looking');
    const once = notFound(take(doubted, 100_000), at(100_000));
    expect(notFound(take(once, 200_000), at(200_000))).toMatchObject({
      state: 'failed',
      failure: { reason: 'duplicate', code: '506' },
    });
  });

  it('waits as long as the channel says, and is held when that is past its minutes of grace', () => {
    const wait = (ms: number) => ({ ...told, until: new Date(start + ms) });
    const waiting = toldToWait(take(planned, 0), at(1000), 'send', wait(graceMs));
    expect(deliveryOf(waiting)).toMatchObject({ phase: 'preparing', claim: '', leaseUntil: iso(graceMs) });
    expect(deliveryOf(take(waiting, graceMs)).phase).toBe('preparing');
    const late = { state: 'approved', attempts: [{}, { code: 'late' }] };
    expect(take(waiting, graceMs + 1)).toMatchObject(late);
    const longer = toldToWait(take(planned, 0), at(1000), 'send', wait(graceMs + 1));
    expect(longer).toMatchObject(late);
    expect(longer.delivery).toBeUndefined();
    expect(heldText(longer)).toBe('Kanalen tog inte emot inlägget i tid. Inget svar. Planera det igen.');
  });

  it('that nobody looked at in its minutes of grace is held, unless it may be out: then it is looked for', () => {
    expect(take(planned, graceMs).state).toBe('publishing');
    const late = take(planned, graceMs + 1);
    expect(late).toMatchObject({ state: 'approved', plannedFor: iso(0), attempts: [{ code: 'late' }] });
    const doubted = take({ ...planned, mayBeOutSince: iso(-hourMs) }, 25 * hourMs);
    expect(deliveryOf(doubted).phase).toBe('looking');
    const missed = notFound(take(notFound(doubted, at(25 * hourMs)), 26 * hourMs), at(26 * hourMs));
    const held = take(missed, 26 * hourMs);
    expect(held).toMatchObject({ state: 'approved', mayBeOutSince: iso(-hourMs) });
    const looked = withAttempt(held, new Date(start), 'look', 'absent', told);
    expect(heldText(looked)).toMatch(/^Tiden passerade/);
  });

  it('that cannot be looked for in a day is left to a person', () => {
    const unknown = uncertain(sent(), at(20_000), told);
    const later = couldNotLook(take(unknown, 2 * hourMs), at(2 * hourMs), told, 'wait');
    expect(Date.parse(deliveryOf(later).leaseUntil) - start).toBeLessThanOrEqual(3 * hourMs);
    expect(couldNotLook(take(later, 25 * hourMs), at(25 * hourMs), told, 'refused')).toMatchObject({
      state: 'failed',
      failure: { reason: 'unknown_for_too_long' },
    });
  });
});

it('a lease outlives what is done under it', () => {
  const { callMs, marginMs, leaseMs: mine, callLeaseMs } = usualTiming;
  expect(mine).toBeGreaterThan(timeLimitMs.publish_post);
  expect(leaseMs('publish_post')).toBeGreaterThan(mine);
  expect(callLeaseMs).toBeGreaterThan(callMs + marginMs);
  const claimed = take(planned, 0);
  // The last call that may begin ends before the job is told to end.
  expect(hasTimeForCall(claimed, at(timeLimitMs.publish_post - callMs))).toBe(true);
  expect(hasTimeForCall(claimed, at(timeLimitMs.publish_post - callMs + 1))).toBe(false);
});
