import * as z from 'zod';

/** Where a post can go. */
export const ChannelId = z.enum(['facebook', 'site', 'manual']);
export type ChannelId = z.infer<typeof ChannelId>;

export const channelNames: Record<ChannelId, string> = {
  facebook: 'Facebook',
  site: 'Webbplatsen',
  manual: 'Manuell kanal',
};

/** Where something is published, within a sentence: *publiceras på webbplatsen*. */
export const channelPlaces: Record<ChannelId, string> = {
  facebook: 'på Facebook',
  site: 'på webbplatsen',
  manual: 'för hand',
};

/** What something is meant for, within a sentence: *inlägget för webbplatsen*. */
export const channelAims: Record<ChannelId, string> = {
  facebook: 'för Facebook',
  site: 'för webbplatsen',
  manual: 'för den manuella kanalen',
};

/** What a channel itself takes, whatever the plan says. The manual one is given to a person, who knows better. */
export const channelLimits: Record<ChannelId, { maxChars: number; maxPhotos: number; maxAltChars: number }> =
  {
    // 63 206 characters and 10 photos are what other tools use; Meta documents neither.
    facebook: { maxChars: 63_206, maxPhotos: 10, maxAltChars: 1_000 },
    site: { maxChars: 20_000, maxPhotos: 10, maxAltChars: 1_000 },
    manual: { maxChars: 20_000, maxPhotos: 10, maxAltChars: 1_000 },
  };
