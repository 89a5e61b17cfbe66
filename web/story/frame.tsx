import type { ComponentChildren } from 'preact';
import { Document } from '../design/document.tsx';

/**
 * What a page shows, for the phone's script: it takes a response for the product's own, and a story for sent, only by
 * these.
 */
type StoryView = 'form' | 'story' | 'upload' | 'withdraw' | 'gone';

interface MainProps {
  view: StoryView;
  title: string;
  organisation: string;
  /** The private link's. */
  code?: string;
  /** What the phone calls the story in its list. */
  name?: string | undefined;
  example?: boolean | undefined;
  children: ComponentChildren;
}

/** The page's content; what the script puts in place of the old when it has sent something. */
export function StoryMain({ view, title, organisation, code, name, example, children }: MainProps) {
  return (
    <main data-view={view} data-title={title} data-code={code} data-name={name}>
      {example && <p class="example">Exempel: den här berättelsen är påhittad.</p>}
      <header>
        <p class="whose">{organisation}</p>
      </header>
      {children}
    </main>
  );
}

export interface DocumentParts {
  css: string;
  script: string;
  /** Where the script finds what gives hints while one writes: too long to travel in the page. */
  hintsUrl: string;
}

/** The whole page around the content. */
export function StoryDocument(props: DocumentParts & { title: string; children: ComponentChildren }) {
  return (
    <Document title={props.title} css={props.css} script={props.script}>
      {props.children}
      <p id="note" class="note" role="status" data-hints={props.hintsUrl} />
      <p id="say" class="visually-hidden" role="status" />
    </Document>
  );
}
