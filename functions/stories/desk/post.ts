import type { DeskPost } from '../../../shared/desk/stories.ts';
import type { PlanVersion } from '../../../shared/plan/plan.ts';
import { covers } from '../../../shared/plan/rests-on.ts';
import { nobody } from '../../../shared/stories/delivery/delivery.ts';
import { blockersOf } from '../../../shared/stories/gates/gates.ts';
import type { Post } from '../../../shared/stories/post.ts';
import { notByYou } from '../../../shared/stories/review/four-eyes.ts';
import { rowOf } from '../../../shared/stories/states/table.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { swedishDay } from '../../../shared/text/dates.ts';
import type { Context } from '../../context.ts';
import { contentHash } from '../../posts/publishing/content-hash.ts';

/** A post as the desk sees it, with what keeps it from being approved today and by whoever is looking. */
export function deskPost(ctx: Context, story: Story, post: Post, plan: PlanVersion): DeskPost {
  const { delivery, ...rest } = post;
  const { channel } = post;
  const hash = contentHash(story, channel, plan.number);
  return {
    ...rest,
    delivery: delivery && { phase: delivery.phase },
    onItsWay: onItsWay(post),
    waits: waits(post),
    hash,
    blockers: blockersOf(story, channel, plan.content, swedishDay(ctx.clock.now())),
    notByYou: ctx.actor.kind === 'person' ? notByYou(story, channel, ctx.actor) : undefined,
    approvalHolds: approvalHolds(story, post, plan),
  };
}

/** Of what is out or on its way the approval that it went by counts, also when the plan has been revised since. */
function approvalHolds(story: Story, post: Post, plan: PlanVersion): boolean {
  const { approval, channel } = post;
  if (!approval || approval.hash !== contentHash(story, channel, approval.planNumber)) return false;
  return rowOf(post).voided === 'stays' || covers(plan, approval.planNumber, channel);
}

function onItsWay(post: Post): string | undefined {
  const { state, delivery } = post;
  if (state === 'taking_down') return 'Inlägget tas ned.';
  if (state !== 'publishing') return undefined;
  switch (delivery?.phase) {
    case 'sending':
      return 'Inlägget skickas.';
    case 'looking':
      return 'Vi vet inte om inlägget kom ut och letar efter det.';
    default:
      return waits(post) ? 'Inlägget väntar på nästa försök.' : 'Inlägget förbereds och bilderna skickas.';
  }
}

/** Only while nobody is at it, and of what was tried this time. */
function waits({ state, delivery, publication, attempts }: Post): DeskPost['waits'] {
  const last = attempts.at(-1);
  const [since, nextAt] =
    state === 'taking_down'
      ? [publication?.takenDown?.at, publication?.takenDown?.nextAt]
      : [delivery?.startedAt, delivery?.claim === nobody ? delivery.leaseUntil : undefined];
  if (!last || !since || !nextAt || last.at < since) return undefined;
  return { at: last.at, text: last.text, nextAt };
}
