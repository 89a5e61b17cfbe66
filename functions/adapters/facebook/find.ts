import { comparableText } from '../../../shared/text/same-text.ts';
import type { NotNow, Published, Refused } from '../../ports/channel.ts';
import { type ListCall, type ListedPost, listedPosts } from './listed.ts';

/** Facebook's clock and ours need not agree, and it tells whole seconds only. */
const clocksDifferMs = 2 * 60_000;

export function permalink(post: { id: string; permalink_url?: string | undefined }): string {
  return post.permalink_url ?? `https://www.facebook.com/${post.id}`;
}

export type Found = ({ kind: 'found' } & Published) | { kind: 'absent' } | Refused | NotNow;

/** Looks through the page's published posts. Of several that fit the earliest is ours: a later one is somebody's copy. */
export async function findPost(
  list: ListCall,
  wanted: { text: string; since: Date; appId: string; except: (remoteId: string) => Promise<boolean> },
): Promise<Found> {
  const text = comparableText(wanted.text);
  const from = new Date(wanted.since.getTime() - clocksDifferMs);
  const fits = (post: ListedPost) =>
    post.created_time >= from &&
    comparableText(post.message ?? '') === text &&
    post.is_published !== false &&
    (post.application === undefined || post.application.id === wanted.appId);

  const listed = await listedPosts(list, fits, from);
  if (listed.kind !== 'listed') return listed;
  for (const post of listed.posts.sort((a, b) => a.created_time.getTime() - b.created_time.getTime())) {
    if (await wanted.except(post.id)) continue;
    return { kind: 'found', remoteId: post.id, url: permalink(post), at: post.created_time };
  }
  return { kind: 'absent' };
}
