import { facebookChannel } from '../../../functions/adapters/facebook/facebook.ts';
import { FailureKind } from '../../../infra/server/facebook/failures.ts';
import { accessTo, startFacebook, testTimings } from '../../facebook.ts';
import { channelContract } from './channel.ts';
import { storingContract } from './storing.ts';

channelContract('a Facebook page', async () => {
  let now = new Date('2026-11-21T08:00:00.000Z');
  const { facebook, channel } = await startFacebook({ now: () => now });
  return {
    channel,
    decorativeAlt: 'Dekorativ bild',
    setNow: (instant) => {
      now = new Date(instant);
    },
    seen: async () =>
      facebook.store
        .posts()
        .filter(({ deletedMs }) => deletedMs === null)
        .map(({ number, message }) => ({
          text: message,
          alts: facebook.store.photosOf(number).map(({ alt }) => alt ?? ''),
        })),
  };
});

/** One of each kind that the adapter knows, and one that it does not; code and subcode. */
const graphErrors: [number, number?][] = [
  [506],
  [100, 1366051],
  [4],
  [190, 463],
  [190, 2069032],
  [100, 33],
  [100],
  [10],
  [368, 4854002],
  [324],
  [1],
  [4711],
];
/** Those that answer a call at once and that are none of the errors above. */
const lostAnswers = FailureKind.options.filter(
  (kind) => /_(before|after)$/.test(kind) && !/^hang/.test(kind),
);

storingContract('a Facebook page', async (clock) => {
  const { facebook, url } = await startFacebook(clock);
  let answer: { code: number; error_subcode: number | undefined } | undefined;
  const telling: typeof fetch = async (input, init) =>
    answer && init?.method === 'POST' && String(input).includes('/feed')
      ? Response.json({ error: answer }, { status: 400 })
      : fetch(input, init);
  const timings = { ...testTimings, callMs: 500, sendMs: 500 };
  const channel = facebookChannel({ ...accessTo(facebook, url, clock), fetch: telling, timings });
  const { failures, store } = facebook;
  return {
    id: 'facebook',
    channel,
    forget: () => {
      answer = undefined;
      failures.forget();
    },
    sending: [
      {
        name: 'somebody has posted the same text',
        order: (text) => void store.addPost({ message: text, createdMs: clock.now().getTime(), photos: [] }),
      },
      ...graphErrors.map(([code, error_subcode]) => ({
        name: `${code}/${error_subcode}`,
        order: () => {
          answer = { code, error_subcode };
        },
      })),
      ...[...lostAnswers, 'throttle' as const].map((kind) => ({
        name: kind,
        order: () => failures.order({ kind, endpoint: 'feed' }),
      })),
    ],
    others: [...lostAnswers, 'throttle' as const, 'no_permission' as const].map((kind) => ({
      name: kind,
      order: () => {
        failures.order({ kind: 'cut_after', endpoint: 'feed' });
        for (const endpoint of ['photos', 'published_posts', 'read', 'delete', 'debug_token'] as const)
          failures.order({ kind, endpoint, times: 2 });
      },
    })),
  };
});
