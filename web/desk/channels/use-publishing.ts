import { useEffect } from 'preact/hooks';
import type { PublishingView } from '../../../shared/desk/publishing.ts';
import { publishingApi } from '../calendar/publishing-api.ts';
import { type Loaded, useLoad } from '../load.ts';

const changed = 'orngott-publishing';
const everyMs = 60_000;

/** Tells every part of the page that publishing was stopped or let go. */
export function publishingChanged(): void {
  dispatchEvent(new Event(changed));
}

/** Whether anything goes out, and how the channels are. */
export function usePublishing(): Loaded<PublishingView> {
  const status = useLoad('publicering', publishingApi.status, everyMs);
  const { reload } = status;
  useEffect(() => {
    addEventListener(changed, reload);
    return () => removeEventListener(changed, reload);
  }, [reload]);
  return status;
}
