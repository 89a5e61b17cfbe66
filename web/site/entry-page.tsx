import { sitePaths } from '../../shared/site/paths.ts';
import type { SiteEntry } from '../../shared/site/post.ts';
import { headingOf } from '../../shared/text/heading.ts';
import { SiteFrame } from './frame.tsx';
import { SiteStory } from './story.tsx';

/** One story at its permanent address. */
export function EntryPage(props: { css: string; organisation: string; entry: SiteEntry }) {
  const { css, organisation, entry } = props;
  return (
    <SiteFrame css={css} organisation={organisation} title={headingOf(entry.text).title}>
      <main id="innehall" tabindex={-1} class="site-main">
        <p class="organisation">{organisation}</p>
        <SiteStory entry={entry} alone />
        <nav class="site-pages" aria-label="Fler berättelser">
          <a href={sitePaths.list}>Alla berättelser</a>
        </nav>
      </main>
    </SiteFrame>
  );
}
