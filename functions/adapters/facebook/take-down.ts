import * as z from 'zod';
import type { NotNow, Refused } from '../../ports/channel.ts';
import type { FacebookCall } from './call.ts';
import { isGone, ofOther } from './errors.ts';
import { type ListTrust, lookIfGone } from './gone.ts';
import type { ListCall } from './listed.ts';

const Deleted = z.object({ success: z.literal(true) });

/** What `Channel.takeDown` answers. Urgent: it goes also when we keep away because the limits are nearly used up. */
export async function takeDownPost(
  caller: FacebookCall,
  about: {
    remoteId: string;
    since: Date | undefined;
    list: ListCall;
    trust: ListTrust;
    timeoutMs: number;
    signal: AbortSignal;
  },
): Promise<{ kind: 'done' } | Refused | NotNow> {
  const { remoteId, since, list, trust, timeoutMs, signal } = about;
  const deleted = await caller.call({
    method: 'DELETE',
    path: remoteId,
    timeoutMs,
    signal,
    urgent: true,
    answer: Deleted,
  });
  if (deleted.ok) return { kind: 'done' };
  if (!isGone(deleted.failure)) return ofOther(deleted.failure);
  // That its list still says so after a day is for a person to see to.
  const look = await lookIfGone(list, { remoteId, since }, trust);
  return look.kind === 'gone' ? { kind: 'done' } : look;
}
