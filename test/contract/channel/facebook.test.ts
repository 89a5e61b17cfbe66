import { startFacebook } from '../../facebook.ts';
import { channelContract } from './channel.ts';

channelContract('a Facebook page', async () => {
  let now = new Date('2026-11-21T08:00:00.000Z');
  const { facebook, channel } = await startFacebook({ now: () => now });
  return {
    channel,
    decorativeAlt: 'Dekorativ bild',
    setNow: (instant) => {
      now = new Date(instant);
    },
    seen: async () =>
      facebook.store
        .posts()
        .filter(({ deletedMs }) => deletedMs === null)
        .map(({ number, message }) => ({
          text: message,
          alts: facebook.store.photosOf(number).map(({ alt }) => alt ?? ''),
        })),
  };
});
