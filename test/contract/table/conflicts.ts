import { describe, expect, it } from 'vitest';
import type { Key, Table } from '../../../functions/ports/table.ts';
import { AppError } from '../../../shared/errors.ts';
import type { OpenTable } from './table.ts';

const numberIn = async (table: Table, key: Key) => {
  const item = await table.get(key);
  return { value: Number(item?.data ?? 0), version: item?.version ?? ('absent' as const) };
};

/** Does the work again as long as somebody else was first. */
async function untilDone(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'conflict')) throw error;
    }
  }
}

const times = <T>(count: number, work: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => work(n)));

export function tableConflicts(open: OpenTable): void {
  describe('writers at the same time', () => {
    it('let exactly one put an item that is absent', async () => {
      const { table } = await open();
      const outcomes = await Promise.allSettled(
        Array.from({ length: 10 }, (_, n) => table.put({ pk: 'p', sk: 's', data: n }, { if: 'absent' })),
      );
      const winners = outcomes.flatMap((outcome, n) => (outcome.status === 'fulfilled' ? [n] : []));
      expect(winners).toHaveLength(1);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' });
      }
      expect(await table.get({ pk: 'p', sk: 's' })).toMatchObject({ data: winners[0], version: 1 });
    });

    it('lose no update', async () => {
      const { table } = await open();
      const key = { pk: 'p', sk: 'count' };
      await times(8, () =>
        untilDone(async () => {
          const { value, version } = await numberIn(table, key);
          await table.put({ ...key, data: value + 1 }, { if: version });
        }),
      );
      expect(await table.get(key)).toMatchObject({ data: 8, version: 8 });
    });

    it('move things between two items without losing or doubling any', async () => {
      const { table } = await open();
      const [left, right] = [
        { pk: 'p', sk: 'left' },
        { pk: 'q', sk: 'right' },
      ];
      await table.put({ ...left, data: 6 }, { if: 'absent' });
      await table.put({ ...right, data: 0 }, { if: 'absent' });
      await times(6, () =>
        untilDone(async () => {
          const [from, to] = [await numberIn(table, left), await numberIn(table, right)];
          await table.writeAll([
            { put: { ...left, data: from.value - 1 }, if: from.version },
            { put: { ...right, data: to.value + 1 }, if: to.version },
          ]);
        }),
      );
      expect((await table.get(left))?.data).toBe(0);
      expect((await table.get(right))?.data).toBe(6);
    });

    it('do not disturb each other when they write different items', async () => {
      const { table } = await open();
      await times(40, (n) =>
        table.put({ pk: 'p', sk: `n${n}`, g1pk: 'i', g1sk: `n${n}`, data: n }, { if: 'absent' }),
      );
      expect((await table.query({ pk: 'p' })).items).toHaveLength(40);
      expect((await table.query({ pk: 'i', index: 'g1' })).items).toHaveLength(40);
    });
  });
}
