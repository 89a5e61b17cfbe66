import { createHash } from 'node:crypto';
import { openSqliteTable } from '../../../functions/adapters/table/sqlite.ts';
import type { Context, Random } from '../../../functions/context.ts';
import { newPhotoId } from '../../../functions/new-ids.ts';
import { startingPlan } from '../../../functions/plan/starting-plan.ts';
import { publishNow } from '../../../functions/posts/publishing/publish-now.ts';
import { planPointers, planVersions } from '../../../functions/store.ts';
import { createLocalFacebook } from '../../../infra/server/facebook/server.ts';
import { chance } from '../../../shared/cloud/random.ts';
import type { Photo } from '../../../shared/stories/photos/photo.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { aPost, approvedStory } from '../../world/story.ts';
import { publishingContext } from './context.ts';

export type Chance = ReturnType<typeof seeded>;

/** Chance that a seed brings back: whole numbers below `below`, and bytes. */
export function seeded(seed: number): Random & { below: (below: number) => number } {
  let asked = 0;
  const below = (limit: number) => {
    asked += 1;
    return Math.floor(chance(seed, asked) * limit);
  };
  return { below, bytes: (count) => Uint8Array.from({ length: count }, () => below(256)) };
}

export interface PublishingWorld {
  ctx: Context;
  facebook: ReturnType<typeof createLocalFacebook>;
  url: string;
  passTime: (ms: number) => void;
  close: () => Promise<void>;
}

/** The plan that the product comes with, without what no post is held against: it is read at every step. */
export async function putShortPlanInForce(ctx: Context): Promise<void> {
  const plan = startingPlan(ctx.clock.now());
  const { content } = plan;
  const short = {
    ...content,
    introduction: '',
    privacyNotice: 'Kort.',
    purposes: content.purposes.slice(0, 1),
    messages: content.messages.slice(0, 1),
    audiences: content.audiences.slice(0, 1),
    tone: [],
    dos: [],
    donts: [],
    themes: [],
    checklist: content.checklist.slice(0, 1),
    tips: { staff: [], managers: [], politicians: [] },
  };
  await ctx.table.writeAll([
    planVersions.write({ ...plan, content: short }),
    planPointers.write({ version: 0, inForce: plan.number, latest: plan.number }),
  ]);
}

/** A product with a table at this path, files in this folder and a Facebook of its own. */
export async function newPublishingWorld(
  random: Random,
  place: { folder: string; table: string },
): Promise<PublishingWorld> {
  let now = new Date('2026-11-23T08:00:00.000Z');
  const clock = { now: () => now };
  const table = openSqliteTable(place.table, clock);
  const facebook = createLocalFacebook({ clock });
  const url = await facebook.listen(0);
  const ctx = publishingContext(place.folder, { url, keys: facebook.keys }, { table, clock, random });
  await putShortPlanInForce(ctx);
  return {
    ctx,
    facebook,
    url,
    passTime: (ms) => {
      now = new Date(now.getTime() + ms);
    },
    async close() {
      table.close();
      await facebook.close();
    },
  };
}

/** Bytes that begin as a JPEG does, which is as far as the local Facebook looks. */
export const photoBytes = (number: number) => Uint8Array.from([0xff, 0xd8, number]);

async function storedPhoto(ctx: Context, number: number): Promise<Photo> {
  const bytes = photoBytes(number);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = `stories/test/${sha256}.jpg`;
  await ctx.files.put(path, bytes, 'image/jpeg');
  const file = { path, sha256, widthPx: 8, heightPx: 8, sizeBytes: bytes.length };
  return {
    id: newPhotoId(ctx.random),
    state: 'ready',
    from: 'desk',
    addedAt: ctx.clock.now().toISOString(),
    clean: file,
    edits: { blurs: [] },
    image: file,
    thumbnail: file,
    alt: { kind: 'text', text: `Bild nummer ${number}` },
  };
}

const words = ['ett', 'två', 'tre', 'fyra'];

/** An approved story whose post is due now, with so many photos. */
export async function dueStory(ctx: Context, number: number, photoCount: number): Promise<Story> {
  const photos = await Promise.all(
    Array.from({ length: photoCount }, (_, place) => storedPhoto(ctx, 10 * number + place)),
  );
  const text = `När snön kom fick grupp ${words[number]} låna sparkar av grannarna. Har du frågor? Ring växeln.`;
  const post = aPost({ channel: 'facebook', text, photoIds: photos.map(({ id }) => id) });
  const story = await approvedStory(ctx, post, { photos });
  return publishNow(ctx, { storyId: story.id, channel: 'facebook' }, { despite: 'Många på en gång' });
}
