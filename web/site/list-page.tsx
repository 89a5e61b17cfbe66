import { sitePaths } from '../../shared/site/paths.ts';
import type { SiteEntry } from '../../shared/site/post.ts';
import { listTitle, SiteFrame } from './frame.tsx';
import { SiteStory } from './story.tsx';

interface ListPageProps {
  css: string;
  organisation: string;
  entries: SiteEntry[];
  /** Where the page of older ones begins, if there are any. */
  next: string | undefined;
  /** Whether there may be newer ones than these. */
  isLater: boolean;
}

/** The published stories, newest first. */
export function ListPage({ css, organisation, entries, next, isLater }: ListPageProps) {
  const title = listTitle(organisation);
  return (
    <SiteFrame css={css} organisation={organisation} title={isLater ? `Äldre: ${title}` : title}>
      <main id="innehall" tabindex={-1} class="site-main">
        <header class="site-top">
          <p class="organisation">{organisation}</p>
          <h1>{isLater ? 'Äldre berättelser' : 'Berättelser från jobbet'}</h1>
        </header>
        {entries.length === 0 && <p class="site-none">Här finns inga berättelser än.</p>}
        {entries.map((entry) => (
          <SiteStory key={entry.id} entry={entry} />
        ))}
        {(isLater || next !== undefined) && (
          <nav class="site-pages" aria-label="Fler berättelser">
            {isLater && <a href={sitePaths.list}>Till de senaste</a>}
            {next !== undefined && (
              <a class="button secondary" href={`${sitePaths.list}?fran=${encodeURIComponent(next)}`}>
                Äldre berättelser
              </a>
            )}
          </nav>
        )}
      </main>
    </SiteFrame>
  );
}
