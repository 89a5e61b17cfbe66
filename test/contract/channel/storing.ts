import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../functions/context.ts';
import { jobHandlers } from '../../../functions/jobs/handlers.ts';
import { jobFor } from '../../../functions/jobs/new.ts';
import { runDueJobs } from '../../../functions/jobs/run-due.ts';
import { failedPartition, jobWrite } from '../../../functions/jobs/store.ts';
import type { Channel } from '../../../functions/ports/channel.ts';
import { postOf } from '../../../functions/posts/publishing/content-hash.ts';
import { publishNow } from '../../../functions/posts/publishing/publish-now.ts';
import { takeDown } from '../../../functions/posts/publishing/take-down.ts';
import { channelStatuses } from '../../../functions/store.ts';
import { storyById } from '../../../functions/stories/change.ts';
import type { PostState } from '../../../shared/stories/post.ts';
import { aPhoto, aPost, approvedStory } from '../../world/story.ts';
import { newWorld, type World } from '../../world/world.ts';

/** Something that is wrong with a channel from when it is ordered, for the post of this text, until it is forgotten. */
export interface Trouble {
  name: string;
  order: (text: string) => void;
}
interface TroubledChannel {
  id: 'facebook' | 'site';
  channel: Channel;
  forget: () => void;
}

const kim = { kind: 'person', id: 'kim', name: 'Kim Kommunikatör', roles: ['communicator'] } as const;
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9);
/** Where a post can be left when everything has been tried. */
const resting: PostState[] = ['published', 'failed', 'approved', 'publishing'];

/** A product with the channel, in which everything that the worker does is seen. */
function product({ id, channel, forget }: TroubledChannel, bare: World) {
  const errors: string[] = [];
  const log = { info: () => {}, error: (message: string) => void errors.push(message) };
  const ctx = { ...bare.as({ ...kim, roles: [...kim.roles] }), channels: { [id]: channel }, log };
  let now = Date.parse('2026-11-23T08:00:00.000Z');
  /** Does what is due after each of these waits, in minutes. */
  const workAfter = async (...waits: number[]) => {
    for (const minutes of waits) {
      now += minutes * 60_000;
      bare.setNow(new Date(now).toISOString());
      await runDueJobs({ ...ctx, actor: { kind: 'system' } }, jobHandlers);
    }
  };
  const givenUp = async () => (await ctx.table.query({ pk: failedPartition, index: 'g1' })).items.length;
  return {
    ctx,
    workAfter,
    /** Publishes a post with a photo, and gives where it is when the trouble has been met with. */
    async publish(text: string, meet: (text: string) => void) {
      const alt = { kind: 'text', text: 'En spark i snön' } as const;
      const photo = aPhoto(ctx, { alt });
      const { image } = photo;
      if (!image) throw new Error('The photo has no image');
      const ready = {
        ...photo,
        image: { ...image, sha256: createHash('sha256').update(jpeg).digest('hex') },
      };
      await ctx.files.put(image.path, jpeg, 'image/jpeg');
      const story = await approvedStory(ctx, aPost({ channel: id, text, photoIds: [photo.id] }), {
        photos: [ready],
      });
      const address = { storyId: story.id, channel: id };
      meet(text);
      await publishNow(ctx, address, { despite: 'Många på en gång' });
      await workAfter(0, 2, 2);
      forget();
      // Past the wait after too many calls.
      await workAfter(16, 2, 2);
      return { address, post: async () => postOf(await storyById(ctx, story.id), id) };
    },
    /** Nothing that the channel said was impossible to store. */
    async wasStored(name: string) {
      expect({ name, errors, givenUp: await givenUp() }).toEqual({ name, errors: [], givenUp: 0 });
    },
    async check() {
      await ctx.table.writeAll([jobWrite(jobFor(ctx, { kind: 'check_channel', payload: { channel: id } }))]);
      await workAfter(0);
      return channelStatuses.get(ctx.table, id);
    },
  };
}

/** That whatever a channel answers, the product stores what came of it and gives no work up. */
export function storingContract(
  name: string,
  open: (clock: Clock, world: World) => Promise<TroubledChannel & { sending: Trouble[]; others: Trouble[] }>,
): void {
  describe(`what the channel to ${name} answers is stored`, () => {
    it('when a post is sent', async () => {
      const world = newWorld();
      const troubled = await open(world.as().clock, world);
      const { publish, wasStored } = product(troubled, world);
      for (const { name: trouble, order } of troubled.sending) {
        const { post } = await publish(`Sparkar i snön (${trouble}). Ring växeln.`, order);
        const { state, attempts } = await post();
        await wasStored(trouble);
        expect(resting, trouble).toContain(state);
        expect(attempts.length, trouble).toBeGreaterThan(0);
      }
    });

    it('when a photo is brought, when a post is looked for, taken down and counted, and when it is checked', async () => {
      const world = newWorld();
      const troubled = await open(world.as().clock, world);
      const { ctx, publish, workAfter, wasStored, check } = product(troubled, world);
      for (const { name: trouble, order } of troubled.others) {
        const text = `Sparkar i snön (${trouble}). Ring växeln.`;
        const { address, post } = await publish(text, order);
        await wasStored(trouble);
        if ((await post()).state !== 'published') continue;
        order(text);
        await workAfter(60);
        await takeDown(ctx, address, { reason: 'Fel bild' });
        await workAfter(0, 2);
        troubled.forget();
        await workAfter(16, 16);
        order(text);
        expect((await check()).channel, trouble).toBe(troubled.id);
        troubled.forget();
        await workAfter(16);
        await wasStored(trouble);
      }
    });
  });
}
