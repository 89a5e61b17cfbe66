import * as z from 'zod';
import { Instant } from '../campaigns/campaigns.ts';
import { StoryId } from '../ids.ts';
import { AltText, ImageFile } from '../stories/photos/photo.ts';

/** One post on the municipality's own site, with all that its feeds and lists show. */
export const SiteEntry = z.strictObject({
  /** The post's key, the same however often it is sent. */
  id: z.string().regex(/^[a-z0-9_-]{8,80}$/),
  version: z.int().nonnegative(),
  storyId: StoryId,
  text: z.string().min(1).max(20_000),
  photos: z.array(z.strictObject({ image: ImageFile, alt: AltText })).max(10),
  publishedAt: Instant,
  takenDownAt: Instant.optional(),
  example: z.boolean(),
});
export type SiteEntry = z.infer<typeof SiteEntry>;
