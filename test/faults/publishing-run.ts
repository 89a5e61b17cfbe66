import { join } from 'node:path';
import { planInForce } from '../../functions/plan/in-force.ts';
import { stopAll } from '../../functions/posts/stop-all.ts';
import { planPointers, planVersions } from '../../functions/store.ts';
import { changeStory } from '../../functions/stories/change.ts';
import { FailureKind } from '../../infra/server/facebook/failures.ts';
import type { StoryId } from '../../shared/ids.ts';
import { edited, fixedPosts } from '../../shared/stories/voiding.ts';
import { startChild } from './child.ts';
import { type Mishap, mishapping } from './publishing-chaos.ts';
import type { VictimOrders } from './publishing-context.ts';
import { type Fate, facebookPost, runToTheEnd, type Seen, tickOf, wrongWith } from './publishing-outcome.ts';
import {
  dueStory,
  newPublishingWorld,
  type PublishingWorld,
  photoBytes,
  seeded,
} from './publishing-world.ts';

type Chance = ReturnType<typeof seeded>;

/** About as many steps as a post with a photo takes on its way out. */
const stepsOfPost = 60;

export interface Due {
  id: StoryId;
  approved: Seen;
  fate: Fate;
}

export async function duePosts(world: PublishingWorld, random: Chance): Promise<Due[]> {
  const due: Due[] = [];
  const count = random.below(4) === 0 ? 2 : 1;
  for (let number = 0; number < count; number += 1) {
    const photoCount = random.below(3);
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

export function orderFailures({ facebook }: PublishingWorld, random: Chance): void {
  const pick = <T>(from: readonly T[]) => from[random.below(from.length)] as T;
  for (let count = random.below(4); count > 0; count -= 1) {
    const endpoint = pick(['feed', 'feed', 'photos', 'published_posts'] as const);
    facebook.failures.order({ kind: pick(FailureKind.options), endpoint, times: 1 + random.below(2) });
  }
}

/** Something that makes approvals void, as when somebody is faster than the worker. */
async function keepBack(world: PublishingWorld, random: Chance, due: Due[]): Promise<void> {
  const { ctx } = world;
  const how = random.below(3);
  const at = ctx.clock.now().toISOString();
  if (how === 0) {
    const [first] = due;
    if (!first) return;
    await changeStory(ctx, first.id, (story) => {
      if (fixedPosts(story, ['facebook']).length > 0) return undefined;
      first.fate = 'stays';
      return { story: edited(story, ['facebook'], { at, by: 'Kim', byId: 'kim', why: 'Texten ändrades.' }) };
    });
    return;
  }
  if (how === 1) await stopAll(ctx, { reason: 'Något har hänt' });
  else {
    const { plan, pointer } = await planInForce(ctx);
    const next = { ...plan, number: plan.number + 1, version: 0 };
    await ctx.table.writeAll([
      planVersions.write(next),
      planPointers.write({ ...pointer, inForce: next.number, latest: next.number }),
    ]);
  }
  for (const one of due) {
    const { state, delivery } = await facebookPost(world, one.id);
    if (state === 'published' || state === 'failed') continue;
    one.fate = delivery === undefined || delivery.sends === 0 ? 'stays' : 'may_go_out';
  }
}

async function firstWrong(world: PublishingWorld, seed: number, due: Due[]): Promise<string | undefined> {
  for (const { id, approved, fate } of due) {
    const wrong = await wrongWith(world, id, approved, fate);
    if (wrong) return `seed ${seed}: ${wrong}`;
  }
  return undefined;
}

/**
 * One post or more on their way out, and what a seed makes go wrong with them. Undefined when all ended well.
 * @param folder where the photos are, for all runs together.
 */
export async function whatWentWrong(folder: string, seed: number): Promise<string | undefined> {
  const random = seeded(seed);
  const world = await newPublishingWorld(random, { folder, table: ':memory:' });
  try {
    const due = await duePosts(world, random);
    orderFailures(world, random);
    const other = () => tickOf(world.ctx);
    const freezing = () => ({
      freeze: async () => {
        world.passTime(30_000 + random.below(400_000));
        await other();
      },
    });
    let raced = false;
    const racing = () => ({
      freeze: async () => {
        if (raced) return;
        raced = true;
        await keepBack(world, random, due);
      },
    });
    const mishaps = () => {
      const kinds = [() => 'crash' as const, () => 'crash' as const, freezing, racing];
      const chosen = new Map<number, Mishap>();
      for (let count = random.below(3); count > 0; count -= 1) {
        const mishap = kinds[random.below(kinds.length)];
        if (mishap) chosen.set(1 + random.below(stepsOfPost * due.length), mishap());
      }
      return chosen;
    };
    // Workers that things happen to, two at once, and then those that come after them.
    const workers = [mishaps(), mishaps()].map((chosen) => mishapping(world.ctx, chosen));
    await Promise.all(workers.map(tickOf));
    await runToTheEnd(world, async (ticks) => {
      await Promise.all([tickOf(world.ctx), tickOf(workers[ticks % 2] ?? world.ctx)]);
    });
    return await firstWrong(world, seed, due);
  } catch (error) {
    return `seed ${seed}: ${error instanceof Error ? error.stack : error}`;
  } finally {
    await world.close();
  }
}

/** The same with workers in processes of their own that are killed on the way; then another takes over. */
export async function whatWentWrongWhenKilled(
  script: string,
  folder: string,
  seed: number,
): Promise<string | undefined> {
  const random = seeded(seed);
  const table = join(folder, `table-${seed}.sqlite`);
  const world = await newPublishingWorld(random, { folder, table });
  try {
    const due = await duePosts(world, random);
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
    if (broken !== undefined) return `seed ${seed}: the worker itself ended with ${broken}`;
    await runToTheEnd(world, () => tickOf(world.ctx));
    return await firstWrong(world, seed, due);
  } finally {
    await world.close();
  }
}
