import { exampleNote } from '../../shared/site/feed.ts';
import { sitePaths } from '../../shared/site/paths.ts';
import type { SiteEntry } from '../../shared/site/post.ts';
import { swedishDate } from '../../shared/text/dates.ts';
import { headingOf } from '../../shared/text/heading.ts';
import { StoryPictures } from './story-pictures.tsx';
import { StoryText } from './story-text.tsx';

/** A whole story: the list's, with its heading as a link to the story's own page, or the only one of that page. */
export function SiteStory({ entry, alone = false }: { entry: SiteEntry; alone?: boolean }) {
  const { title, rest } = headingOf(entry.text);
  const headingId = `rubrik-${entry.id}`;
  return (
    <article class="site-story" aria-labelledby={headingId}>
      <header>
        <p class="site-date">
          <time dateTime={entry.publishedAt}>{swedishDate(entry.publishedAt)}</time>
        </p>
        {alone ? (
          <h1 id={headingId}>{title}</h1>
        ) : (
          <h2 id={headingId}>
            <a href={sitePaths.entry(entry.id)}>{title}</a>
          </h2>
        )}
        {entry.example && <p class="example-mark">{exampleNote}</p>}
      </header>
      <div class="site-text">
        <StoryText text={rest} />
      </div>
      {entry.photos.length > 0 && (
        <div class="site-pictures">
          <StoryPictures entry={entry} />
        </div>
      )}
    </article>
  );
}
