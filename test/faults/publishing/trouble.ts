import { planInForce } from '../../../functions/plan/in-force.ts';
import { stopAll } from '../../../functions/posts/planning/stop-all.ts';
import { planPointers, planVersions } from '../../../functions/store.ts';
import { changeStory } from '../../../functions/stories/change.ts';
import { FailureKind } from '../../../infra/server/facebook/failures.ts';
import type { StoryId } from '../../../shared/ids.ts';
import { edited, fixedPosts } from '../../../shared/stories/voiding.ts';
import { type Fate, facebookPost, type Seen } from './outcome.ts';
import type { Chance, PublishingWorld } from './world.ts';

export interface Due {
  id: StoryId;
  approved: Seen;
  fate: Fate;
}

export function orderFailures({ facebook }: PublishingWorld, random: Chance): void {
  const pick = <T>(from: readonly T[]) => from[random.below(from.length)] as T;
  for (let count = random.below(4); count > 0; count -= 1) {
    const endpoint = pick(['feed', 'feed', 'photos', 'published_posts'] as const);
    facebook.failures.order({ kind: pick(FailureKind.options), endpoint, times: 1 + random.below(2) });
  }
}

/** Others post as often as we do, so that Facebook's guard against the same post twice in a row is no help to us. */
export function letOthersPost({ ctx, facebook: { store } }: PublishingWorld): void {
  const { facebook } = ctx.channels;
  if (!facebook) return;
  ctx.channels.facebook = {
    ...facebook,
    async send(post, signal) {
      const answer = await facebook.send(post, signal);
      store.addPost({ message: 'Öppet hus på lördag.', createdMs: ctx.clock.now().getTime(), photos: [] });
      return answer;
    },
  };
}

/** Something that makes approvals void, as when somebody is faster than the worker. */
export async function keepBack(world: PublishingWorld, random: Chance, due: Due[]): Promise<void> {
  const { ctx } = world;
  const how = random.below(3);
  const at = ctx.clock.now().toISOString();
  if (how === 0) {
    const [first] = due;
    if (!first) return;
    const story = await changeStory(ctx, first.id, (before) =>
      fixedPosts(before, ['facebook']).length > 0
        ? undefined
        : { story: edited(before, ['facebook'], { at, by: 'Kim', byId: 'kim', why: 'Texten ändrades.' }) },
    );
    if (story.posts.some(({ state }) => state === 'draft')) first.fate = 'stays';
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
