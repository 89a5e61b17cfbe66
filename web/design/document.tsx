import type { ComponentChildren } from 'preact';
import { Raw } from './raw.tsx';

export interface DocumentProps {
  /** The page's own title, before the product's name. */
  title: string;
  /** Style that travels in the page. */
  css: string;
  /** Script that travels in the page; runs after the content is there. */
  script?: string | undefined;
  /** Refresh after so many seconds, for a page that lives without JavaScript. */
  refreshSeconds?: number | undefined;
  /** More for the head, such as links to the same as feeds. */
  head?: ComponentChildren;
  children: ComponentChildren;
}

/** A whole HTML page in Swedish. */
export function Document({ title, css, script, refreshSeconds, head, children }: DocumentProps) {
  return (
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Örngott`}</title>
        <link
          rel="icon"
          href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath d='M5 6q11 3 22 0 3 10 0 20-11-3-22 0-3-10 0-20' fill='%231d5c63'/%3E%3C/svg%3E"
        />
        {refreshSeconds !== undefined && (
          <noscript>
            <meta http-equiv="refresh" content={String(refreshSeconds)} />
          </noscript>
        )}
        {head}
        <Raw as="style" html={css} />
      </head>
      <body>
        {children}
        {script !== undefined && <Raw as="script" html={script} />}
      </body>
    </html>
  );
}
