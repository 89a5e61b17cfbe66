import { post } from '../offline/post.ts';
import { fieldName } from './field-names.ts';
import type { Kept } from './phone.ts';

/** What came back: `sent` only when the product itself says that this answer is stored. */
export type Reply =
  | { kind: 'sent' | 'refused'; main: HTMLElement; url: string }
  /** No network, no answer, or an answer from something in between: try again. */
  | { kind: 'later' };

export async function send(code: string, kept: Kept): Promise<Reply> {
  const fields = new URLSearchParams({ svar: kept.id, version: String(kept.base) });
  for (const [questionId, lines] of Object.entries(kept.lines)) {
    for (const line of lines) fields.append(fieldName(questionId), line);
    // Asked, and nothing written.
    if (lines.length === 0) fields.append(fieldName(questionId), '');
  }
  const reply = await post(`/s/${code}/svar`, fields);
  // A network's own sign-in page may come back with status 200: only our page about this answer counts.
  if (!reply?.main || reply.main.dataset.view === 'later') return { kind: 'later' };
  const { view, id } = reply.main.dataset;
  return { kind: view === 'thanks' && id === kept.id ? 'sent' : 'refused', main: reply.main, url: reply.url };
}
