import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newCode, newPhotoId, storyIdOf } from '../../../../functions/new-ids.ts';
import { ChannelId } from '../../../../shared/publishing/channels.ts';
import { FailureReason, type Post, PostState } from '../../../../shared/stories/post.ts';
import { isFixed, rowOf } from '../../../../shared/stories/states/table.ts';
import type { Story } from '../../../../shared/stories/story.ts';
import { edited, fixedPosts, voidApprovals, voidedBetween } from '../../../../shared/stories/voiding.ts';
import { aPost, aTelling } from '../../../world/story.ts';

const random = { bytes: (count: number) => Uint8Array.from({ length: count }, (_, i) => i) };
const photoId = newPhotoId(random);
const at = '2026-11-21T07:00:00.000Z';
const later = '2026-11-21T08:00:00.000Z';
const approval = { at, by: 'Robin', byId: 'robin', hash: 'a'.repeat(64), planNumber: 1 };
const edit = { at: later, by: 'Kim', byId: 'kim', why: 'En bild togs bort.' };

function storyWith(posts: Post[]): Story {
  return {
    id: storyIdOf(newCode(random)),
    version: 1,
    example: false,
    stage: 'in_review',
    submittedAt: at,
    changedAt: at,
    tellings: [{ ...aTelling(), at, planNumber: 1 }],
    messages: [],
    comments: [],
    photos: [],
    people: [],
    posts,
  };
}

const anyPost = fc.record({
  state: fc.constantFrom(...PostState.options),
  reason: fc.constantFrom(...FailureReason.options),
  hasPhoto: fc.boolean(),
});
const anyPosts = fc.tuple(anyPost, anyPost, anyPost).map((made) =>
  made.map(({ state, reason, hasPhoto }, i) =>
    aPost({
      channel: ChannelId.options[i] ?? 'manual',
      state,
      photoIds: hasPhoto ? [photoId] : [],
      ...(state !== 'draft' && { approval, plannedFor: later }),
      ...(state === 'failed' && { failure: { at, reason, code: '', text: '' } }),
    }),
  ),
);
const anyConcerned = fc.oneof(
  fc.constant('all' as const),
  fc.constant(photoId),
  fc.subarray([...ChannelId.options]),
);

test('after an edit no post that it concerns can go out as it was approved, and no other post is touched', () => {
  fc.assert(
    fc.property(anyPosts, anyConcerned, (posts, concerned) => {
      const before = storyWith(posts);
      const after = edited(before, concerned, edit);
      expect(after.lastEdit).toEqual({ at: later, by: 'Kim', byId: 'kim' });
      const voided = new Set(voidedBetween(before, after));
      posts.forEach((post, i) => {
        const now = after.posts[i];
        const isConcerned =
          concerned === 'all' ||
          (typeof concerned === 'string' ? post.photoIds.length > 0 : concerned.includes(post.channel));
        const isVoided = isConcerned && rowOf(post).voided !== 'stays';
        expect(voided.has(post.channel)).toBe(isVoided);
        if (!isVoided) expect(now).toEqual(post);
        else {
          expect(now).toMatchObject({
            // What waits to be posted by hand may be out already, and is not forgotten.
            state: post.state === 'by_hand' ? 'by_hand' : 'draft',
            text: post.text,
            plannedFor: later,
            voided: { at: later, by: 'Kim', why: edit.why },
          });
          expect([now?.approval, now?.failure, now?.delivery]).toEqual([undefined, undefined, undefined]);
        }
      });
    }),
  );
});

test('an approval that somebody takes back makes nobody the last editor', () => {
  const before = storyWith([aPost({ channel: 'site', state: 'approved', approval })]);
  const after = voidApprovals(before, ['site'], edit);
  expect(after.lastEdit).toBeUndefined();
  expect(after.posts[0]).toMatchObject({ state: 'draft', voided: { by: 'Kim' } });
});

test('a post that nobody knows the fate of may not change: it could come out twice', () => {
  const failed = (reason: FailureReason) =>
    aPost({ channel: 'facebook', state: 'failed', failure: { at, reason, code: '', text: '' } });
  expect(isFixed(failed('unknown_for_too_long'))).toBe(true);
  expect(isFixed(failed('token'))).toBe(false);
});

test('a change by the sender leaves the last editor at the desk the last one, who still may not approve', () => {
  const lastEdit = { at, by: 'Robin', byId: 'robin' };
  const before = { ...storyWith([aPost({ channel: 'site', state: 'approved', approval })]), lastEdit };
  const after = edited(before, 'all', { ...edit, by: 'Den som skickade in', byId: '' });
  expect(after.lastEdit).toEqual(lastEdit);
  expect(after.posts[0]?.state).toBe('draft');
});

test('the photos of what was sent and may be out are fixed, whatever the post shows since', () => {
  const sent = { at, text: 'Som det skickades.', photoIds: [photoId], by: 'Kim' };
  const rewritten = aPost({ channel: 'facebook', mayBeOutSince: at, sent });
  expect(fixedPosts({ posts: [rewritten] }, photoId)).toEqual([rewritten]);
  const { mayBeOutSince: _, ...notOut } = rewritten;
  expect(fixedPosts({ posts: [notOut] }, photoId)).toEqual([]);
});
