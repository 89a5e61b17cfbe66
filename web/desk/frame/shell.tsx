import { pillowIcon } from './icon.ts';

/** The one page that every address of the desk is; the client fills it. */
/** `preview` is the address of the script that draws clouds beside the page. */
export function DeskShell({ css, script, preview }: { css: string; script: string; preview: string }) {
  return (
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>Redaktionen · Örngott</title>
        <link rel="icon" href={pillowIcon} />
        <link rel="stylesheet" href={css} />
      </head>
      <body>
        <div id="redaktion" data-preview={preview} />
        <noscript>
          <main class="page">
            <h1>Redaktionen behöver JavaScript</h1>
            <p>
              Slå på JavaScript i webbläsaren och ladda om sidan. Svarssidan och nämndens sida fungerar utan.
            </p>
          </main>
        </noscript>
        <script src={script} type="module" />
      </body>
    </html>
  );
}
