import { expect, it } from 'vitest';
import * as z from 'zod';
import { entity } from '../../functions/entity.ts';
import type { Table } from '../../functions/ports/table.ts';
import { addAll, largest, smallest } from '../../shared/lists.ts';

/** More than a call takes on its stack. */
const many = 300_000;
const numbers = Array.from({ length: many }, (_, index) => index);

it('a list of any length can be added, and has a largest and a smallest', () => {
  const list = [-1];
  addAll(list, numbers);
  expect(list).toHaveLength(many + 1);
  expect([smallest(list), largest(list), largest([], 0)]).toEqual([-1, many - 1, 0]);
});

it('a page of as many rows as a national campaign has answers is read', async () => {
  const things = entity({
    name: 'thing',
    schema: z.strictObject({ version: z.int() }),
    key: () => ({ pk: 'things', sk: 'thing' }),
    keyOf: () => ({ pk: 'things', sk: 'thing' }),
  });
  const items = numbers.map(() => ({ pk: 'things', sk: 'thing', version: 1, data: {} }));
  const table: Pick<Table, 'query'> = { query: async () => ({ items, next: undefined }) };
  expect(await things.all(table, { pk: 'things' })).toHaveLength(many);
});
