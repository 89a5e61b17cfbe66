const timeoutMs = 20_000;
const longestKeptAlive = 60_000;

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
