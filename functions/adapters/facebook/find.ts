import * as z from 'zod';
import type { NotNow, Published, Refused } from '../../ports/channel.ts';
import type { CallResult } from './call.ts';
import { ofOther } from './errors.ts';

/** An instant as Graph writes it, `2026-11-21T08:00:00+0000`. */
export const GraphTime = z
  .string()
  .transform((text) => new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')))
  .refine((at) => !Number.isNaN(at.getTime()));

const ListedPost = z.object({
  id: z.string().min(1),
  message: z.string().optional(),
  created_time: GraphTime,
  permalink_url: z.url().optional(),
  application: z.object({ id: z.string() }).optional(),
  is_published: z.boolean().optional(),
});
type ListedPost = z.infer<typeof ListedPost>;

export const PublishedPosts = z.object({
  data: z.array(ListedPost),
  paging: z.object({ next: z.url().optional() }).optional(),
});
export type PublishedPosts = z.infer<typeof PublishedPosts>;

const listedFields = 'id,message,created_time,permalink_url,application,is_published';

/** Facebook's clock and ours need not agree, and it tells whole seconds only. */
const clocksDifferMs = 2 * 60_000;
/** A whole page of posts that are older than this says that those after it are too, although nothing promises it. */
const longBeforeMs = 24 * 3_600_000;
const mostPages = 40;

const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** The same text however it was kept: Facebook trims, and may compose letters or hold emojis together in another way. */
function comparable(text: string): string {
  return text.normalize('NFC').replace(invisible, '').replace(/\s+/gu, ' ').trim();
}

export function permalink(post: { id: string; permalink_url?: string | undefined }): string {
  return post.permalink_url ?? `https://www.facebook.com/${post.id}`;
}

/** The query of the next page: all of the link's but what lets us in, which is made anew for each call. */
function afterLink(next: string): Record<string, string> {
  const secret = new Set(['access_token', 'appsecret_proof', 'appsecret_time']);
  return Object.fromEntries([...new URL(next).searchParams].filter(([name]) => !secret.has(name)));
}

export type Found = ({ kind: 'found' } & Published) | { kind: 'absent' } | Refused | NotNow;

/**
 * Looks through the page's published posts, of which no order is promised and a page may be empty in the middle.
 * Of several that fit the earliest is ours: a later one is somebody's copy.
 */
export async function findPost(
  list: (query: Record<string, string>) => Promise<CallResult<PublishedPosts>>,
  wanted: { text: string; since: Date; appId: string; except: (remoteId: string) => Promise<boolean> },
): Promise<Found> {
  const text = comparable(wanted.text);
  const from = wanted.since.getTime() - clocksDifferMs;
  const fits = (post: ListedPost) =>
    post.created_time.getTime() >= from &&
    comparable(post.message ?? '') === text &&
    post.is_published !== false &&
    (post.application === undefined || post.application.id === wanted.appId);

  const candidates: ListedPost[] = [];
  let query: Record<string, string> | undefined = { fields: listedFields, limit: '100' };
  for (let pages = 0; query; pages++) {
    if (pages === mostPages) {
      const trouble = 'Facebook visade fler inlägg än vi hann gå igenom.';
      return { kind: 'not_now', until: undefined, code: 'too_many_pages', text: trouble };
    }
    const page: CallResult<PublishedPosts> = await list(query);
    if (!page.ok) return ofOther(page.failure);
    const { data, paging } = page.value;
    candidates.push(...data.filter(fits));
    const isLongBefore =
      data.length > 0 && data.every((post) => post.created_time.getTime() < from - longBeforeMs);
    query = paging?.next === undefined || isLongBefore ? undefined : afterLink(paging.next);
  }
  for (const post of candidates.sort((a, b) => a.created_time.getTime() - b.created_time.getTime())) {
    if (await wanted.except(post.id)) continue;
    return { kind: 'found', remoteId: post.id, url: permalink(post), at: post.created_time };
  }
  return { kind: 'absent' };
}
