import type { Table, Write } from '../../functions/ports/table.ts';

/**
 * A table whose whole content follows from one number, so that whatever a kill left behind can be checked exactly.
 * Step n adds item n, moves item n-1 to another place in the index, and removes item n-5, all in one write.
 */
const counterKey = { pk: 'ledger', sk: 'counter' };
const itemKey = (n: number) => ({ pk: 'item', sk: String(n).padStart(6, '0') });
const kept = 5;

/** How many steps have been written. */
export async function stepsIn(table: Table): Promise<number> {
  const counter = await table.get(counterKey);
  return Number(counter?.data ?? 0);
}

function writesOf(n: number): Write[] {
  const { sk } = itemKey(n);
  const before = itemKey(n - 1);
  const writes: Write[] = [
    { put: { ...counterKey, data: n }, if: n === 1 ? 'absent' : n - 1 },
    { put: { ...itemKey(n), g1pk: 'new', g1sk: sk, data: 'x'.repeat(n % 500) }, if: 'absent' },
  ];
  if (n > 1) writes.push({ put: { ...before, g1pk: 'old', g1sk: before.sk, data: 'moved' }, if: 1 });
  if (n > kept) writes.push({ remove: itemKey(n - kept), if: 2 });
  return writes;
}

/** Writes step after step until something stops it; tells of each when it has been acknowledged. */
export async function writeSteps(table: Table, acknowledged: (n: number) => void): Promise<void> {
  for (let n = (await stepsIn(table)) + 1; ; n += 1) {
    await table.writeAll(writesOf(n));
    acknowledged(n);
  }
}

/** What the table and its index hold. */
export async function contentOf(table: Table) {
  const items = (await table.query({ pk: 'item' })).items.map(({ sk, g1pk, version }) => ({
    sk,
    g1pk,
    version,
  }));
  const indexed = async (pk: string) =>
    (await table.query({ pk, index: 'g1' })).items.map(({ g1sk }) => g1sk);
  return { items, old: await indexed('old'), new: await indexed('new') };
}

/** What they hold after n steps. */
export function expectedContent(n: number): Awaited<ReturnType<typeof contentOf>> {
  const numbers = Array.from({ length: Math.min(n, kept) }, (_, index) => n - index).reverse();
  const keys = numbers.map((number) => itemKey(number).sk);
  return {
    items: keys.map((sk) =>
      sk === keys.at(-1) ? { sk, g1pk: 'new', version: 1 } : { sk, g1pk: 'old', version: 2 },
    ),
    old: keys.slice(0, -1),
    new: keys.slice(-1),
  };
}
