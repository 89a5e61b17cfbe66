import type { AuditEntry } from '../../../shared/audit/audit.ts';
import type { StoryId } from '../../../shared/ids.ts';
import type { Signed } from '../../../shared/stories/review/begin.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { voidedBetween } from '../../../shared/stories/voiding.ts';
import { auditWrite } from '../../audit.ts';
import type { Context } from '../../context.ts';
import type { Write } from '../../ports/table.ts';
import { signed } from '../../signed.ts';
import { changeStory } from '../change.ts';

/** What a person does with a story under review: how the audit names it, with what else. Never what was written. */
interface Deed {
  action: AuditEntry['action'];
  detail?: string;
}

/** What `decide` makes of the story, and what must be so, or be written, in the same moment. */
export interface Decided {
  story: Story | undefined;
  alongside?: Write[];
}

/**
 * Changes a story as somebody at the desk decided, with its audit entry and one for each approval that it made void.
 * An undefined story changes nothing and leaves no trace. Who may do it is for the verb to have asked. Throws what
 * `decide` throws.
 */
export function changeReview(
  ctx: Context,
  id: StoryId,
  { action, detail }: Deed,
  decide: (story: Story, by: Signed) => Decided | Promise<Decided>,
): Promise<Story> {
  return changeStory(ctx, id, async (before) => {
    const { story, alongside = [] } = await decide(before, signed(ctx));
    if (!story) return undefined;
    const voided = action === 'void_approval' ? [] : voidedBetween(before, story);
    return {
      story,
      alongside: [
        ...alongside,
        auditWrite(ctx, id, action, detail),
        ...voided.map((channel) => auditWrite(ctx, id, 'void_approval', channel)),
      ],
    };
  });
}
