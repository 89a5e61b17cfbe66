import { exampleNote } from '../../shared/site/feed.ts';
import { sitePaths } from '../../shared/site/paths.ts';
import type { SiteEntry } from '../../shared/site/post.ts';
import { swedishDate } from '../../shared/text/dates.ts';
import { headingOf, leadOf } from '../../shared/text/heading.ts';
import { Document } from '../design/document.tsx';
import { listTitle } from './frame.tsx';
import { StoryPictures } from './story-pictures.tsx';

const leadChars = 180;

/** A short list to show within a page of another site; what it leads to opens outside that frame. */
export function EmbeddedPage(props: { css: string; organisation: string; entries: SiteEntry[] }) {
  const { css, organisation, entries } = props;
  const title = listTitle(organisation);
  return (
    <Document title={title} css={css}>
      <main>
        <h1>{title}</h1>
        {entries.length === 0 ? (
          <p>Här finns inga berättelser än.</p>
        ) : (
          <ul class="embedded-list">
            {entries.map((entry) => (
              <EmbeddedStory key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
        {entries.length > 0 && (
          <p>
            <a href={sitePaths.list} target="_blank" rel="noopener">
              Alla berättelser <NewTab />
            </a>
          </p>
        )}
      </main>
    </Document>
  );
}

function EmbeddedStory({ entry }: { entry: SiteEntry }) {
  const { title } = headingOf(entry.text);
  const lead = leadOf(entry.text, leadChars);
  return (
    <li class="embedded-story">
      <StoryPictures entry={entry} count={1} />
      <div>
        <p class="site-date">
          <time dateTime={entry.publishedAt}>{swedishDate(entry.publishedAt)}</time>
        </p>
        <h2>
          <a href={sitePaths.entry(entry.id)} target="_blank" rel="noopener">
            {title} <NewTab />
          </a>
        </h2>
        {entry.example && <p class="example-mark">{exampleNote}</p>}
        {lead !== '' && <p>{lead}</p>}
      </div>
    </li>
  );
}

function NewTab() {
  return <span class="new-tab">(öppnas i ny flik)</span>;
}
