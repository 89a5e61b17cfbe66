import type { NotNow, Refused } from '../../ports/channel.ts';
import { type ListCall, listedPosts } from './listed.ts';

/**
 * Whether a post is gone that Facebook says is not there. It says so too of what we may not see any more: only who can
 * read the page's posts, all of them since it came out, knows that the post is gone.
 */
export async function lookIfGone(
  list: ListCall,
  { remoteId, since }: { remoteId: string; since: Date | undefined },
): Promise<{ kind: 'gone' } | Refused | NotNow> {
  const listed = await listedPosts(list, ({ id }) => id === remoteId, since);
  if (listed.kind !== 'listed') return listed;
  if (listed.posts.length === 0) return { kind: 'gone' };
  // Its list may be old.
  const text = 'Facebook säger att inlägget inte finns, men visar det på sidan.';
  return { kind: 'not_now', until: undefined, code: 'still_listed', text };
}
