import { randomBytes } from 'node:crypto';
import { openSqliteTable } from '../../../functions/adapters/table/sqlite.ts';
import { mishapping } from './chaos.ts';
import { publishingContext, type VictimOrders } from './context.ts';
import { tickOf } from './outcome.ts';

/** A worker in a process of its own that is killed as by a power cut: at a step, or after a while whatever it does. */
const orders: VictimOrders = JSON.parse(process.argv[2] ?? '');
const began = performance.now();
const clock = { now: () => new Date(orders.nowMs + performance.now() - began) };
const random = { bytes: (count: number) => randomBytes(count) };
const table = openSqliteTable(orders.table, clock);
const ctx = publishingContext(orders.folder, orders.facebook, { table, clock, random });

const die = () => process.kill(process.pid, 'SIGKILL');
const dying = async () => {
  die();
  await new Promise(() => {});
};
const { diesAtStep, diesAfterMs } = orders;
if (diesAfterMs !== undefined) setTimeout(die, diesAfterMs);
await tickOf(mishapping(ctx, new Map(diesAtStep === undefined ? [] : [[diesAtStep, { freeze: dying }]])));
table.close();
process.exit();
