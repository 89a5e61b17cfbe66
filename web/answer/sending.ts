import { fieldName } from './field-names.ts';
import type { Kept } from './phone.ts';

const timeoutMs = 20_000;
const longestKeptAlive = 60_000;

/** What came back: `sent` only when the product itself says that this answer is stored. */
export type Reply =
  | { kind: 'sent' | 'refused'; main: HTMLElement; url: string }
  /** No network, no answer, or an answer from something in between: try again. */
  | { kind: 'later' };

/** Posts a form's fields and reads the page's content that comes back. */
export async function post(
  url: string,
  fields: URLSearchParams,
): Promise<{ main: HTMLElement | null; url: string } | undefined> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'x-part': 'main' },
      body: fields,
      // Goes on when the page is left in the middle of it; browsers refuse that for more than 64 KB.
      keepalive: fields.toString().length < longestKeptAlive,
      signal: patience.signal,
    });
    const content = new DOMParser().parseFromString(await response.text(), 'text/html');
    return { main: content.querySelector<HTMLElement>('main[data-view]'), url: response.url };
  } catch {
    // Whatever broke, nothing is known of the answer, and sending the same again is safe.
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

export async function send(code: string, kept: Kept): Promise<Reply> {
  const fields = new URLSearchParams({ svar: kept.id, version: String(kept.base) });
  for (const [questionId, lines] of Object.entries(kept.lines)) {
    for (const line of lines) fields.append(fieldName(questionId), line);
  }
  const reply = await post(`/s/${code}/svar`, fields);
  // A network's own sign-in page may come back with status 200: only our page about this answer counts.
  if (!reply?.main || reply.main.dataset.view === 'later') return { kind: 'later' };
  const { view, id } = reply.main.dataset;
  return { kind: view === 'thanks' && id === kept.id ? 'sent' : 'refused', main: reply.main, url: reply.url };
}
