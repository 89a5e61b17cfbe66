import * as z from 'zod';
import type { Log } from '../../../functions/context.ts';
import { keepProcess } from '../process/kept-process.ts';

export interface FacebookProcess {
  url: string;
  stop: () => Promise<void>;
}

const longestStartMs = 20_000;

/** What the process tells once it answers. */
const Listening = z.object({ url: z.url() });
export type Listening = z.infer<typeof Listening>;

/**
 * Starts the local Facebook in a process of its own and keeps it running until `stop`. Throws with Swedish text when
 * it does not come.
 * @param about.port that it wishes for; it tells which it got, and gets the same when it has to be started again.
 */
export async function startFacebookProcess(
  about: { folder: string; port: number },
  log: Log,
): Promise<FacebookProcess> {
  const listening = Promise.withResolvers<string>();
  const place = { ...about };
  const kept = keepProcess(new URL('process.ts', import.meta.url), place, log, {
    name: 'local Facebook',
    hear(message) {
      const { url } = Listening.parse(message);
      place.port = Number(new URL(url).port);
      listening.resolve(url);
    },
  });
  const patience = setTimeout(
    () => listening.reject(new Error('Det lokala Facebook kom inte igång.')),
    longestStartMs,
  );
  try {
    return { url: await listening.promise, stop: kept.stop };
  } catch (error) {
    await kept.stop();
    throw error;
  } finally {
    clearTimeout(patience);
  }
}
