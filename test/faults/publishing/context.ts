import { join } from 'node:path';
import { facebookChannel } from '../../../functions/adapters/facebook/facebook.ts';
import { folderFiles } from '../../../functions/adapters/files/folder/folder.ts';
import type { Context } from '../../../functions/context.ts';
import type { JobHandlers } from '../../../functions/jobs/run.ts';
import { publisher } from '../../../functions/posts/publishing/publish.ts';
import { readFigures } from '../../../functions/posts/watching/figures.ts';
import type { FacebookKeys } from '../../../infra/server/facebook/keys.ts';
import { timeLimitMs } from '../../../shared/jobs.ts';
import { publishTiming } from '../../../shared/stories/delivery/timing.ts';

/** Leases and waits are as long as in the product, by the world's own clock; only calls are really waited for. */
const callMs = 60;
const timing = publishTiming({
  callMs,
  marginMs: 15_000,
  workMs: timeLimitMs.publish_post,
  shortestWaitMs: 60_000,
});
const settleMs = 90_000;
const unexpected = async () => {
  throw new Error('Nobody asked for this job');
};
export const handlers: JobHandlers = {
  group_cloud: unexpected,
  make_clouds: unexpected,
  render_cloud: unexpected,
  gather_terms: unexpected,
  import_answers: unexpected,
  clean_photo: unexpected,
  edit_photo: unexpected,
  publish_post: publisher(timing),
  take_down_post: unexpected,
  read_figures: readFigures,
  check_channel: unexpected,
  renew_lines: unexpected,
  yes_ends: unexpected,
  tell: unexpected,
  send_mail: unexpected,
  tell_sender: unexpected,
  morning: unexpected,
};

/** What a worker in a process of its own is told. */
export interface VictimOrders {
  table: string;
  folder: string;
  facebook: { url: string; keys: FacebookKeys };
  nowMs: number;
  diesAtStep?: number;
  diesAfterMs?: number;
}

/** A worker's context: with the files of this folder, and the Facebook at this address. */
export function publishingContext(
  folder: string,
  facebook: { url: string; keys: FacebookKeys },
  parts: Pick<Context, 'table' | 'clock' | 'random'>,
): Context {
  const { pageId, appId, token, appSecret } = facebook.keys;
  const channel = facebookChannel({
    graphUrl: facebook.url,
    version: 'v26.0',
    pageId,
    appId,
    secrets: async () => ({ token, appSecret }),
    clock: parts.clock,
    timings: { callMs: callMs / 2, sendMs: callMs / 2, settleMs },
  });
  const secret = new Uint8Array(32);
  return {
    ...parts,
    files: folderFiles(join(folder, 'files'), { baseUrl: 'http://localhost', secret, clock: parts.clock }),
    jobs: { kick: async () => {} },
    channels: { facebook: channel },
    log: { info: () => {}, error: () => {} },
    actor: { kind: 'system' },
  };
}
