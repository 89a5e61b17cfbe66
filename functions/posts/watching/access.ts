import type { Post } from '../../../shared/stories/post.ts';
import type { Context } from '../../context.ts';
import { jobFor } from '../../jobs/new.ts';
import { jobWrite } from '../../jobs/store.ts';
import type { Write } from '../../ports/table.ts';
import { channelStatuses } from '../../store.ts';

const shutOut = ({ failure }: Post) =>
  failure && (failure.reason === 'token' || failure.reason === 'permission') ? failure : undefined;

/**
 * What a step with a post tells of the way into its channel, to be stored with it: that the channel shut us out, or,
 * when somebody tries again after that, a look at once whether it still does.
 */
export async function accessWrites(ctx: Context, before: Post, next: Post): Promise<Write[]> {
  const [known, found] = [shutOut(before), shutOut(next)];
  const { channel } = next;
  if (found && found.at !== known?.at) {
    const { at, reason, code, text } = found;
    const status = (await channelStatuses.find(ctx.table, channel)) ?? { channel, version: 0 };
    return [channelStatuses.write({ ...status, checkedAt: at, trouble: { reason, code, text } })];
  }
  return known && !found ? [jobWrite(jobFor(ctx, { kind: 'check_channel', payload: { channel } }))] : [];
}
