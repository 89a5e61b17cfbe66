import { randomBytes } from 'node:crypto';
import { openSqliteTable } from '../../functions/adapters/table/sqlite.ts';
import { importAnswers } from '../../functions/answers/importing/work.ts';
import type { Context } from '../../functions/context.ts';
import { dueJobIds } from '../../functions/jobs/tick.ts';
import { startWorker } from '../../functions/jobs/worker.ts';
import type { Table } from '../../functions/ports/table.ts';
import { groupCloudBy } from '../contract/jobs/world.ts';

/** Brings in the answers that wait in the table at this path, by a clock that is this much fast; or dies at its nth write. */
const [path = '', aheadMs = '0', diesAt = 'never', diesAtNumber = '0'] = process.argv.slice(2);
const clock = { now: () => new Date(Date.now() + Number(aheadMs)) };
const real = openSqliteTable(path, clock);

let left = Number(diesAtNumber);
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
// Of the groups' drawings nothing is looked at here.
const handlers = { ...groupCloudBy(async () => []), import_answers: importAnswers };
const worker = startWorker(ctx, handlers, { lane: 'drawing', concurrency: 1, tickMs: 5 });
while ((await dueJobIds(ctx, 'drawing', 1)).length > 0)
  await new Promise((resolve) => setTimeout(resolve, 2));
await worker.stop();
real.close();
