import type * as z from 'zod';
import type { PlanPost } from '../../../shared/desk/stories.ts';
import { visibleError } from '../../../shared/errors.ts';
import { channelNames } from '../../../shared/publishing/channels.ts';
import { deeds } from '../../../shared/stories/states/row.ts';
import { requireMay } from '../../../shared/stories/states/table.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { swedishDay } from '../../../shared/text/dates.ts';
import { instantOf, yearAfter } from '../../../shared/text/swedish-time.ts';
import { auditWrite } from '../../audit.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { signed } from '../../signed.ts';
import { changePost, requireStanding } from '../change.ts';
import type { PostAddress } from '../publishing/step.ts';
import { exceptionAt, inHistory } from './rules.ts';
import { takePlace } from './take-place.ts';

/**
 * Puts an approved post, or one that failed, into the calendar, or moves it there. Throws a visible `invalid` for a time
 * that has been, that is more than a year ahead or that no clock shows, or that the plan advises against when no reason is
 * given; `conflict` when it is not approved, when a yes has ended by then, or when another post has that minute.
 */
export async function planPost(
  ctx: Context,
  address: PostAddress,
  input: z.output<typeof PlanPost>,
): Promise<Story> {
  requireRole(ctx, ...deeds.plan);
  const at = timeIn(ctx, input);
  const exception = await exceptionAt(ctx, address, at, { despite: input.despite, verb: 'planera' });
  return changePost(ctx, address, async (story, post) => {
    requireMay(post, 'plan', 'Bara ett godkänt inlägg kan planeras.');
    const checks = await requireStanding(ctx, story, post, at);
    const detail = `${channelNames[post.channel]}: ${input.day} ${input.time}`;
    const { failure: _, ...rest } = post;
    return {
      post: { ...rest, state: 'planned', plannedFor: at.toISOString(), plannedBy: signed(ctx).by, exception },
      alongside: [
        ...checks,
        await takePlace(ctx, address, at.toISOString()),
        auditWrite(ctx, story.id, 'plan_post', inHistory(detail, exception)),
      ],
    };
  });
}

function timeIn(ctx: Context, { day, time }: z.output<typeof PlanPost>): Date {
  const at = instantOf({ day, time });
  if (!at) {
    const why = 'Den tiden finns inte: klockan ställs fram till sommartid då. Välj en annan tid.';
    throw visibleError('invalid', why);
  }
  const now = ctx.clock.now();
  if (at <= now) throw visibleError('invalid', 'Tiden har redan varit. Välj en senare tid.');
  if (day > yearAfter(swedishDay(now)))
    throw visibleError('invalid', 'Det går att planera högst ett år framåt. Välj en tidigare dag.');
  return at;
}
