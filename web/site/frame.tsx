import type { ComponentChildren } from 'preact';
import { sitePaths } from '../../shared/site/paths.ts';
import { Document } from '../design/document.tsx';

interface SiteFrameProps {
  css: string;
  organisation: string;
  title: string;
  children: ComponentChildren;
}

export const listTitle = (organisation: string) => `Berättelser från ${organisation}`;

/** A public page of stories; feed readers find the feeds by it. */
export function SiteFrame({ css, organisation, title, children }: SiteFrameProps) {
  const name = listTitle(organisation);
  return (
    <Document
      title={title}
      css={css}
      head={
        <>
          <link rel="alternate" type="application/atom+xml" href={sitePaths.atom} title={name} />
          <link rel="alternate" type="application/feed+json" href={sitePaths.json} title={name} />
        </>
      }
    >
      <a class="skip" href="#innehall">
        Hoppa till innehållet
      </a>
      {children}
      <footer class="site-foot">
        <p>
          Följ berättelserna: <a href={sitePaths.atom}>Atom</a> · <a href={sitePaths.json}>JSON Feed</a> ·{' '}
          <a href={sitePaths.howTo}>Visa dem på er webbplats</a>
        </p>
      </footer>
    </Document>
  );
}
