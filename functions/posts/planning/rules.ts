import { visibleError } from '../../../shared/errors.ts';
import { conflictKey, conflictsOf } from '../../../shared/stories/planning/planning.ts';
import type { Post } from '../../../shared/stories/post.ts';
import type { Context } from '../../context.ts';
import { planInForce } from '../../plan/in-force.ts';
import { signed } from '../../signed.ts';
import type { PostAddress } from '../publishing/step.ts';
import { type PlacedPost, placedPosts, placesTaken } from './placed.ts';

/** As far as any of the plan's rules reaches: the week, and the longest pause between two posts. */
const reachMs = 7 * 24 * 3_600_000 + 3_600_000;

/** What the plan in force advises against in the post's coming out at that time, beside the posts that count for it. */
async function conflictsAt(
  ctx: Context,
  { storyId, channel }: PostAddress,
  at: Date,
  counts: (other: PlacedPost) => boolean = () => true,
) {
  const { plan } = await planInForce(ctx);
  const from = new Date(at.getTime() - reachMs);
  const till = new Date(at.getTime() + reachMs);
  const others = (await placedPosts(ctx, from, till)).filter(counts);
  return conflictsOf({ storyId, channel, at: at.toISOString() }, placesTaken(others), plan.content);
}

/**
 * The same rules for each way out: what the post is to keep of a reason to go against the plan at that time. Undefined
 * when the plan has nothing against it. Throws a visible `invalid` when it has, and there is no reason.
 */
export async function exceptionAt(
  ctx: Context,
  address: PostAddress,
  at: Date,
  { despite, verb }: { despite: string; verb: 'planera' | 'publicera' },
): Promise<Post['exception']> {
  const conflicts = (await conflictsAt(ctx, address, at)).filter(
    // Of a minute that is planned for another there is nothing to give a reason for.
    ({ kind }) => verb === 'publicera' || kind !== 'same_minute',
  );
  if (conflicts.length === 0) return undefined;
  if (despite === '') {
    const texts = conflicts.map(({ text }) => text).join(' ');
    throw visibleError('invalid', `${texts} Skriv ett skäl om du vill ${verb} ändå.`);
  }
  return { ...signed(ctx), reason: despite, against: conflicts.map(conflictKey) };
}

/** What the plan has against the place that a post has already, in Swedish, but for what somebody gave a reason for. */
export async function whyNotHere(
  ctx: Context,
  address: PostAddress,
  post: Post,
): Promise<string | undefined> {
  if (post.plannedFor === undefined) return undefined;
  // Whoever planned beside it with a reason did not take its place from it.
  const conflicts = await conflictsAt(
    ctx,
    address,
    new Date(post.plannedFor),
    ({ isException }) => !isException,
  );
  return conflicts.find((conflict) => !post.exception?.against.includes(conflictKey(conflict)))?.text;
}

/** How the history tells of an exception. */
export const inHistory = (detail: string, exception: Post['exception']): string =>
  `${detail}${exception ? `, trots planen: ${exception.reason}` : ''}`.slice(0, 300);
