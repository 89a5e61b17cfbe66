import type { ComponentChildren } from 'preact';
import { Document } from '../design/document.tsx';

/** Whose page it is: what stands at the top of every answer page. */
export interface AnswerFrame {
  code: string;
  organisation: string;
  campaignTitle: string;
  area: string;
  group: string;
  example: boolean;
}

/**
 * What the page shows, for the phone's script: it takes a response for the product's own, and an answer for sent,
 * only by these. `later` asks it to try again.
 */
type AnswerView = 'form' | 'thanks' | 'withdrawn' | 'closed' | 'refused' | 'later';

interface MainProps {
  /** Not there when the link leads nowhere any longer. */
  frame?: AnswerFrame | undefined;
  view: AnswerView;
  title: string;
  /** The answer that the page is about. */
  answerId?: string | undefined;
  /** Whether the answer can still be changed; the phone forgets it otherwise. */
  open?: boolean | undefined;
  children: ComponentChildren;
}

/** The page's content; what the script puts in place of the old when it has sent something. */
export function AnswerMain({ frame, view, title, answerId, open, children }: MainProps) {
  return (
    <main
      data-view={view}
      data-code={frame?.code}
      data-id={answerId}
      data-title={title}
      data-open={open || undefined}
    >
      {frame?.example && <p class="example">Exempel: här kan du prova. Gruppen och svaren är påhittade.</p>}
      {frame && (
        <header>
          <p class="whose">{frame.organisation}</p>
          <p class="group">
            <strong>{frame.group}</strong> <span>{frame.area}</span>
          </p>
        </header>
      )}
      {children}
    </main>
  );
}

/** The whole page around the content. */
export function AnswerDocument(props: {
  css: string;
  script: string;
  title: string;
  children: ComponentChildren;
}) {
  return (
    <Document title={props.title} css={props.css} script={props.script}>
      {props.children}
      <p id="note" class="note" role="status" />
      <p id="say" class="visually-hidden" role="status" />
    </Document>
  );
}
