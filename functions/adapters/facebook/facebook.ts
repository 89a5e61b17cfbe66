import * as z from 'zod';
import type { Channel } from '../../ports/channel.ts';
import { type FacebookAccess, facebookCaller } from './call.ts';
import { isGone, ofOther, ofSending } from './errors.ts';
import { findPost, permalink } from './find.ts';
import { lookIfGone } from './gone.ts';
import { checkAccess } from './health.ts';
import { GraphTime, type ListCall, PublishedPosts } from './listed.ts';
import { takeDownPost } from './take-down.ts';

export interface FacebookTimings {
  /** For what is small. */
  callMs: number;
  /** For a photo, and for publishing, which waits for Facebook's own work. */
  sendMs: number;
  /** How long after a sending a post may still turn up in the list. */
  settleMs: number;
}

const sendMs = 45_000;
const defaultTimings: FacebookTimings = { callMs: 20_000, sendMs, settleMs: 2 * sendMs };

/** Facebook keeps a photo that no post uses for about 24 hours. */
const mediaLastsMs = 20 * 3_600_000;

/** Facebook writes a text of its own, a guess at what is seen, for a photo that comes without one. */
const decorativeText = 'Dekorativ bild';

/** No longer than what the register of publications keeps. */
const Created = z.object({ id: z.string().min(1).max(200) });
const CreatedPost = Created.extend({
  permalink_url: z.url().optional(),
  created_time: GraphTime.optional(),
});
const count = z.int().nonnegative();
const Counted = z.object({
  reactions: z.object({ summary: z.object({ total_count: count }) }),
  comments: z.object({ summary: z.object({ total_count: count }) }),
  // Left out while there are none.
  shares: z.object({ count }).optional(),
});
const Views = z.object({
  data: z.array(z.object({ name: z.string(), values: z.array(z.object({ value: count })).min(1) })),
});
const viewsMetric = 'post_media_view';

/** A Facebook page. See docs/decisions/facebook.md for what is known of Facebook and what was chosen. */
export function facebookChannel(
  access: FacebookAccess & { pageId: string; timings?: Partial<FacebookTimings> },
): Channel {
  const { pageId, appId, clock } = access;
  const timings = { ...defaultTimings, ...access.timings };
  const caller = facebookCaller(access);
  const { call } = caller;

  /** Only where the page has insights, and only with a permission of its own: any failure means that there are none. */
  async function views(remoteId: string, signal: AbortSignal): Promise<number | undefined> {
    const query = { metric: viewsMetric };
    const path = `${remoteId}/insights`;
    const result = await call({
      method: 'GET',
      path,
      query,
      timeoutMs: timings.callMs,
      signal,
      answer: Views,
    });
    if (!result.ok) return undefined;
    return result.value.data.find(({ name }) => name === viewsMetric)?.values.at(-1)?.value;
  }

  const trustNow = () => ({ now: clock.now(), settleMs: timings.settleMs });
  /** What is on the page; asked also near the limits where somebody wants something gone. */
  const pagePosts =
    (signal: AbortSignal, urgent = false): ListCall =>
    (query) =>
      call({
        method: 'GET',
        path: `${pageId}/published_posts`,
        query,
        timeoutMs: timings.callMs,
        signal,
        urgent,
        answer: PublishedPosts,
      });

  return {
    mediaLastsMs,
    settleMs: timings.settleMs,

    async bring({ alt, bytes }, signal) {
      const body = new FormData();
      body.set('published', 'false');
      body.set('alt_text_custom', alt.kind === 'text' ? alt.text : decorativeText);
      body.set('source', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'bild.jpg');
      const path = `${pageId}/photos`;
      const result = await call({
        method: 'POST',
        path,
        body,
        timeoutMs: timings.sendMs,
        signal,
        answer: Created,
      });
      return result.ok ? { kind: 'done', mediaId: result.value.id } : ofOther(result.failure);
    },

    async send(post, signal) {
      const body = new URLSearchParams({ message: post.text, published: 'true' });
      for (const [place, { mediaId }] of post.photos.entries()) {
        body.set(`attached_media[${place}]`, JSON.stringify({ media_fbid: mediaId }));
      }
      const result = await call({
        method: 'POST',
        path: `${pageId}/feed`,
        // Read after write: the link comes in the same answer.
        query: { fields: 'id,permalink_url,created_time' },
        body,
        timeoutMs: timings.sendMs,
        signal,
        answer: CreatedPost,
      });
      if (!result.ok) return ofSending(result.failure);
      const { value } = result;
      return {
        kind: 'done',
        remoteId: value.id,
        url: permalink(value),
        at: value.created_time ?? clock.now(),
      };
    },

    find: (post, { since, except }, signal) =>
      findPost(pagePosts(signal), { text: post.text, since, appId, except }),

    takeDown: (remoteId, signal, since) =>
      takeDownPost(caller, {
        remoteId,
        since,
        list: pagePosts(signal, true),
        trust: trustNow(),
        timeoutMs: timings.callMs,
        signal,
      }),

    async figures(remoteId, signal, since) {
      const fields = 'reactions.summary(total_count).limit(0),comments.summary(true).limit(0),shares';
      const result = await call({
        method: 'GET',
        path: remoteId,
        query: { fields },
        timeoutMs: timings.callMs,
        signal,
        answer: Counted,
      });
      if (!result.ok) {
        return isGone(result.failure)
          ? lookIfGone(pagePosts(signal), { remoteId, since }, trustNow())
          : ofOther(result.failure);
      }
      const { reactions, comments, shares } = result.value;
      return {
        kind: 'done',
        figures: {
          reactions: reactions.summary.total_count,
          comments: comments.summary.total_count,
          shares: shares?.count ?? 0,
          views: await views(remoteId, signal),
        },
      };
    },

    check: (signal) => checkAccess(caller, { pageId, appId, timeoutMs: timings.callMs, signal }),
  };
}
