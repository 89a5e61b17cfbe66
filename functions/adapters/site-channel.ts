import { AppError } from '../../shared/errors.ts';
import { SiteEntry } from '../../shared/site/post.ts';
import type { Clock } from '../context.ts';
import type { Channel, NotNow, Published, Refused } from '../ports/channel.ts';
import type { Table } from '../ports/table.ts';
import { siteEntries } from '../store.ts';

/** Nothing is brought anywhere, so nothing gets old. */
const mediaLastsMs = 365 * 24 * 3_600_000;
/** More than a write to the table ever takes, with its repetitions. */
const settleMs = 30_000;

const refused = (code: string, text: string): Refused => ({ kind: 'refused', reason: 'input', code, text });

const noFigures = { reactions: 0, comments: 0, shares: 0 };

/** The answer, or `not_now` when the table cannot be reached; what is wrong with our own code is thrown. */
async function whenReached<T>(work: () => Promise<T>): Promise<T | NotNow> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'unavailable' && error.code !== 'conflict'))
      throw error;
    const text = 'Örngotts egen lagring svarar inte just nu.';
    return { kind: 'not_now', until: undefined, code: error.code, text };
  }
}

/**
 * The municipality's own site: a post is a row that the feeds and lists at `<publicUrl>/flode` show. It knows keys, so
 * a post that is sent again is the same one.
 */
export function siteChannel(table: Table, clock: Clock, publicUrl: string): Channel {
  const published = (entry: SiteEntry): Published => ({
    remoteId: entry.id,
    url: `${publicUrl}/flode/${entry.id}`,
    at: new Date(entry.publishedAt),
  });

  return {
    mediaLastsMs,
    settleMs,

    bring: async ({ image }) => ({ kind: 'done', mediaId: image.sha256 }),

    async send(post) {
      const entry = SiteEntry.safeParse({
        id: post.key,
        version: 0,
        storyId: post.storyId,
        text: post.text,
        photos: post.photos.map(({ image, alt }) => ({ image, alt })),
        publishedAt: clock.now().toISOString(),
        example: post.example,
      } satisfies SiteEntry);
      if (!entry.success) return refused('entry', 'Webbplatsen tar inte emot innehållet som det är.');
      const sent = await whenReached(async () => {
        const there = await siteEntries.find(table, entry.data.id);
        if (!there) {
          await table.writeAll([siteEntries.write(entry.data)]);
          return { kind: 'done' as const, ...published(entry.data) };
        }
        if (there.takenDownAt) return refused('taken_down', 'Inlägget är borttaget från webbplatsen.');
        return { kind: 'done' as const, ...published(there) };
      });
      // The write may have been done although its answer was lost, or somebody else's with the same key.
      return sent.kind === 'not_now' ? { ...sent, kind: 'unknown' } : sent;
    },

    find: (post, { except }) =>
      whenReached(async () => {
        const entry = await siteEntries.find(table, post.key);
        if (!entry || entry.takenDownAt || (await except(entry.id))) return { kind: 'absent' as const };
        return { kind: 'found' as const, ...published(entry) };
      }),

    takeDown: (remoteId) =>
      whenReached(async () => {
        const entry = await siteEntries.find(table, remoteId);
        if (entry && !entry.takenDownAt) {
          await table.writeAll([siteEntries.write({ ...entry, takenDownAt: clock.now().toISOString() })]);
        }
        return { kind: 'done' as const };
      }),

    figures: (remoteId) =>
      whenReached(async () => {
        const entry = await siteEntries.find(table, remoteId);
        if (!entry || entry.takenDownAt) return { kind: 'gone' as const };
        return { kind: 'done' as const, figures: noFigures };
      }),

    check: async () => ({
      kind: 'done',
      health: { pageName: undefined, pageUrl: `${publicUrl}/flode`, endsAt: undefined },
    }),
  };
}
