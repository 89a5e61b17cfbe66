import { exampleNote } from '../../shared/site/feed.ts';
import type { SiteEntry } from '../../shared/site/post.ts';
import { StoryPictures } from './story-pictures.tsx';
import { StoryText } from './story-text.tsx';

/** A story as feeds carry it: nothing but plain elements and whole addresses. */
export function FeedContent({ entry, publicUrl }: { entry: SiteEntry; publicUrl: string }) {
  return (
    <>
      {entry.example && <p>{exampleNote}</p>}
      <StoryText text={entry.text} />
      <StoryPictures entry={entry} publicUrl={publicUrl} />
    </>
  );
}
