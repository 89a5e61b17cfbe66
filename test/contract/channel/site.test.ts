import { siteChannel } from '../../../functions/adapters/site-channel.ts';
import type { Table } from '../../../functions/ports/table.ts';
import { siteEntries, siteFeed } from '../../../functions/store.ts';
import { AppError } from '../../../shared/errors.ts';
import { newWorld } from '../../world/world.ts';
import { channelContract } from './channel.ts';
import { storingContract } from './storing.ts';

channelContract('the municipality’s own site', async () => {
  const world = newWorld();
  const { table, clock } = world.as();
  return {
    channel: siteChannel(table, clock, 'https://orngott.exempel.se'),
    decorativeAlt: '',
    setNow: world.setNow,
    seen: async () =>
      (await siteEntries.all(table, siteFeed(10))).map(({ text, photos }) => ({
        text,
        alts: photos.map(({ alt }) => (alt.kind === 'text' ? alt.text : '')),
      })),
  };
});

storingContract('the municipality’s own site', async (clock, world) => {
  const { table } = world.as();
  let isDown = false;
  const reached =
    <A extends unknown[], T>(work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      if (isDown) throw new AppError('unavailable', 'The table does not answer');
      return work(...args);
    };
  const troubled: Table = { ...table, get: reached(table.get), writeAll: reached(table.writeAll) };
  const down = {
    name: 'its table does not answer',
    order: () => {
      isDown = true;
    },
  };
  return {
    id: 'site',
    channel: siteChannel(troubled, clock, 'https://orngott.exempel.se'),
    forget: () => {
      isDown = false;
    },
    sending: [down],
    others: [down],
  };
});
