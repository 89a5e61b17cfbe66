import * as z from 'zod';
import type { NotNow, Refused } from '../../ports/channel.ts';
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
export type ListedPost = z.infer<typeof ListedPost>;

export const PublishedPosts = z.object({
  data: z.array(ListedPost),
  paging: z.object({ next: z.url().optional() }).optional(),
});
export type PublishedPosts = z.infer<typeof PublishedPosts>;

/** One call for a page of the list. */
export type ListCall = (query: Record<string, string>) => Promise<CallResult<PublishedPosts>>;

const listedFields = 'id,message,created_time,permalink_url,application,is_published';
/** A whole page of posts that are older than this says that those after it are too, although nothing promises it. */
const longBeforeMs = 24 * 3_600_000;
const mostPages = 40;

/** The query of the next page: all of the link's but what lets us in, which is made anew for each call. */
function afterLink(next: string): Record<string, string> {
  const secret = new Set(['access_token', 'appsecret_proof', 'appsecret_time']);
  return Object.fromEntries([...new URL(next).searchParams].filter(([name]) => !secret.has(name)));
}

/**
 * What `wanted` takes of the page's published posts since then, of which no order is promised and a page may be empty
 * in the middle; or why the list could not be read to its end, which is then no word of what is in it.
 */
export async function listedPosts(
  list: ListCall,
  wanted: (post: ListedPost) => boolean,
  since: Date | undefined,
): Promise<{ kind: 'listed'; posts: ListedPost[] } | Refused | NotNow> {
  const posts: ListedPost[] = [];
  let query: Record<string, string> | undefined = { fields: listedFields, limit: '100' };
  for (let pages = 0; query; pages++) {
    if (pages === mostPages) {
      const trouble = 'Facebook visade fler inlägg än vi hann gå igenom.';
      return { kind: 'not_now', until: undefined, code: 'too_many_pages', text: trouble };
    }
    const page: CallResult<PublishedPosts> = await list(query);
    if (!page.ok) return ofOther(page.failure);
    const { data, paging } = page.value;
    for (const post of data) if (wanted(post)) posts.push(post);
    const isLongBefore =
      since !== undefined &&
      data.length > 0 &&
      data.every((post) => post.created_time.getTime() < since.getTime() - longBeforeMs);
    query = paging?.next === undefined || isLongBefore ? undefined : afterLink(paging.next);
  }
  return { kind: 'listed', posts };
}
