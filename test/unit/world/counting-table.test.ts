import { expect, it } from 'vitest';
import { readsOf } from '../../world/counting-table.ts';
import { newWorld } from '../../world/world.ts';

it('counts each row that is read, and nothing that is written', async () => {
  const world = newWorld();
  const { table } = world.as();
  await table.put({ pk: 'a', sk: '1', data: 'åtta' }, { if: 'absent' });
  const reads = await readsOf(world, async (counted) => {
    const ctx = counted.as();
    await ctx.table.put({ pk: 'a', sk: '2', data: 'åtta' }, { if: 'absent' });
    await ctx.table.get({ pk: 'a', sk: '1' });
    await ctx.table.get({ pk: 'a', sk: 'nothing' });
    await ctx.table.query({ pk: 'a' });
  });
  const bytes = 3 * Buffer.byteLength('{"pk":"a","sk":"1","version":1,"data":"åtta"}');
  expect(reads).toEqual({ requests: 3, rows: 3, bytes });
});
