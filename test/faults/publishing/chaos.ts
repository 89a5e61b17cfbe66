import type { Context } from '../../../functions/context.ts';
import type { Channel, Channels } from '../../../functions/ports/channel.ts';
import { AppError } from '../../../shared/errors.ts';

/** As when a process is killed: whatever it does after this never happens. */
export class Crash extends Error {
  override name = 'Crash';
}

/** What happens to a worker around the nth of its steps outwards: each read, write and call is two of them. */
export type Mishap = 'crash' | 'hiccup' | { freeze: () => Promise<void> };

/**
 * The context of one worker, to which mishaps happen. A killed one throws at every later step as well, so that nothing
 * it might still do gets out. One with a hiccup loses one answer. A frozen one goes on when others have done what they do meanwhile; a call of its that was
 * under way has timed out by then.
 */
export function mishapping(ctx: Context, mishaps: ReadonlyMap<number, Mishap>): Context {
  let step = 0;
  let dead = false;

  /** True when it was frozen. */
  async function pass(): Promise<boolean> {
    if (dead) throw new Crash();
    step += 1;
    const mishap = mishaps.get(step);
    if (mishap === undefined) return false;
    if (mishap === 'hiccup') throw new AppError('unavailable', 'The store cannot be reached just now');
    if (mishap === 'crash') {
      dead = true;
      throw new Crash();
    }
    await mishap.freeze();
    return true;
  }

  async function around<T>(work: (frozen: boolean) => Promise<T>): Promise<T> {
    const frozen = await pass();
    try {
      return await work(frozen);
    } finally {
      await pass();
    }
  }

  function calling(channel: Channel): Channel {
    const timedOut = AbortSignal.abort(new DOMException('Frozen for too long', 'TimeoutError'));
    return {
      ...channel,
      bring: (photo, signal) => around((frozen) => channel.bring(photo, frozen ? timedOut : signal)),
      send: (post, signal) => around((frozen) => channel.send(post, frozen ? timedOut : signal)),
      find: (post, options, signal) =>
        around((frozen) => channel.find(post, options, frozen ? timedOut : signal)),
    };
  }

  const { table, files, channels } = ctx;
  const { facebook, site } = channels;
  const channelsNow: Channels = {
    ...(facebook && { facebook: calling(facebook) }),
    ...(site && { site: calling(site) }),
  };
  return {
    ...ctx,
    channels: channelsNow,
    files: { ...files, get: (path) => around(() => files.get(path)) },
    table: {
      get: (key) => around(() => table.get(key)),
      put: (item, options) => around(() => table.put(item, options)),
      remove: (key, options) => around(() => table.remove(key, options)),
      query: (range) => around(() => table.query(range)),
      writeAll: (writes) => around(() => table.writeAll(writes)),
    },
  };
}
