import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { siteChannel } from '../../functions/adapters/site-channel.ts';
import { newCode, storyIdOf } from '../../functions/new-ids.ts';
import type { OutgoingPost } from '../../functions/ports/channel.ts';
import type { AltText } from '../../shared/stories/photos/photo.ts';
import { newWorld, type World } from './world.ts';

/** A world with the way to its own site, as publishing uses it. */
export function newSite(publicUrl?: string) {
  const world = newWorld(publicUrl);
  const ctx = world.as();
  const channel = siteChannel(ctx.table, ctx.clock, world.publicUrl);
  let count = 0;
  return {
    world,
    channel,
    /** Puts a story on the site; gives its id there. */
    async publish(post: Partial<OutgoingPost> = {}): Promise<string> {
      count += 1;
      const key = `post-${String(count).padStart(4, '0')}`;
      const storyId = storyIdOf(newCode(ctx.random));
      const text = 'När snön kom fick nattgruppen låna sparkar av grannarna. Alla fick sin hjälp i tid.';
      const outgoing = { key, storyId, example: false, text, photos: [], ...post };
      await channel.send(outgoing, AbortSignal.timeout(5_000));
      return key;
    },
  };
}

type SitePhoto = OutgoingPost['photos'][number];

/** A picture in one colour whose file is there. */
export async function sitePhoto(world: World, background: string, alt: AltText): Promise<SitePhoto> {
  const [widthPx, heightPx] = [1200, 800];
  const create = { width: widthPx, height: heightPx, channels: 3 as const, background };
  const bytes = await sharp({ create }).jpeg().toBuffer();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = `stories/test/${sha256}.jpg`;
  await world.as().files.put(path, bytes, 'image/jpeg');
  return { image: { path, sha256, widthPx, heightPx, sizeBytes: bytes.byteLength }, alt, mediaId: sha256 };
}
