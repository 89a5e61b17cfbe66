import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, maxItemBytes, maxWrites, type Write } from '../../../functions/ports/table.ts';
import type { OpenTable } from './table.ts';

const key = { pk: 'campaign', sk: 'one' };
const other = { pk: 'campaign', sk: 'two' };
const third = { pk: 'group', sk: 'one' };
const conflict = { code: 'conflict' };
const invalid = { code: 'invalid' };

/** An item whose JSON has exactly this many bytes. */
function itemOfBytes(bytes: number, sk = 'one') {
  const empty = { pk: 'big', sk, data: '' };
  return { ...empty, data: 'x'.repeat(bytes - JSON.stringify(empty).length) };
}

export function tableWrites(open: OpenTable): void {
  describe('writing one item', () => {
    it('finds nothing where nothing was put', async () => {
      const { table } = await open();
      expect(await table.get(key)).toBeUndefined();
    });

    it('gives back what was put, with a version that grows by one', async () => {
      const { table } = await open();
      expect(await table.put({ ...key, data: { name: 'Hemtjänst' } }, { if: 'absent' })).toBe(1);
      expect(await table.get(key)).toEqual({ ...key, data: { name: 'Hemtjänst' }, version: 1 });
      expect(await table.put({ ...key, data: ['ny'], g1pk: 'a', g1sk: 'b' }, { if: 1 })).toBe(2);
      expect(await table.get(key)).toEqual({ ...key, data: ['ny'], g1pk: 'a', g1sk: 'b', version: 2 });
    });

    it('replaces the whole item, index and expiry included', async () => {
      const { table } = await open();
      await table.put(
        { ...key, g1pk: 'a', g1sk: 'b', expiresAt: 4_000_000_000, data: { a: 1 } },
        { if: 'absent' },
      );
      await table.put({ ...key, data: { b: 2 } }, { if: 1 });
      expect(await table.get(key)).toEqual({ ...key, data: { b: 2 }, version: 2 });
    });

    it('refuses a second item under the same key, and a version that is not the stored one', async () => {
      const { table } = await open();
      await table.put({ ...key, data: 'first' }, { if: 'absent' });
      await expect(table.put({ ...key, data: 'second' }, { if: 'absent' })).rejects.toMatchObject(conflict);
      await expect(table.put({ ...key, data: 'second' }, { if: 2 })).rejects.toMatchObject(conflict);
      await expect(table.put({ ...other, data: 'second' }, { if: 1 })).rejects.toMatchObject(conflict);
      expect(await table.get(key)).toMatchObject({ data: 'first', version: 1 });
      expect(await table.get(other)).toBeUndefined();
    });

    it('removes only the version that was meant, and begins at version one again', async () => {
      const { table } = await open();
      await table.put({ ...key, data: null }, { if: 'absent' });
      await table.put({ ...key, data: null }, { if: 1 });
      await expect(table.remove(key, { if: 1 })).rejects.toMatchObject(conflict);
      await table.remove(key, { if: 2 });
      expect(await table.get(key)).toBeUndefined();
      await expect(table.remove(key, { if: 2 })).rejects.toMatchObject(conflict);
      expect(await table.put({ ...key, data: null }, { if: 'absent' })).toBe(1);
    });

    it('keeps any JSON as it was', async () => {
      const { table } = await open();
      let count = 0;
      const stored = async (value: unknown) => {
        const data: Json = JSON.parse(JSON.stringify(value));
        const at = { pk: 'json', sk: String(count++) };
        await table.put({ ...at, data }, { if: 'absent' });
        expect((await table.get(at))?.data).toEqual(data);
      };
      await stored({ '': '', 'å 🛌 #': [[], {}, null, 1e-7, Number.MAX_SAFE_INTEGER, '\u0000', '\ud800'] });
      await fc.assert(fc.asyncProperty(fc.jsonValue(), stored), { numRuns: 30 });
    });

    it('takes an item of the largest size, and none above it', async () => {
      const { table } = await open();
      const largest = itemOfBytes(maxItemBytes);
      await table.put(largest, { if: 'absent' });
      expect(await table.get(largest)).toEqual({ ...largest, version: 1 });
      await expect(table.put(itemOfBytes(maxItemBytes + 1, 'two'), { if: 'absent' })).rejects.toMatchObject(
        invalid,
      );
      // Two bytes each in UTF-8.
      const swedish = { ...key, data: 'å'.repeat(maxItemBytes / 2) };
      await expect(table.put(swedish, { if: 'absent' })).rejects.toMatchObject(invalid);
      expect(await table.get(key)).toBeUndefined();
    });
  });

  describe('writing several items at once', () => {
    it('writes, removes and checks in one step', async () => {
      const { table } = await open();
      await table.put({ ...key, data: 'old' }, { if: 'absent' });
      await table.put({ ...other, data: 'checked' }, { if: 'absent' });
      await table.writeAll([
        { remove: key, if: 1 },
        { check: other, if: 1 },
        { put: { ...third, data: 'new' }, if: 'absent' },
      ]);
      expect(await table.get(key)).toBeUndefined();
      expect(await table.get(other)).toMatchObject({ data: 'checked', version: 1 });
      expect(await table.get(third)).toMatchObject({ data: 'new', version: 1 });
    });

    it.each<[string, Write]>([
      ['an item that should be absent', { put: { ...other, data: 'x' }, if: 'absent' }],
      ['an item of another version', { put: { ...other, data: 'x' }, if: 7 }],
      ['a removal of another version', { remove: other, if: 7 }],
      ['a check of another version', { check: other, if: 7 }],
      ['a check of what is not there', { check: third, if: 1 }],
    ])('writes nothing at all because of %s', async (_, failing) => {
      const { table } = await open();
      await table.put({ ...key, data: 'stays' }, { if: 'absent' });
      await table.put({ ...other, data: 'stays' }, { if: 'absent' });
      const good: Write = { put: { ...key, data: 'changed' }, if: 1 };
      await expect(table.writeAll([good, failing])).rejects.toMatchObject(conflict);
      await expect(table.writeAll([failing, good])).rejects.toMatchObject(conflict);
      expect(await table.get(key)).toMatchObject({ data: 'stays', version: 1 });
      expect(await table.get(other)).toMatchObject({ data: 'stays', version: 1 });
    });

    it(`takes ${maxWrites} writes, and none above that`, async () => {
      const { table } = await open();
      const puts = (count: number): Write[] =>
        Array.from({ length: count }, (_, n) => ({
          put: { pk: `all-${count}`, sk: `n${n}`, data: n },
          if: 'absent',
        }));
      await table.writeAll(puts(maxWrites));
      expect((await table.query({ pk: `all-${maxWrites}` })).items).toHaveLength(maxWrites);
      await expect(table.writeAll(puts(maxWrites + 1))).rejects.toMatchObject(invalid);
      expect((await table.query({ pk: `all-${maxWrites + 1}` })).items).toEqual([]);
    });

    it('takes ten items of the largest size, and no more bytes than that at once', async () => {
      const { table } = await open();
      const puts = (count: number, sk: string): Write[] =>
        Array.from({ length: count }, (_, n) => ({ put: itemOfBytes(maxItemBytes, sk + n), if: 'absent' }));
      await table.writeAll(puts(10, 'a'));
      await expect(table.writeAll(puts(11, 'b'))).rejects.toMatchObject(invalid);
      expect((await table.query({ pk: 'big' })).items).toHaveLength(10);
    });

    it('refuses two writes of one key, and does nothing for none', async () => {
      const { table } = await open();
      const twice: Write[] = [
        { put: { ...key, data: 1 }, if: 'absent' },
        { check: key, if: 1 },
      ];
      await expect(table.writeAll(twice)).rejects.toMatchObject(invalid);
      expect(await table.get(key)).toBeUndefined();
      await table.writeAll([]);
    });

    it('writes nothing when one of the items cannot be stored', async () => {
      const { table } = await open();
      const writes: Write[] = [
        { put: { ...key, data: 1 }, if: 'absent' },
        { put: { pk: '', sk: 'x', data: 1 }, if: 'absent' },
      ];
      await expect(table.writeAll(writes)).rejects.toMatchObject(invalid);
      expect(await table.get(key)).toBeUndefined();
    });
  });
}
