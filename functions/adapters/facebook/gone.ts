import * as z from 'zod';
import type { NotNow, Refused } from '../../ports/channel.ts';
import type { FacebookCall } from './call.ts';
import { ofOther } from './errors.ts';

const Listed = z.object({ data: z.array(z.object({ id: z.string() })) });

/**
 * Whether a post is gone that Facebook says is not there. It says so too of what we may not see any more: only who can
 * read the page knows that the post is gone.
 */
export async function lookIfGone(
  { call }: FacebookCall,
  about: { pageId: string; remoteId: string; timeoutMs: number; signal: AbortSignal; urgent?: boolean },
): Promise<{ kind: 'gone' } | Refused | NotNow> {
  const { pageId, remoteId, ...common } = about;
  const query = { fields: 'id', limit: '100' };
  const path = `${pageId}/published_posts`;
  const page = await call({ ...common, method: 'GET', path, query, answer: Listed });
  if (!page.ok) return ofOther(page.failure);
  if (!page.value.data.some(({ id }) => id === remoteId)) return { kind: 'gone' };
  // Its list may be old.
  const text = 'Facebook säger att inlägget inte finns, men visar det på sidan.';
  return { kind: 'not_now', until: undefined, code: 'still_listed', text };
}
