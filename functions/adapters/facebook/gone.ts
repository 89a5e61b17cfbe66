import type { NotNow, Refused } from '../../ports/channel.ts';
import { type ListCall, listedPosts } from './listed.ts';

/** How far the page's list can be trusted: what came out so shortly before now may not stand in it yet. */
export interface ListTrust {
  now: Date;
  settleMs: number;
}

/**
 * Whether a post is gone that Facebook says is not there. It says so too of what we may not see any more: only who can
 * read the page's posts, all of them since it came out, knows that the post is gone, and not before it must be listed.
 */
export async function lookIfGone(
  list: ListCall,
  { remoteId, since }: { remoteId: string; since: Date | undefined },
  { now, settleMs }: ListTrust,
): Promise<{ kind: 'gone' } | Refused | NotNow> {
  const listed = await listedPosts(list, ({ id }) => id === remoteId, since);
  if (listed.kind !== 'listed') return listed;
  const until = since && new Date(since.getTime() + settleMs);
  if (listed.posts.length === 0 && until && now < until) {
    const text = 'Facebook säger att inlägget inte finns, men det är så nytt att sidans lista kan sakna det.';
    return { kind: 'not_now', until, code: 'not_listed_yet', text };
  }
  if (listed.posts.length === 0) return { kind: 'gone' };
  // Its list may be old.
  const text = 'Facebook säger att inlägget inte finns, men visar det på sidan.';
  return { kind: 'not_now', until: undefined, code: 'still_listed', text };
}
