import { onTestFinished } from 'vitest';
import { facebookChannel } from '../functions/adapters/facebook/facebook.ts';
import type { Clock } from '../functions/context.ts';
import type { Channel } from '../functions/ports/channel.ts';
import { createLocalFacebook, type LocalFacebook } from '../infra/server/facebook/server.ts';

/** Long enough for a machine that is busy with other tests. */
export const testTimings = { callMs: 10_000, sendMs: 10_000, settleMs: 1_000 };
/** Short enough to wait for an answer that never comes, and too short to count on one that does. */
export const impatient = { callMs: 100, sendMs: 100, settleMs: 1_000 };

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
  timings = testTimings,
): Promise<{ facebook: LocalFacebook; url: string; channel: Channel }> {
  const facebook = createLocalFacebook({ clock });
  const url = await facebook.listen(0);
  onTestFinished(() => facebook.close());
  const channel = facebookChannel({ ...accessTo(facebook, url, clock), timings });
  return { facebook, url, channel };
}
