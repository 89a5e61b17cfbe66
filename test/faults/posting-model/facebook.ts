import { createHash } from 'node:crypto';
import * as z from 'zod';
import { facebookChannel } from '../../../functions/adapters/facebook/facebook.ts';
import type { Channel } from '../../../functions/ports/channel.ts';
import { orderedFailures } from '../../../infra/server/facebook/failures.ts';
import { noSuchObject } from '../../../infra/server/facebook/graph-answer.ts';
import { graphRoutes } from '../../../infra/server/facebook/graph-routes.ts';
import { newKeys } from '../../../infra/server/facebook/keys.ts';
import { openFacebookStore } from '../../../infra/server/facebook/store.ts';
import type { Calls } from './calls.ts';
import type { OwnClock } from './clock.ts';
import type { Content } from './ledger.ts';

/**
 * How Facebook is: `down` cannot be reached, `sick` answers only with errors of its own, `throttled` wants us to wait,
 * `blind` does not show us its list, `shut_out` does not accept our token.
 */
export const weathers = ['well', 'down', 'sick', 'throttled', 'blind', 'shut_out'] as const;
export type Weather = (typeof weathers)[number];

const keys = newKeys();
const orderOf = {
  sick: 'error_before',
  throttled: 'throttle',
  blind: 'expired_token',
  shut_out: 'expired_token',
} as const;

function refusedConnection(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}

const isSending = ({ method, url }: Request) => method === 'POST' && new URL(url).pathname.endsWith('/feed');

const isListing = ({ url }: Request) => new URL(url).pathname.endsWith('/published_posts');

const Listed = z.looseObject({ data: z.array(z.looseObject({ created_time: z.string() })) });
/** Its list lags behind: less than the product has to expect. */
const listLagsMs = 60_000;

async function withoutNewest(response: Response, nowMs: number): Promise<Response> {
  if (!response.ok) return response;
  const { data, ...rest } = Listed.parse(await response.json());
  const listed = data.filter(({ created_time: at }) => Date.parse(at) <= nowMs - listLagsMs);
  return Response.json({ data: listed, ...rest });
}

export type ModelFacebook = ReturnType<typeof modelFacebook>;

/** The product's own local Facebook, without sockets, and the channel that leads there. */
export function modelFacebook(clock: OwnClock, calls: Calls) {
  const store = openFacebookStore(undefined);
  const failures = orderedFailures();
  const graph = graphRoutes({ store, keys, clock, pageUrl: () => 'http://localhost/facebook' }, failures);
  const foreign = new Set<number>();
  let weather: Weather = 'well';
  let hidesFromDeletion = false;

  /** The newest post's number, 0 when there is none. */
  const newest = () => store.posts().reduce((most, { number }) => Math.max(most, number), 0);

  const live = () =>
    store.posts().filter(({ number, deletedMs }) => deletedMs === null && !foreign.has(number));

  function contentOf(number: number): Content {
    const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    const photos = store.photosOf(number).map((photo) => ({
      alt: photo.alt ?? '',
      sha256: sha256(store.photoBytes(photo.number)?.bytes ?? new Uint8Array()),
    }));
    return { text: store.post(number)?.message ?? '', photos };
  }

  async function fetchHere(...call: ConstructorParameters<typeof Request>): Promise<Response> {
    const request = new Request(...call);
    if (weather === 'down') throw refusedConnection('ECONNREFUSED');
    if (request.method === 'DELETE' && hidesFromDeletion) {
      const { status, body } = noSuchObject('it');
      return Response.json(body, { status });
    }
    failures.forget();
    if (weather === 'blind') failures.order({ kind: orderOf.blind, endpoint: 'published_posts' });
    else if (weather !== 'well') failures.order({ kind: orderOf[weather] });
    if (isListing(request)) return withoutNewest(await graph.fetch(request), clock.nowMs());
    if (!isSending(request)) return graph.fetch(request);
    const { loss, out } = await calls.begin();
    if (loss === 'lost_before') throw refusedConnection('ECONNRESET');
    const before = newest();
    const response = await graph.fetch(request);
    if (newest() > before) out(contentOf(newest()));
    if (loss === 'lost_after') throw refusedConnection('ECONNRESET');
    return response;
  }

  const { pageId, appId, token, appSecret } = keys;
  const channel: Channel = facebookChannel({
    graphUrl: 'http://localhost',
    version: 'v26.0',
    pageId,
    appId,
    secrets: async () => ({ token, appSecret }),
    clock,
    fetch: fetchHere,
  });

  return {
    channel,
    weather: () => weather,
    setWeather(next: Weather): void {
      weather = next;
    },
    /** Whether nothing keeps a call from doing what it says. */
    isThere: () => weather === 'well' && !hidesFromDeletion,
    /** Says of what is to be deleted that it is not there, as of what we may not see any more. */
    hideFromDeletion(hides: boolean): void {
      hidesFromDeletion = hides;
    },
    /** Somebody else posts on the page, not only just now. */
    othersPost(messages: string[], createdMs: number): void {
      for (const message of messages) foreign.add(store.addPost({ message, createdMs, photos: [] }));
    },
    /** A person takes down what has one of these texts. */
    remove(texts: string[]): void {
      for (const { number, message } of live())
        if (texts.includes(message)) store.deletePost(number, clock.nowMs());
    },
    /** The posts of ours that a visitor of the page sees now. */
    live,
    urlOf: (number: number) => `http://localhost/facebook/inlagg/${number}`,
    close: () => store.close(),
  };
}
