import type { Code } from '../../../shared/ids.ts';
import { stopUnknown } from '../../../shared/stories/delivery/stopping.ts';
import { mayBeOut } from '../../../shared/stories/states/table.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { voidApprovals } from '../../../shared/stories/voiding.ts';
import { auditWrite } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { storyIdOf } from '../../new-ids.ts';
import { changeStory } from '../change.ts';

/**
 * Takes a story back for its sender. Nothing of it that is not out goes out any more; what is out already stays until
 * the desk has taken it down, and the story stays with the desk until then. Doing it twice is harmless.
 */
export function withdrawStory(ctx: Context, code: Code): Promise<Story> {
  return changeStory(ctx, storyIdOf(code), (before) => {
    if (before.withdrawnAt !== undefined || before.stage === 'withdrawn') return undefined;
    const at = ctx.clock.now().toISOString();
    const voided = voidApprovals(before, 'all', {
      at,
      by: 'Den som berättade',
      why: 'Berättelsen är återtagen av den som skickade in den.',
    });
    const posts = stopUnknown(voided.posts, {
      at,
      by: 'Den som berättade',
      reason: 'Berättelsen är återtagen.',
    });
    const stage = posts.some(mayBeOut) ? before.stage : 'withdrawn';
    return {
      story: { ...voided, posts, stage, changedAt: at, withdrawnAt: at },
      alongside: [auditWrite(ctx, before.id, 'withdraw')],
    };
  });
}
