import type { DepictedId, StoryId } from '../../../shared/ids.ts';
import type { DepictedInput } from '../../../shared/stories/depicted.ts';
import { withoutPerson, withPersonAdded, withPersonChanged } from '../../../shared/stories/review/people.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { swedishDay } from '../../../shared/text/dates.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { newDepictedId } from '../../new-ids.ts';
import { planInForce } from '../../plan/in-force.ts';
import { changeReview } from '../review/change.ts';

/** The register of those who are named or pictured. The audit knows a person by id, never by name. */

async function known(ctx: Context) {
  const { plan } = await planInForce(ctx);
  return { plan: plan.content, today: swedishDay(ctx.clock.now()) };
}

/** Registers somebody who is named or pictured. For communicators and administrators. */
export function addPerson(ctx: Context, id: StoryId, input: DepictedInput): Promise<Story> {
  requireRole(ctx, 'communicator', 'administrator');
  const person = newDepictedId(ctx.random);
  return changeReview(ctx, id, { action: 'edit_person', detail: person }, async (story, by) => ({
    story: withPersonAdded(story, person, input, await known(ctx), by),
  }));
}

/** Changes what is known of a person. For communicators and administrators. */
export function changePerson(
  ctx: Context,
  id: StoryId,
  person: DepictedId,
  input: DepictedInput,
): Promise<Story> {
  requireRole(ctx, 'communicator', 'administrator');
  return changeReview(ctx, id, { action: 'edit_person', detail: person }, async (story, by) => ({
    story: withPersonChanged(story, person, input, await known(ctx), by),
  }));
}

/** Takes a person out of the story, who is in nothing that is out. For communicators and administrators. */
export function removePerson(ctx: Context, id: StoryId, person: DepictedId): Promise<Story> {
  requireRole(ctx, 'communicator', 'administrator');
  return changeReview(ctx, id, { action: 'remove_person', detail: person }, (story, by) => ({
    story: withoutPerson(story, person, by),
  }));
}
