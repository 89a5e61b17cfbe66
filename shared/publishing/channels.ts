import * as z from 'zod';

/** Where a post can go. */
export const ChannelId = z.enum(['facebook', 'site', 'manual']);
export type ChannelId = z.infer<typeof ChannelId>;

export const channelNames: Record<ChannelId, string> = {
  facebook: 'Facebook',
  site: 'Webbplatsen',
  manual: 'Manuell kanal',
};

/** What a channel itself takes, whatever the plan says. The manual one is given to a person, who knows better. */
export const channelLimits: Record<ChannelId, { maxChars: number; maxPhotos: number; maxAltChars: number }> =
  {
    // 63 206 characters and 10 photos are what other tools use; Meta documents neither.
    facebook: { maxChars: 63_206, maxPhotos: 10, maxAltChars: 1_000 },
    site: { maxChars: 20_000, maxPhotos: 10, maxAltChars: 1_000 },
    manual: { maxChars: 20_000, maxPhotos: 10, maxAltChars: 1_000 },
  };
