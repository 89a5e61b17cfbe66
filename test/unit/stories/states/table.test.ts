import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followedUp } from '../../../../shared/stories/delivery/searching.ts';
import { FailureReason, type Post, PostState } from '../../../../shared/stories/post.ts';
import { DeliveryState, deliveryState } from '../../../../shared/stories/states/state.ts';
import { isFixed, mayBeOut, nextJobOf, rowOf, states } from '../../../../shared/stories/states/table.ts';
import { aPost } from '../../../world/story.ts';

const at = '2026-11-23T08:00:00.000Z';
const hash = 'a'.repeat(64);
const failure = (reason: FailureReason) => ({ at, reason, code: '', text: 'Det gick inte.' });
const delivery = (phase: 'preparing' | 'sending' | 'looking') => ({
  phase,
  claim: '',
  leaseUntil: at,
  startedAt: at,
  media: [],
  sends: 1,
  absentLooks: [],
});

/** Any post that can be stored, with what its state brings. */
const anyPost: fc.Arbitrary<Post> = fc
  .record({
    state: fc.constantFrom(...PostState.options),
    phase: fc.constantFrom('preparing' as const, 'sending' as const, 'looking' as const),
    maybe: fc.boolean(),
    voided: fc.boolean(),
    failed: fc.boolean(),
    reason: fc.constantFrom(...FailureReason.options),
    byApi: fc.boolean(),
  })
  .map(({ state, phase, maybe, voided, failed, reason, byApi }) => {
    const isOut = ['published', 'taking_down', 'taken_down'].includes(state);
    return aPost({
      channel: 'facebook',
      state,
      plannedFor: at,
      ...(maybe && { mayBeOutSince: at }),
      ...(voided && { voided: { at, by: 'Kim', why: 'Något ändrades.' } }),
      ...(state === 'publishing' && { delivery: delivery(phase) }),
      ...((state === 'failed' || (state === 'published' && failed)) && { failure: failure(reason) }),
      ...(state === 'published' && failed && { stop: { at, by: 'Kim', reason: 'Fel bild', nextAt: at } }),
      ...(isOut && {
        publication: {
          at,
          hash,
          planNumber: 1,
          by: 'Kim',
          ...(byApi && { remoteId: '1' }),
          ...(state !== 'published' && { takenDown: { at, by: 'Kim', reason: 'Fel bild' } }),
        },
      }),
    });
  });

describe('whatever is stored of a post', () => {
  it('is in one state of the table, and each state comes to be', () => {
    const seen = new Set<DeliveryState>();
    fc.assert(
      fc.property(anyPost, (post) => {
        seen.add(deliveryState(post));
        expect(states).toHaveProperty(deliveryState(post));
      }),
      { numRuns: 2_000, seed: 9 },
    );
    expect([...seen].sort()).toEqual([...DeliveryState.options].sort());
  });

  it('that may be out is not removed, and what somebody sees to next is known of all that is not over', () => {
    fc.assert(
      fc.property(anyPost, (stored) => {
        const post = followedUp(stored, { now: new Date(at), waitMs: 60_000 });
        const { may, next, out } = rowOf(post);
        if (mayBeOut(post)) expect(may).not.toContain('remove');
        if (out === 'maybe') expect(next).not.toBe('nobody');
        if (typeof next === 'object')
          expect(nextJobOf(post)).toEqual({ job: next.job, at: expect.any(String) });
        if (out === 'maybe' && next === 'desk') expect(rowOf(post).queue(post, new Date(at))).not.toEqual([]);
        expect(may.includes('stop')).toBe(rowOf(post).stop !== 'nothing');
      }),
    );
  });

  it('that was sent and not answered counts as out', () => {
    fc.assert(
      fc.property(anyPost, (post) => {
        if (post.mayBeOutSince && !['taken_down'].includes(post.state)) expect(mayBeOut(post)).toBe(true);
      }),
    );
  });

  it('cannot be changed when it is fixed', () => {
    fc.assert(
      fc.property(anyPost, (post) => {
        expect(rowOf(post).may.includes('edit')).toBe(!isFixed(post));
      }),
    );
  });
});
