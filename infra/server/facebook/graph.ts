import { createHash } from 'node:crypto';
import type { Clock } from '../../../functions/context.ts';
import {
  badImage,
  badToken,
  done,
  duplicatePost,
  type GraphAnswer,
  invalidParameter,
  noSuchObject,
  photosUsed,
} from './graph-answer.ts';
import { type FacebookKeys, isTheApp } from './keys.ts';
import type { FacebookStore, PhotoRow, PostRow } from './store.ts';

export const pageName = 'Socialförvaltningen i Exempelköping';
/** Photos that no post used are gone after a day. */
const unusedPhotoLastsMs = 24 * 3_600_000;
/** The real list is ranked, not sorted: a post stands somewhere near its time. */
const rankedWithinMs = 600_000;
const maxLimit = 100;

export interface GraphWorld {
  store: FacebookStore;
  keys: FacebookKeys;
  clock: Clock;
  /** Where the page for people is, without a slash at the end. */
  pageUrl: () => string;
}

export type Params = Record<string, string | File>;

const text = (params: Params, name: string): string | undefined => {
  const value = params[name];
  return typeof value === 'string' ? value : undefined;
};
/** As Facebook writes instants: to the second, `2026-11-21T08:00:00+0000`. */
const graphTime = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}+0000`;

/** The fields that a post has among those asked for; `id` always. */
function postFields(world: GraphWorld, post: PostRow, fields: string): Record<string, unknown> {
  const id = `${world.keys.pageId}_${post.number}`;
  const all: Record<string, unknown> = {
    message: post.message,
    created_time: graphTime(post.createdMs),
    permalink_url: `${world.pageUrl()}/inlagg/${post.number}`,
    application: { id: world.keys.appId, name: 'Örngott' },
    is_published: true,
    reactions: { data: [], summary: { total_count: post.reactions } },
    comments: {
      data: [],
      summary: { order: 'ranked', total_count: post.comments, can_comment: true },
    },
    // Left out while there are none, as the real one does.
    shares: post.shares > 0 ? { count: post.shares } : undefined,
  };
  const asked = fields
    .replaceAll(/\([^()]*\)/g, '')
    .split(',')
    .map((field) => field.replace(/[.{].*/s, ''));
  return { ...Object.fromEntries(asked.map((name) => [name, all[name]])), id };
}

function usable(world: GraphWorld, id: string): PhotoRow | undefined {
  const photo = /^\d+$/.test(id) ? world.store.photo(Number(id)) : undefined;
  if (!photo) return undefined;
  return world.clock.now().getTime() - photo.createdMs > unusedPhotoLastsMs ? undefined : photo;
}

export async function uploadPhoto(world: GraphWorld, params: Params): Promise<GraphAnswer> {
  const file = Object.values(params).find((value) => value instanceof File);
  if (!file || file.size === 0) return badImage();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  const isPng = bytes[0] === 0x89 && bytes[1] === 0x50;
  if (!isJpeg && !isPng) return badImage();
  if (text(params, 'published') !== 'false')
    return invalidParameter('Only unpublished photos are known here');
  const number = world.store.addPhoto({
    bytes,
    type: isJpeg ? 'image/jpeg' : 'image/png',
    alt: text(params, 'alt_text_custom') || undefined,
    createdMs: world.clock.now().getTime(),
  });
  return done({ id: String(number) });
}

/** `attached_media[0]={"media_fbid":"…"}` and so on, in the order of the brackets. */
function attached(params: Params): string[] {
  return Object.entries(params)
    .flatMap(([name, value]) => {
      const place = /^attached_media\[(\d+)\]$/.exec(name)?.[1];
      return place === undefined || typeof value !== 'string' ? [] : [{ place: Number(place), value }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => /"media_fbid"\s*:\s*"(\d+)"/.exec(value)?.[1] ?? '');
}

export function publishPost(world: GraphWorld, params: Params): GraphAnswer {
  const message = text(params, 'message') ?? '';
  const ids = attached(params);
  if (message === '' && ids.length === 0) return invalidParameter('The post has no message and no media');
  const photos = ids.map((id) => usable(world, id));
  const found = photos.filter((photo) => photo !== undefined);
  if (found.length < photos.length) return invalidParameter('Invalid parameter: attached_media');
  if (found.some(({ postNumber }) => postNumber !== null)) return photosUsed();
  const latest = world.store.posts().find(({ deletedMs }) => deletedMs === null);
  if (latest && message !== '' && latest.message === message) return duplicatePost();
  const createdMs = world.clock.now().getTime();
  const number = world.store.addPost({ message, createdMs, photos: found.map((photo) => photo.number) });
  const post = world.store.post(number);
  return done(
    post ? postFields(world, post, text(params, 'fields') ?? '') : { id: `${world.keys.pageId}_${number}` },
  );
}

const rank = ({ number, createdMs }: PostRow) =>
  createdMs + (createHash('sha256').update(String(number)).digest().readUInt32BE() % rankedWithinMs);

export function publishedPosts(world: GraphWorld, params: Params, selfUrl: string): GraphAnswer {
  const limit = Number(text(params, 'limit') ?? 25);
  if (!(limit >= 1 && limit <= maxLimit)) return invalidParameter('The limit is at most 100');
  const after = Buffer.from(text(params, 'after') ?? '', 'base64url').toString();
  const start = after === '' ? 0 : Number(after);
  const ranked = world.store
    .posts()
    .map((post) => ({ post, rank: rank(post) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ post }) => post);
  const page = ranked.slice(start, start + limit);
  const data = page
    .filter(({ deletedMs }) => deletedMs === null)
    .map((post) => postFields(world, post, text(params, 'fields') ?? 'message,created_time'));
  const end = start + page.length;
  if (end >= ranked.length)
    return done({ data, paging: data.length > 0 ? { cursors: cursors(start, end) } : {} });
  const next = new URL(selfUrl);
  next.searchParams.set('after', Buffer.from(String(end)).toString('base64url'));
  return done({ data, paging: { cursors: cursors(start, end), next: next.href } });
}

const cursors = (start: number, end: number) => ({
  before: Buffer.from(String(start)).toString('base64url'),
  after: Buffer.from(String(end)).toString('base64url'),
});

/** The post of an id that has not been deleted. */
function livePost(world: GraphWorld, id: string): PostRow | undefined {
  const number = id.startsWith(`${world.keys.pageId}_`) ? id.slice(world.keys.pageId.length + 1) : '';
  const post = /^\d+$/.test(number) ? world.store.post(Number(number)) : undefined;
  return post?.deletedMs === null ? post : undefined;
}

/** A page, a post or a photo. */
export function readObject(world: GraphWorld, id: string, params: Params): GraphAnswer {
  if (id === world.keys.pageId) return done({ id, name: pageName, link: world.pageUrl() });
  const post = livePost(world, id);
  if (post) return done(postFields(world, post, text(params, 'fields') ?? 'message,created_time'));
  const photo = /^\d+$/.test(id) ? world.store.photo(Number(id)) : undefined;
  if (!photo) return noSuchObject(id);
  const created_time = graphTime(photo.createdMs);
  return done({ id, created_time, ...(photo.alt !== null && { alt_text_custom: photo.alt }) });
}

export function deletePost(world: GraphWorld, id: string): GraphAnswer {
  const post = livePost(world, id);
  if (!post) return noSuchObject(id);
  world.store.deletePost(post.number, world.clock.now().getTime());
  return done({ success: true });
}

export function insights(world: GraphWorld, id: string, params: Params): GraphAnswer {
  const post = livePost(world, id);
  if (!post) return noSuchObject(id);
  if (text(params, 'metric') !== 'post_media_view') {
    return invalidParameter('The value must be a valid insights metric');
  }
  const name = 'post_media_view';
  const values = [{ value: post.views }];
  return done({ data: [{ id: `${id}/insights/${name}/lifetime`, name, period: 'lifetime', values }] });
}

export function debugToken(world: GraphWorld, token: string, params: Params): GraphAnswer {
  if (!isTheApp(world.keys, token)) return badToken();
  const is_valid = text(params, 'input_token') === world.keys.token;
  if (!is_valid) {
    const error = { code: 190, message: 'Invalid OAuth access token.' };
    return done({ data: { app_id: world.keys.appId, is_valid, error, scopes: [] } });
  }
  return done({
    data: {
      app_id: world.keys.appId,
      type: 'PAGE',
      application: 'Örngott',
      data_access_expires_at: 0,
      expires_at: 0,
      is_valid,
      profile_id: world.keys.pageId,
      scopes: [
        'pages_show_list',
        'pages_read_engagement',
        'pages_read_user_content',
        'pages_manage_posts',
        'read_insights',
      ],
    },
  });
}
