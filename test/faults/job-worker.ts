import { randomBytes } from 'node:crypto';
import { openSqliteTable } from '../../functions/adapters/table/sqlite.ts';
import type { Context } from '../../functions/context.ts';
import { dueJobIds } from '../../functions/jobs/tick.ts';
import { startWorker } from '../../functions/jobs/worker.ts';
import type { Table } from '../../functions/ports/table.ts';
import { countingWork, groupCloudBy } from '../contract/jobs/world.ts';

/** A worker on the table at this path, by a clock that is this much fast; it ends when nothing is due, or dies on the way. */
const [path = '', aheadMs = '0', diesAt = 'never', diesAtNumber = '0'] = process.argv.slice(2);
const clock = { now: () => new Date(Date.now() + Number(aheadMs)) };
const real = openSqliteTable(path, clock);

let left = Number(diesAtNumber);
/** Dies as by a power cut when this point is passed for the given time. */
function pass(point: string): void {
  if (point !== diesAt) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}

const table: Table = {
  ...real,
  async writeAll(writes) {
    pass('before-write');
    await real.writeAll(writes);
    pass('after-write');
  },
};
const ctx: Context = {
  table,
  jobs: { kick: async () => {} },
  channels: {},
  files: new Proxy({} as Context['files'], {}),
  clock,
  random: { bytes: (count) => randomBytes(count) },
  log: { info: () => {}, error: (message, error) => process.stderr.write(`${message}: ${error}\n`) },
  actor: { kind: 'system' },
};
const handlers = groupCloudBy(async (context, job) => {
  pass('in-work');
  return countingWork(context, job);
});

const worker = startWorker(ctx, handlers, { lane: 'drawing', concurrency: 2, tickMs: 5 });
while ((await dueJobIds(ctx, 'drawing', 1)).length > 0)
  await new Promise((resolve) => setTimeout(resolve, 2));
await worker.stop();
real.close();
