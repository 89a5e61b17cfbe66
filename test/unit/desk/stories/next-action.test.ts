import { expect, test } from 'vitest';
import { deskStory } from '../../../../functions/stories/desk/view.ts';
import type { Story } from '../../../../shared/stories/story.ts';
import { nextAction } from '../../../../web/desk/stories/review/next-action.ts';
import { aPost, approvedStory, storedStory } from '../../../world/story.ts';
import { newWorld } from '../../../world/world.ts';

const kim = { kind: 'person', id: 'kim', name: 'Kim Kommunikatör', roles: ['communicator'] } as const;
const robin = { kind: 'person', id: 'robin', name: 'Robin Granskare', roles: ['approver'] } as const;
const changes = { mayChange: true, mayApprove: false };
const approves = { mayChange: false, mayApprove: true };
const looks = { mayChange: false, mayApprove: false };

/** What each of the three is told to do next about the story's post for the site. */
async function nextOf(change: Partial<Story>, dirty = false) {
  const ctx = newWorld().as();
  const story = await storedStory(ctx, change);
  const next = async (actor: typeof kim | typeof robin, me: typeof looks) => {
    const seen = await deskStory({ ...ctx, actor: { ...actor, roles: [...actor.roles] } }, story);
    return nextAction(seen, seen.posts[0], me, dirty).does;
  };
  return [await next(kim, changes), await next(robin, approves), await next(kim, looks)];
}
const posts = [aPost({ channel: 'site', text: 'Snön kom. Fråga oss gärna: kontakta växeln.' })];

test('a new story is taken care of by somebody who may change it', async () => {
  expect(await nextOf({ stage: 'submitted' })).toEqual(['take_over', 'none', 'none']);
});

test('a story under review gets a post, then what is missing, then a second person', async () => {
  expect(await nextOf({})).toEqual(['write', 'none', 'none']);
  expect(await nextOf({ posts: [aPost({ channel: 'site', text: '' })] })).toEqual(['fix', 'none', 'none']);
  expect(await nextOf({ posts })).toEqual(['none', 'approve', 'none']);
});

test('what is written is saved before anything else', async () => {
  expect((await nextOf({ posts }, true))[0]).toBe('save');
});

test('a rejected story can be opened again, and a withdrawn one is left alone', async () => {
  expect(await nextOf({ stage: 'rejected' })).toEqual(['reopen', 'reopen', 'none']);
  expect(await nextOf({ stage: 'withdrawn' })).toEqual(['none', 'none', 'none']);
});

test('nothing is approved while the sender has a question to answer', async () => {
  expect((await nextOf({ stage: 'more_asked', posts }))[1]).toBe('none');
});

test('an approved post is given a time, and one that failed is seen to', async () => {
  const ctx = newWorld().as();
  const story = await approvedStory(ctx, aPost({ channel: 'site' }));
  const seen = await deskStory({ ...ctx, actor: { ...kim, roles: [...kim.roles] } }, story);
  const [post] = seen.posts;
  expect(nextAction(seen, post, changes, false).does).toBe('publishing');
  const failed = post && { ...post, state: 'failed' as const };
  expect(nextAction(seen, failed, changes, false).title).toBe('Inlägget kom inte ut');
});

test('what was approved by an older plan is approved anew, also when it has its place in the calendar', async () => {
  const ctx = newWorld().as();
  const story = await approvedStory(ctx, aPost({ channel: 'site' }));
  const seen = await deskStory({ ...ctx, actor: { ...robin, roles: [...robin.roles] } }, story);
  for (const state of ['approved', 'planned'] as const) {
    const post = seen.posts[0] && { ...seen.posts[0], state, approvalHolds: false };
    expect(nextAction(seen, post, approves, false).does).toBe('approve');
  }
});
