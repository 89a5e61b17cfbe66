import { useEffect, useRef } from 'preact/hooks';
import type { StoryId } from '../../../../shared/ids.ts';
import type { ChannelId } from '../../../../shared/publishing/channels.ts';
import { storyApi } from '../story-api.ts';

/** The server forgets it after somewhat more than twice this. */
const againMs = 20_000;

/** Lets the others who look at the story see that somebody is writing here, each time that `text` becomes another. */
export function useWritingNote(id: StoryId, channel: ChannelId, text: string | undefined): void {
  const saidAt = useRef(0);
  const said = useRef(text);
  useEffect(() => {
    if (text === undefined || text === said.current) return;
    said.current = text;
    if (Date.now() - saidAt.current < againMs) return;
    saidAt.current = Date.now();
    // What is written is safe without it, and whoever saves is told when there is no connection.
    storyApi.noteWriting(id, channel).catch(() => {
      saidAt.current = 0;
    });
  }, [id, channel, text]);
}
