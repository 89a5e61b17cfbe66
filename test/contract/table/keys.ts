import { describe, expect, it } from 'vitest';
import type { OpenTable } from './table.ts';

const invalid = { code: 'invalid' };
const oddKeys = [
  'åäö',
  'Å',
  'å',
  'a\u030a',
  'ÅÄÖ',
  '🛌',
  '👩‍⚕️',
  '#',
  'a#b',
  'a#',
  '%',
  '_',
  '*',
  '\\',
  '"',
  "'",
  '; DROP TABLE item',
  ' ',
  ' a',
  'a ',
  '\t',
  '\u0000',
  'a\u0000b',
  'a',
  'A',
  '0',
  '00',
  '1',
  '01',
  '1.0',
  'null',
  'undefined',
  '\ufffd',
  '\u{10ffff}',
];

export function tableKeys(open: OpenTable): void {
  describe('odd keys', () => {
    it('are each a key of their own, in both places', async () => {
      const { table } = await open();
      for (const odd of oddKeys) {
        await table.put({ pk: odd, sk: 'x', g1pk: odd, g1sk: odd, data: odd }, { if: 'absent' });
        await table.put({ pk: 'odd', sk: odd, data: odd }, { if: 'absent' });
      }
      for (const odd of oddKeys) {
        expect((await table.get({ pk: odd, sk: 'x' }))?.data).toBe(odd);
        expect((await table.get({ pk: 'odd', sk: odd }))?.data).toBe(odd);
        const page = await table.query({ pk: odd, index: 'g1' });
        expect(page.items).toEqual([{ pk: odd, sk: 'x', g1pk: odd, g1sk: odd, data: odd, version: 1 }]);
      }
      expect((await table.query({ pk: 'odd' })).items).toHaveLength(oddKeys.length);
    });

    it.each([
      ['empty', ''],
      ['half an emoji', '\ud83d'],
    ])('are refused when they are %s', async (_, bad) => {
      const { table } = await open();
      const good = { pk: 'a', sk: 'b', data: 1 };
      await expect(table.get({ pk: bad, sk: 'b' })).rejects.toMatchObject(invalid);
      await expect(table.get({ pk: 'a', sk: bad })).rejects.toMatchObject(invalid);
      await expect(table.remove({ pk: 'a', sk: bad }, { if: 1 })).rejects.toMatchObject(invalid);
      await expect(table.query({ pk: bad })).rejects.toMatchObject(invalid);
      for (const item of [
        { ...good, pk: bad },
        { ...good, sk: bad },
        { ...good, g1pk: bad },
        { ...good, g1sk: bad },
      ]) {
        await expect(table.put(item, { if: 'absent' })).rejects.toMatchObject(invalid);
      }
    });

    it('may be as long as DynamoDB takes them, in bytes, and no longer', async () => {
      const { table } = await open();
      const longest = { pk: 'å'.repeat(1024), sk: 'ö'.repeat(512) };
      await table.put({ ...longest, data: 1 }, { if: 'absent' });
      expect(await table.get(longest)).toMatchObject({ data: 1 });
      await expect(
        table.put({ ...longest, sk: `${longest.sk}x`, data: 1 }, { if: 'absent' }),
      ).rejects.toMatchObject(invalid);
      await expect(
        table.put({ ...longest, pk: `${longest.pk}x`, data: 1 }, { if: 'absent' }),
      ).rejects.toMatchObject(invalid);
    });
  });
}
