import { mostAtOnce, type Tray } from '../../../../shared/desk/tray.ts';
import type { StoryId } from '../../../../shared/ids.ts';
import { api, ask } from '../../api.ts';

export const loadTray = (): Promise<Tray> => ask(api.hogen.$get());

/** As many requests as it takes, each told of when it is done; what was done stays done when one of them fails. */
async function inParts(
  ids: readonly StoryId[],
  send: (ids: StoryId[]) => Promise<{ ids: StoryId[] }>,
  tell: (done: StoryId[], seen: number) => void,
): Promise<void> {
  for (let at = 0; at < ids.length; at += mostAtOnce) {
    const part = ids.slice(at, at + mostAtOnce);
    tell((await send(part)).ids, at + part.length);
  }
}

export const turnDown = (ids: readonly StoryId[], reason: string, tell: Parameters<typeof inParts>[2]) =>
  inParts(ids, (part) => ask(api.hogen['tacka-nej'].$post({ json: { ids: part, reason } })), tell);

export const takeBack = (ids: readonly StoryId[], tell: Parameters<typeof inParts>[2]) =>
  inParts(ids, (part) => ask(api.hogen['ta-tillbaka'].$post({ json: { ids: part } })), tell);
