import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item, Range, Table } from '../../../functions/ports/table.ts';
import type { OpenTable } from './table.ts';

const invalid = { code: 'invalid' };
const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

async function fill(table: Table, pk: string, keys: string[]): Promise<void> {
  for (const sk of keys) await table.put({ pk, sk, data: sk }, { if: 'absent' });
}

/** Every page of a range, one after the other. */
async function pagesOf(table: Table, range: Range): Promise<Item[][]> {
  const pages: Item[][] = [];
  let after: string | undefined;
  do {
    const page = await table.query({ ...range, after });
    pages.push(page.items);
    after = page.next;
  } while (after !== undefined);
  return pages;
}

const keysOf = async (table: Table, range: Range) => (await table.query(range)).items.map((item) => item.sk);

export function tableQueries(open: OpenTable): void {
  describe('asking for a range', () => {
    it('answers in the order of the keys’ bytes, or the other way round', async () => {
      const { table } = await open();
      // UTF-16 would put the emoji before U+FFFD; a Swedish reader would put å before ä.
      const keys = ['\ufffd', 'ö', 'å', 'ä', '🛌', 'Z', 'a', 'å#', '1', '10', '2'];
      await fill(table, 'p', keys);
      expect(await keysOf(table, { pk: 'p' })).toEqual([
        '1',
        '10',
        '2',
        'Z',
        'a',
        'ä',
        'å',
        'å#',
        'ö',
        '\ufffd',
        '🛌',
      ]);
      expect(await keysOf(table, { pk: 'p', reverse: true })).toEqual(keys.sort(byBytes).reverse());
    });

    it('keeps to its own partition', async () => {
      const { table } = await open();
      await fill(table, 'p', ['a']);
      await fill(table, 'p#', ['b']);
      expect(await keysOf(table, { pk: 'p' })).toEqual(['a']);
      expect(await table.query({ pk: 'none' })).toEqual({ items: [], next: undefined });
    });

    it('finds what begins with a prefix, beyond ASCII too, without wildcards', async () => {
      const { table } = await open();
      const keys = 'a å åb å🛌 å\u{10ffff} ä æ % %a _ 🛌 🛌🛌 \ud7ff \ud7ffx \ue000 \u{10ffff}x'.split(' ');
      await fill(table, 'p', keys);
      expect(await keysOf(table, { pk: 'p', prefix: 'å' })).toEqual(['å', 'åb', 'å🛌', 'å\u{10ffff}']);
      expect(await keysOf(table, { pk: 'p', prefix: '🛌' })).toEqual(['🛌', '🛌🛌']);
      expect(await keysOf(table, { pk: 'p', prefix: '%' })).toEqual(['%', '%a']);
      expect(await keysOf(table, { pk: 'p', prefix: '\u{10ffff}' })).toEqual(['\u{10ffff}x']);
      expect(await keysOf(table, { pk: 'p', prefix: '' })).toHaveLength(keys.length);
      expect(await keysOf(table, { pk: 'p', prefix: '\ud7ff' })).toEqual(['\ud7ff', '\ud7ffx']);
    });

    it('includes both ends', async () => {
      const { table } = await open();
      await fill(table, 'p', ['a', 'b', 'c', 'd']);
      expect(await keysOf(table, { pk: 'p', from: 'b', to: 'c' })).toEqual(['b', 'c']);
      expect(await keysOf(table, { pk: 'p', from: 'c' })).toEqual(['c', 'd']);
      expect(await keysOf(table, { pk: 'p', to: 'b' })).toEqual(['a', 'b']);
      expect(await keysOf(table, { pk: 'p', from: 'c', to: 'b' })).toEqual([]);
      expect(await keysOf(table, { pk: 'p', to: '' })).toEqual([]);
    });

    it('answers any range, in pages of any size, with exactly what lies in it', async () => {
      const { table } = await open();
      const text = fc.string({ unit: fc.constantFrom('a', 'B', 'å', '#', '🛌', '\ufffd'), maxLength: 3 });
      const keys = [...new Set(fc.sample(text, { numRuns: 60, seed: 7 }))].filter((key) => key !== '');
      for (const key of keys)
        await table.put({ pk: 'p', sk: key, g1pk: 'i', g1sk: key, data: 1 }, { if: 'absent' });
      const optional = fc.option(text, { nil: undefined });
      const ranges = fc.record({
        prefix: optional,
        from: optional,
        to: optional,
        reverse: fc.boolean(),
        limit: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
        index: fc.constantFrom('g1' as const, undefined),
      });
      const property = fc.asyncProperty(ranges, async (range) => {
        const { prefix = '', from, to, reverse, limit } = range;
        const expected = keys
          .filter((key) => key.startsWith(prefix))
          .filter((key) => from === undefined || byBytes(key, from) >= 0)
          .filter((key) => to === undefined || byBytes(key, to) <= 0)
          .sort(byBytes);
        const pages = await pagesOf(table, { pk: range.index ? 'i' : 'p', ...range });
        expect(pages.flat().map((item) => item.sk)).toEqual(reverse ? expected.reverse() : expected);
        // Every page is full except the last, which is empty only when there is nothing at all.
        for (const page of pages.slice(0, -1)) expect(page).toHaveLength(limit ?? 0);
        expect(pages.length === 1 || (pages.at(-1) ?? []).length > 0).toBe(true);
      });
      await fc.assert(property, { numRuns: 60 });
    });

    it('answers everything when no limit is given, also more than DynamoDB sends at once', async () => {
      const { table } = await open();
      const keys = Array.from({ length: 12 }, (_, n) => `n${n + 10}`);
      for (const sk of keys) await table.put({ pk: 'p', sk, data: 'x'.repeat(200_000) }, { if: 'absent' });
      const page = await table.query({ pk: 'p' });
      expect(page.items.map((item) => item.sk)).toEqual(keys);
      expect(page.next).toBeUndefined();
      const pages = await pagesOf(table, { pk: 'p', limit: 10 });
      expect(pages.map((items) => items.length)).toEqual([10, 2]);
    });

    it('goes on where the page ended, though items come and go', async () => {
      const { table } = await open();
      await fill(table, 'p', ['b', 'd', 'f']);
      const first = await table.query({ pk: 'p', limit: 2 });
      expect(first.items.map((item) => item.sk)).toEqual(['b', 'd']);
      await table.remove({ pk: 'p', sk: 'd' }, { if: 1 });
      await fill(table, 'p', ['a', 'e']);
      expect(await keysOf(table, { pk: 'p', limit: 2, after: first.next })).toEqual(['e', 'f']);
    });

    it('refuses what is not a page’s end, or the end of another range', async () => {
      const { table } = await open();
      for (const pk of ['p', 'q']) {
        for (const sk of ['a', 'b', 'c'])
          await table.put({ pk, sk, g1pk: pk, g1sk: sk, data: 1 }, { if: 'absent' });
      }
      const { next: after } = await table.query({ pk: 'p', limit: 1 });
      for (const range of [
        { pk: 'p', after: 'nonsense' },
        { pk: 'p', after: '' },
        { pk: 'q', after },
        { pk: 'p', index: 'g1' as const, after },
        { pk: 'p', from: 'b', after },
        { pk: 'p', limit: 0 },
        { pk: 'p', limit: 1.5 },
      ]) {
        await expect(table.query(range)).rejects.toMatchObject(invalid);
      }
    });
  });

  describe('asking the index', () => {
    it('knows only items with both of its keys', async () => {
      const { table } = await open();
      await table.put({ pk: 'a', sk: '1', g1pk: 'due', g1sk: 'x', data: 1 }, { if: 'absent' });
      await table.put({ pk: 'b', sk: '1', g1pk: 'due', data: 1 }, { if: 'absent' });
      await table.put({ pk: 'c', sk: '1', g1sk: 'x', data: 1 }, { if: 'absent' });
      await table.put({ pk: 'd', sk: '1', data: 1 }, { if: 'absent' });
      const { items } = await table.query({ pk: 'due', index: 'g1' });
      expect(items).toEqual([{ pk: 'a', sk: '1', g1pk: 'due', g1sk: 'x', data: 1, version: 1 }]);
      expect(await table.get({ pk: 'b', sk: '1' })).toEqual({
        pk: 'b',
        sk: '1',
        g1pk: 'due',
        data: 1,
        version: 1,
      });
    });

    it('follows an item that moves, leaves or is removed', async () => {
      const { table } = await open();
      const item = { pk: 'a', sk: '1', g1pk: 'due', g1sk: 'early', data: 1 };
      const due = async (prefix: string) =>
        (await table.query({ pk: 'due', index: 'g1', prefix })).items.length;
      await table.put(item, { if: 'absent' });
      await table.put({ ...item, g1sk: 'late' }, { if: 1 });
      expect([await due('early'), await due('late')]).toEqual([0, 1]);
      await table.put({ pk: 'a', sk: '1', data: 1 }, { if: 2 });
      expect(await due('')).toBe(0);
      await table.put(item, { if: 3 });
      await table.remove(item, { if: 4 });
      expect(await due('')).toBe(0);
    });

    it.each([false, true])(
      'pages through items that stand in the same place (reverse: %s)',
      async (reverse) => {
        const { table } = await open();
        const keys = Array.from({ length: 11 }, (_, n) => `n${n}`);
        for (const sk of keys)
          await table.put({ pk: `p${sk}`, sk, g1pk: 'i', g1sk: 'same', data: 1 }, { if: 'absent' });
        const pages = await pagesOf(table, { pk: 'i', index: 'g1', limit: 3, reverse });
        expect(pages.map((page) => page.length)).toEqual([3, 3, 3, 2]);
        expect(new Set(pages.flat().map((item) => item.sk))).toEqual(new Set(keys));
      },
    );
  });
}
