import { covers } from '../../../shared/plan/rests-on.ts';
import type { PublishingControl } from '../../../shared/publishing/publishing.ts';
import { type Standing, standingOf } from '../../../shared/stories/delivery/gate.ts';
import { blockersOf } from '../../../shared/stories/gates/gates.ts';
import type { Plan } from '../../../shared/stories/line/make.ts';
import { whyNotThen } from '../../../shared/stories/planning/planning.ts';
import type { Post } from '../../../shared/stories/post.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { onDay, swedishDay } from '../../../shared/text/dates.ts';
import type { Context } from '../../context.ts';
import { planInForce } from '../../plan/in-force.ts';
import type { Write } from '../../ports/table.ts';
import { knownRoles, planPointers, publishingControls } from '../../store.ts';
import { publishingControl } from '../control.ts';
import { contentHash } from './content-hash.ts';

/**
 * Whether the post may go out now, with the checks that make the write fail if that changes before it is stored. One that
 * was to go out at `dueAt` is held back by a stop since then, also by one that is over, and by what the plan has against
 * that time now.
 */
export async function standingNow(
  ctx: Context,
  story: Story,
  post: Post,
  dueAt?: string,
): Promise<{ standing: Standing; checks: Write[] }> {
  const { plan, pointer } = await planInForce(ctx);
  const control = await publishingControl(ctx);
  const { channel, approval } = post;
  const approver = approval && (await knownRoles.find(ctx.table, approval.byId));
  const standing = standingOf(story, post, {
    ...approvalFacts(story, post, plan, ctx.clock.now()),
    approverLeft: approver !== undefined && !approver.roles.includes('approver'),
    stopped: isStopped(control, dueAt),
    againstPlan: dueAt && whyNotThen(story.id, post, plan.content),
    connected: channel === 'manual' || ctx.channels[channel] !== undefined,
  });
  return {
    standing,
    checks: [
      planPointers.unchanged(pointer),
      publishingControls.unchanged(control),
      ...(approver ? [knownRoles.unchanged(approver)] : []),
    ],
  };
}

function isStopped({ stopped, releasedAt }: PublishingControl, dueAt: string | undefined): boolean {
  return stopped !== undefined || (dueAt !== undefined && releasedAt !== undefined && dueAt <= releasedAt);
}

/** Why a post that waits would not go out before it is approved again, in Swedish; undefined when its approval holds. */
export function whyNotApproved(story: Story, post: Post, plan: Plan, now: Date): string | undefined {
  const facts = {
    ...approvalFacts(story, post, plan, now),
    approverLeft: false,
    againstPlan: undefined,
    stopped: false,
    connected: true,
  };
  const standing = standingOf(story, post, facts);
  return standing.kind === 'void' ? standing.why : undefined;
}

/** What of it holds today and not at that time, in Swedish: a yes that ends before. Undefined when nothing does. */
export async function whyNotOn(
  ctx: Context,
  story: Story,
  { channel }: Post,
  at: Date,
): Promise<string | undefined> {
  const { plan } = await planInForce(ctx);
  const [first] = blockersOf(story, channel, plan.content, swedishDay(at));
  if (!first) return undefined;
  const person = story.people.find(({ id }) => id === first.depictedId);
  if (first.kind !== 'yes_ended' || !person?.yes?.until) return first.text;
  return `Ja-svaret från ${person.name} gäller till och med ${onDay(person.yes.until)}. Välj en tidigare dag, eller fråga igen.`;
}

function approvalFacts(story: Story, { channel, approval }: Post, plan: Plan, now: Date) {
  const { number, content } = plan;
  const approvedBy = approval?.planNumber ?? number;
  return {
    hash: contentHash(story, channel, approvedBy),
    plan: { number, covers: covers(plan, approvedBy, channel) },
    blockers: blockersOf(story, channel, content, swedishDay(now)),
  };
}
