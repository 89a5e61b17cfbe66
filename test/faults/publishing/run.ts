import { join } from 'node:path';
import { startChild } from '../child.ts';
import { type Mishap, mishapping } from './chaos.ts';
import type { VictimOrders } from './context.ts';
import { runToTheEnd, tickOf, wrongWith } from './outcome.ts';
import { type Due, keepBack, letOthersPost, orderFailures } from './trouble.ts';
import {
  type Chance,
  dueStory,
  newPublishingWorld,
  type PublishingWorld,
  photoBytes,
  seeded,
} from './world.ts';

/** About as many steps as a post with a photo takes on its way out. */
export const stepsOfPost = 60;

async function duePosts(world: PublishingWorld, posts: number, photosOf: () => number): Promise<Due[]> {
  const due: Due[] = [];
  for (let number = 0; number < posts; number += 1) {
    const photoCount = photosOf();
    const story = await dueStory(world.ctx, number, photoCount);
    const text = story.posts[0]?.text ?? '';
    const photos = Array.from({ length: photoCount }, (_, place) => ({
      bytes: [...photoBytes(10 * number + place)],
      alt: `Bild nummer ${10 * number + place}`,
    }));
    due.push({ id: story.id, approved: { text, photos }, fate: 'goes_out' });
  }
  return due;
}

const randomPosts = (world: PublishingWorld, random: Chance) =>
  duePosts(world, random.below(4) === 0 ? 2 : 1, () => random.below(3));

async function firstWrong(world: PublishingWorld, due: Due[]): Promise<string | undefined> {
  for (const { id, approved, fate } of due) {
    const wrong = await wrongWith(world, id, approved, fate);
    if (wrong) return wrong;
  }
  return undefined;
}

/** Two workers at once to whom these things happen, and then those that come after them. */
async function workOn(world: PublishingWorld, mishaps: ReadonlyMap<number, Mishap>[]): Promise<void> {
  const workers = mishaps.map((chosen) => mishapping(world.ctx, chosen));
  await Promise.all(workers.map(tickOf));
  await runToTheEnd(world, async (ticks) => {
    await Promise.all([tickOf(world.ctx), tickOf(workers[ticks % workers.length] ?? world.ctx)]);
  });
}

/** The world stands still for this worker, while time passes and others work. */
const frozenFor = (world: PublishingWorld, ms: number): Mishap => ({
  freeze: async () => {
    world.passTime(ms);
    await tickOf(world.ctx);
  },
});

/**
 * Posts on their way out, and what a seed makes go wrong with them. What was wrong with how they ended, if anything.
 * @param folder where the photos are, for all runs together.
 */
export async function runBySeed(folder: string, seed: number): Promise<string | undefined> {
  const random = seeded(seed);
  const world = await newPublishingWorld(random, { folder, table: ':memory:' });
  try {
    const due = await randomPosts(world, random);
    orderFailures(world, random);
    if (random.below(2) === 0) letOthersPost(world);
    let raced = false;
    const racing = {
      freeze: async () => {
        if (raced) return;
        raced = true;
        await keepBack(world, random, due);
      },
    };
    const mishaps = () => {
      const kinds: Mishap[] = ['crash', 'hiccup', racing, frozenFor(world, 30_000 + random.below(400_000))];
      const chosen = new Map<number, Mishap>();
      for (let count = random.below(4); count > 0; count -= 1) {
        const mishap = kinds[random.below(kinds.length)];
        if (mishap) chosen.set(1 + random.below(stepsOfPost * due.length), mishap);
      }
      return chosen;
    };
    await workOn(world, [mishaps(), mishaps()]);
    return await firstWrong(world, due);
  } finally {
    await world.close();
  }
}

/** A post with a photo whose answer is lost, with one mishap at just this step of the first worker. */
export async function runWithMishapAt(
  folder: string,
  step: number,
  kind: 'crash' | 'hiccup' | 'freeze',
): Promise<string | undefined> {
  const world = await newPublishingWorld(seeded(step), { folder, table: ':memory:' });
  try {
    const due = await duePosts(world, 1, () => 1);
    world.facebook.failures.order({ kind: 'error_after', endpoint: 'feed' });
    letOthersPost(world);
    const mishap = kind === 'freeze' ? frozenFor(world, 400_000) : kind;
    await workOn(world, [new Map([[step, mishap]])]);
    return await firstWrong(world, due);
  } finally {
    await world.close();
  }
}

/** The same with workers in processes of their own that are killed on the way; then another takes over. */
export async function runWithKilledWorkers(
  script: string,
  folder: string,
  seed: number,
): Promise<string | undefined> {
  const random = seeded(seed);
  const table = join(folder, `table-${seed}.sqlite`);
  const world = await newPublishingWorld(random, { folder, table });
  try {
    const due = await randomPosts(world, random);
    orderFailures(world, random);
    const victim = () => {
      const death =
        random.below(3) > 0
          ? { diesAtStep: 1 + random.below(stepsOfPost) }
          : { diesAfterMs: random.below(60) };
      const orders: VictimOrders = {
        table,
        folder,
        facebook: { url: world.url, keys: world.facebook.keys },
        nowMs: world.ctx.clock.now().getTime(),
        ...death,
      };
      return startChild(script, [JSON.stringify(orders)]).ended;
    };
    const ends = await Promise.all(random.below(4) === 0 ? [victim(), victim()] : [victim()]);
    const broken = ends.find((end) => end !== 'SIGKILL' && end !== 0);
    if (broken !== undefined) return `the worker itself ended with ${broken}`;
    await runToTheEnd(world, () => tickOf(world.ctx));
    return await firstWrong(world, due);
  } finally {
    await world.close();
  }
}
