import fc from 'fast-check';
import { markDone } from '../../../../functions/posts/publishing/mark-done.ts';
import { publishNow } from '../../../../functions/posts/publishing/publish-now.ts';
import { retryPost } from '../../../../functions/posts/publishing/retry.ts';
import { settleUnknown } from '../../../../functions/posts/publishing/settle-unknown.ts';
import { stopPost } from '../../../../functions/posts/publishing/stop.ts';
import { takeDown } from '../../../../functions/posts/publishing/take-down.ts';
import { deliveryState } from '../../../../shared/stories/states/state.ts';
import { contentOf } from '../content.ts';
import type { Told } from '../ledger.ts';
import { isLive } from '../look.ts';
import { isBelievedOut } from '../rules/truth.ts';
import { accepted, kim, type ModelWorld } from '../world.ts';
import { addressOf, type Commands, ending, isIn, often, withStory } from './command.ts';

async function publish(
  world: ModelWorld,
  told: Told,
  verb: typeof publishNow,
  withReason: boolean,
): Promise<void> {
  const nowMs = world.clock.nowMs();
  const despite = withReason ? 'Det behövs den här gången.' : '';
  if (!(await accepted(world, verb(world.as(kim), addressOf(told), { despite })))) return;
  told.asked = { forMs: nowMs, atMs: nowMs, withReason };
  delete told.wishAtMs;
}

/** Somebody who sees it, or hears that it may be there, wants it stopped. */
export async function stop(world: ModelWorld, told: Told): Promise<void> {
  const { as, ledger, clock } = world;
  const matters = isLive(world, told) || isBelievedOut(told.post) || isIn('planned', 'publishing')(told);
  if (await ending(world, told, stopPost(as(kim), addressOf(told), { reason: 'Den ska bort.' }))) {
    delete told.asked;
    told.wishAtMs = clock.nowMs();
  } else if (matters && told.wishAtMs === undefined) {
    ledger.found.push({
      rule: 'stoppable',
      text: `${told.name}: nothing stops it while it is ${told.post?.state}`,
    });
  }
}

const isOutByHand = ({ post }: Told) => post !== undefined && deliveryState(post) === 'out_by_hand';

/** What the product cannot take down itself a person takes down, and says so. */
async function takeDownByHand(world: ModelWorld, told: Told): Promise<void> {
  delete told.byHand;
  world.facebook.remove(told.texts);
  await ending(world, told, takeDown(world.as(kim), addressOf(told), { reason: 'Den ska bort.' }));
}

async function settle(world: ModelWorld, told: Told, mistaken: boolean): Promise<void> {
  const live = world.facebook.live().find(({ message }) => told.texts.includes(message));
  const url = live && !mistaken ? world.facebook.urlOf(live.number) : null;
  await accepted(world, settleUnknown(world.as(kim), addressOf(told), { url }));
}

const anyState = isIn('draft', 'approved', 'planned', 'publishing', 'published', 'failed', 'by_hand');

export const publishing: Commands = [
  ...often(
    4,
    fc
      .boolean()
      .chain((withReason) =>
        withStory(
          `publish it now${withReason ? ' with a reason' : ''}`,
          isIn('approved', 'planned'),
          (world, told) => publish(world, told, publishNow, withReason),
        ),
      ),
  ),
  withStory('try it again', isIn('failed'), (world, told) => publish(world, told, retryPost, true)),
  ...often(
    2,
    fc
      .boolean()
      .chain((mistaken) =>
        withStory(
          mistaken ? 'say that it is not there, unseen' : 'look whether it is there',
          isIn('failed'),
          (world, told) => settle(world, told, mistaken),
        ),
      ),
  ),
  withStory('stop it', anyState, stop),
];

export const byHand: Commands = [
  withStory('post it by hand', isIn('by_hand'), (_, told) => {
    if (told.story && told.post && !told.post.voided) told.byHand = contentOf(told.story, told.post);
  }),
  withStory(
    'say that it is posted by hand',
    (told) => isIn('by_hand')(told) && told.byHand !== undefined,
    async (world, told) => {
      await accepted(world, markDone(world.as(kim), addressOf(told), { url: undefined }));
    },
  ),
  withStory('take it down by hand', isOutByHand, takeDownByHand),
];
