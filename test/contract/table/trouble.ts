import { describe, expect, it } from 'vitest';
import type { OpenTable } from './table.ts';

const key = { pk: 'p', sk: 's' };
const other = { pk: 'p', sk: 't' };

export function tableTrouble(open: OpenTable): void {
  describe('when the answer is lost after the write', () => {
    it('counts a put as done, once', async () => {
      const { table, loseNextAnswer } = await open();
      loseNextAnswer();
      expect(await table.put({ ...key, data: 1 }, { if: 'absent' })).toBe(1);
      loseNextAnswer();
      expect(await table.put({ ...key, data: 2 }, { if: 1 })).toBe(2);
      expect(await table.get(key)).toMatchObject({ data: 2, version: 2 });
    });

    it('counts a removal as done', async () => {
      const { table, loseNextAnswer } = await open();
      await table.put({ ...key, data: 1 }, { if: 'absent' });
      loseNextAnswer();
      await table.remove(key, { if: 1 });
      expect(await table.get(key)).toBeUndefined();
    });

    it('counts several writes as done, once', async () => {
      const { table, loseNextAnswer } = await open();
      await table.put({ ...key, data: 1 }, { if: 'absent' });
      loseNextAnswer();
      await table.writeAll([
        { remove: key, if: 1 },
        { put: { ...other, data: 2 }, if: 'absent' },
      ]);
      expect(await table.get(key)).toBeUndefined();
      expect(await table.get(other)).toMatchObject({ data: 2, version: 1 });
    });

    it('still tells of a condition that did not hold', async () => {
      const { table, loseNextAnswer } = await open();
      await table.put({ ...key, data: 1 }, { if: 'absent' });
      loseNextAnswer();
      await expect(table.put({ ...key, data: 2 }, { if: 'absent' })).rejects.toMatchObject({
        code: 'conflict',
      });
      expect(await table.get(key)).toMatchObject({ data: 1 });
    });

    it('reads again', async () => {
      const { table, loseNextAnswer } = await open();
      await table.put({ ...key, data: 1 }, { if: 'absent' });
      loseNextAnswer();
      expect((await table.query({ pk: 'p' })).items).toHaveLength(1);
    });
  });

  it('says unavailable, and never that nothing is there, when the store cannot be reached', async () => {
    const { table, cutOff } = await open();
    await table.put({ ...key, data: 1 }, { if: 'absent' });
    cutOff();
    const unavailable = { code: 'unavailable', cause: expect.anything() };
    await expect(table.get(key)).rejects.toMatchObject(unavailable);
    await expect(table.query({ pk: 'p' })).rejects.toMatchObject(unavailable);
    await expect(table.put({ ...key, data: 2 }, { if: 1 })).rejects.toMatchObject(unavailable);
    await expect(table.remove(key, { if: 1 })).rejects.toMatchObject(unavailable);
    await expect(table.writeAll([{ check: key, if: 1 }])).rejects.toMatchObject(unavailable);
  });
}
