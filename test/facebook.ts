import { onTestFinished } from 'vitest';
import { facebookChannel } from '../functions/adapters/facebook.ts';
import type { Channel } from '../functions/channel.ts';
import type { Clock } from '../functions/context.ts';
import { createLocalFacebook, type LocalFacebook } from '../infra/server/facebook/server.ts';

/** Short enough that a test can wait for an answer that never comes. */
export const shortTimings = { callMs: 200, sendMs: 200, settleMs: 1_000 };

/** How the product gets into a local Facebook that listens at `url`. */
export function accessTo({ keys }: LocalFacebook, url: string, clock: Clock) {
  const { pageId, appId, token, appSecret } = keys;
  return {
    graphUrl: url,
    version: 'v26.0',
    pageId,
    appId,
    secrets: async () => ({ token, appSecret }),
    clock,
  };
}

/** A local Facebook of its own for one test, on a port of its own, with the channel that leads there. */
export async function startFacebook(
  clock: Clock = { now: () => new Date() },
): Promise<{ facebook: LocalFacebook; url: string; channel: Channel }> {
  const facebook = createLocalFacebook({ clock });
  const url = await facebook.listen(0);
  onTestFinished(() => facebook.close());
  const channel = facebookChannel({ ...accessTo(facebook, url, clock), timings: shortTimings });
  return { facebook, url, channel };
}
