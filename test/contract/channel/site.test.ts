import { siteChannel } from '../../../functions/adapters/site-channel.ts';
import { siteEntries, siteFeed } from '../../../functions/store.ts';
import { newWorld } from '../../world/world.ts';
import { channelContract } from './channel.ts';

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
