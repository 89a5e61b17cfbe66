import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { signInStyles } from './styles.ts';

export interface SignInPage {
  /** The heading, and the title in the tab. */
  title: string;
  children: ComponentChildren;
  /** Where the browser goes at once; the page must also link there for those who turned that off. */
  goesOnTo?: string | undefined;
}

/** A whole HTML document: one card in the middle, readable at any width, without script. */
export function signInPage(page: SignInPage): string {
  return `<!doctype html>${renderToString(
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {page.goesOnTo && <meta http-equiv="refresh" content={`0;url=${page.goesOnTo}`} />}
        <title>{`${page.title} · Örngott`}</title>
        <style>{signInStyles}</style>
      </head>
      <body>
        <main>
          <p class="brand">
            <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
              <path d="M5 6q11 3 22 0 3 10 0 20-11-3-22 0-3-10 0-20" fill="currentColor" />
            </svg>
            Örngott
          </p>
          <div class="card">
            <h1>{page.title}</h1>
            {page.children}
          </div>
        </main>
      </body>
    </html>,
  )}`;
}
