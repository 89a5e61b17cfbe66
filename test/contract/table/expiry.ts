import { describe, expect, it } from 'vitest';
import type { OpenTable } from './table.ts';

const conflict = { code: 'conflict' };
const key = { pk: 'p', sk: 'b' };
const noon = '2026-11-21T12:00:00.000Z';
const expiresAt = Date.parse(noon) / 1000;

export function tableExpiry(open: OpenTable): void {
  describe('an item that has expired', () => {
    /** A table with an item on either side of one that expires at noon. */
    async function atMorning() {
      const world = await open();
      world.setNow('2026-11-21T11:59:59.999Z');
      for (const sk of ['a', 'b', 'c']) {
        const item = { pk: 'p', sk, g1pk: 'i', g1sk: sk, data: sk };
        await world.table.put(sk === 'b' ? { ...item, expiresAt } : item, { if: 'absent' });
      }
      return world;
    }

    it('is there until its second, and then in no read', async () => {
      const { table, setNow } = await atMorning();
      expect(await table.get(key)).toMatchObject({ data: 'b', expiresAt, version: 1 });
      expect((await table.query({ pk: 'p' })).items).toHaveLength(3);
      setNow(noon);
      expect(await table.get(key)).toBeUndefined();
      expect((await table.query({ pk: 'p' })).items.map((item) => item.sk)).toEqual(['a', 'c']);
      expect((await table.query({ pk: 'i', index: 'g1' })).items.map((item) => item.sk)).toEqual(['a', 'c']);
    });

    it('leaves no gap in a page', async () => {
      const { table, setNow } = await atMorning();
      setNow(noon);
      const page = await table.query({ pk: 'p', limit: 2 });
      expect(page.items.map((item) => item.sk)).toEqual(['a', 'c']);
      expect(page.next).toBeUndefined();
    });

    it('cannot be changed, removed or checked any more', async () => {
      const { table, setNow } = await atMorning();
      setNow(noon);
      await expect(table.put({ ...key, data: 1 }, { if: 1 })).rejects.toMatchObject(conflict);
      await expect(table.remove(key, { if: 1 })).rejects.toMatchObject(conflict);
      await expect(table.writeAll([{ check: key, if: 1 }])).rejects.toMatchObject(conflict);
    });

    it('stands in no new item’s way', async () => {
      const { table, setNow } = await atMorning();
      await expect(table.put({ ...key, data: 'new' }, { if: 'absent' })).rejects.toMatchObject(conflict);
      setNow(noon);
      expect(await table.put({ ...key, data: 'new' }, { if: 'absent' })).toBe(1);
      expect(await table.get(key)).toEqual({ ...key, data: 'new', version: 1 });
    });

    it('is at a whole second', async () => {
      const { table } = await open();
      const item = { ...key, expiresAt: 1.5, data: 1 };
      await expect(table.put(item, { if: 'absent' })).rejects.toMatchObject({ code: 'invalid' });
    });
  });
}
