const key = 'orngott/ko';

/** Which filters the queue had last in this tab. */
export function rememberQueue(search: string): void {
  sessionStorage.setItem(key, search);
}

/** The queue as it was left. */
export function queueHref(): string {
  return `/redaktion/berattelser${sessionStorage.getItem(key) ?? ''}`;
}
