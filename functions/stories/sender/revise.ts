import { limits } from '../../../shared/limits/table.ts';
import { hasRoom } from '../../../shared/stories/room.ts';
import { mayRevise } from '../../../shared/stories/sender-view.ts';
import { sameTelling } from '../../../shared/stories/sent-telling.ts';
import { currentTelling, type Story } from '../../../shared/stories/story.ts';
import type { TellingInput } from '../../../shared/stories/telling.ts';
import { auditWrite } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { storyIdOf } from '../../new-ids.ts';
import { changeStory } from '../change.ts';
import { arrivalWrite, isFlooded } from './arrivals.ts';
import type { SendResult, SentTelling } from './sent.ts';

const mostTellings = limits.stories.stored.is.tellings;

type Judged = 'nothing_new' | 'changed_elsewhere' | 'closed' | 'revise';

/** What a telling is to this story: one that it has, one that came too late or past another, or a new one. */
function judge(story: Story, seen: number, telling: TellingInput): Judged {
  // Sent twice: it is the one that came after what the sender had seen, whatever has been sent since.
  const next = story.tellings[seen];
  if (next && sameTelling(next, telling)) return 'nothing_new';
  if (sameTelling(currentTelling(story), telling)) return 'nothing_new';
  if (!mayRevise(story) || story.tellings.length >= mostTellings) return 'closed';
  if (!hasRoom(story, telling, 'sender')) return 'closed';
  return seen === story.tellings.length ? 'revise' : 'changed_elsewhere';
}

/**
 * Adds a telling to a story that nobody has approved yet; those before it are kept. What the reviewer had settled was
 * about the former one, so it is to be looked at again.
 */
export async function reviseStory(ctx: Context, sent: SentTelling): Promise<SendResult> {
  const { seen, telling, planNumber } = sent;
  let isFull = false;
  const story = await changeStory(ctx, storyIdOf(sent.code), async (before) => {
    if (judge(before, seen, telling) !== 'revise') return undefined;
    isFull = await isFlooded(ctx, 'telling');
    if (isFull) return undefined;
    const at = ctx.clock.now().toISOString();
    const { stage, review } = before;
    const next: Story = {
      ...before,
      stage: stage === 'more_asked' ? (review ? 'in_review' : 'submitted') : stage,
      changedAt: at,
      tellings: [...before.tellings, { ...telling, at, planNumber }],
      review: review && { ...review, settled: {} },
    };
    return { story: next, alongside: [arrivalWrite(ctx, 'telling'), auditWrite(ctx, before.id, 'revise')] };
  });
  if (isFull) return { kind: 'full' };
  // A telling that was added is one that the story has.
  const judged = judge(story, seen, telling);
  return { kind: judged === 'closed' || judged === 'changed_elsewhere' ? judged : 'stored', story };
}
