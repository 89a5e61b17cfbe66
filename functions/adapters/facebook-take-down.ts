import * as z from 'zod';
import type { NotNow, Refused } from '../channel.ts';
import type { FacebookCall } from './facebook-call.ts';
import { isGone, ofOther } from './facebook-errors.ts';

const Deleted = z.object({ success: z.literal(true) });
const Listed = z.object({ data: z.array(z.object({ id: z.string() })) });

/** What `Channel.takeDown` answers. Urgent: it goes also when we keep away because the limits are nearly used up. */
export async function takeDownPost(
  { call }: FacebookCall,
  about: { pageId: string; remoteId: string; timeoutMs: number; signal: AbortSignal },
): Promise<{ kind: 'done' } | Refused | NotNow> {
  const { pageId, remoteId, timeoutMs, signal } = about;
  const common = { timeoutMs, signal, urgent: true };
  const deleted = await call({ ...common, method: 'DELETE', path: remoteId, answer: Deleted });
  if (deleted.ok) return { kind: 'done' };
  if (!isGone(deleted.failure)) return ofOther(deleted.failure);
  // Facebook says so too of what we may not see any more: only who can read the page knows that the post is gone.
  const query = { fields: 'id', limit: '100' };
  const path = `${pageId}/published_posts`;
  const page = await call({ ...common, method: 'GET', path, query, answer: Listed });
  if (!page.ok) return ofOther(page.failure);
  if (!page.value.data.some(({ id }) => id === remoteId)) return { kind: 'done' };
  // Its list may be old; that it still says so after a day is for a person to see to.
  const text = 'Facebook säger att inlägget inte finns, men visar det på sidan.';
  return { kind: 'not_now', until: undefined, code: 'still_listed', text };
}
