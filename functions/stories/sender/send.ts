import { AppError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits/table.ts';
import { storiesIn } from '../../../shared/stories/line/tally.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { auditWrite } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { senderAddressWrite } from '../../mail/ask.ts';
import { storyIdOf } from '../../new-ids.ts';
import { auditEntries, auditOf } from '../../store.ts';
import { tallies } from '../lines/tally.ts';
import { findStory, saveWrites } from '../save.ts';
import { arrivalWrite, isFlooded } from './arrivals.ts';
import { reviseStory } from './revise.ts';
import type { SendResult, SentTelling } from './sent.ts';

/** More unread stories than anybody could read: somebody is flooding the form. */
export const mostUnread = limits.stories.stored.is.unread;
/** Of those who send at the same moment each but one may have to count anew. */
const attempts = 8;

/** Stores a new story, or a new telling of it; the same one sent again changes nothing. */
export async function sendStory(ctx: Context, sent: SentTelling): Promise<SendResult> {
  const id = storyIdOf(sent.code);
  let conflict: unknown;
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (await findStory(ctx.table, id)) return reviseStory(ctx, sent);
    const [known] = await auditEntries.first(ctx.table, { ...auditOf(id), limit: 1 });
    // It came and was taken back before anybody saw it: what was on its way still does not bring it back.
    if (known) return { kind: 'withdrawn' };
    if ((await isFlooded(ctx, 'story')) || (await hasTooManyUnread(ctx))) return { kind: 'full' };
    const story = newStory(ctx, sent);
    try {
      await ctx.table.writeAll([
        ...(await saveWrites(ctx, undefined, story)),
        arrivalWrite(ctx, 'story'),
        auditWrite(ctx, id, 'submit'),
        ...(ctx.mail && sent.answerTo ? [senderAddressWrite(ctx, id, sent.answerTo)] : []),
      ]);
      return { kind: 'stored', story: { ...story, version: 1 } };
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'conflict')) throw error;
      conflict = error;
    }
  }
  throw new AppError('unavailable', 'Others keep being first', { cause: conflict });
}

async function hasTooManyUnread(ctx: Context): Promise<boolean> {
  return (storiesIn(await tallies(ctx), () => true).get('submitted') ?? 0) >= mostUnread;
}

function newStory(ctx: Context, { code, example, telling, planNumber }: SentTelling): Story {
  const at = ctx.clock.now().toISOString();
  return {
    id: storyIdOf(code),
    version: 0,
    example: example ?? false,
    stage: 'submitted',
    submittedAt: at,
    changedAt: at,
    tellings: [{ ...telling, at, planNumber }],
    messages: [],
    comments: [],
    photos: [],
    people: [],
    posts: [],
  };
}
