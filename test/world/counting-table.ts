import type { Item, Table } from '../../functions/ports/table.ts';
import type { World } from './world.ts';

/** What was read of a table: how many requests, and how many rows of how many bytes of JSON they gave. */
export interface Reads {
  requests: number;
  rows: number;
  bytes: number;
}

/** A table that counts what is read of it. */
export function countingTable(table: Table): { table: Table; reads: Reads } {
  const reads: Reads = { requests: 0, rows: 0, bytes: 0 };
  const count = (items: Item[]) => {
    reads.requests += 1;
    reads.rows += items.length;
    for (const item of items) reads.bytes += Buffer.byteLength(JSON.stringify(item));
  };
  return {
    reads,
    table: {
      put: (item, options) => table.put(item, options),
      remove: (key, options) => table.remove(key, options),
      writeAll: (writes) => table.writeAll(writes),
      async get(key) {
        const item = await table.get(key);
        count(item ? [item] : []);
        return item;
      },
      async query(range) {
        const page = await table.query(range);
        count(page.items);
        return page;
      },
    },
  };
}

/** What the work reads of the world's table, through its verbs (`world.as`) or its web application (`appOf`). */
export async function readsOf(world: World, work: (world: World) => Promise<unknown>): Promise<Reads> {
  const { table, reads } = countingTable(world.as().table);
  await work({ ...world, as: (actor) => ({ ...world.as(actor), table }) });
  return reads;
}
