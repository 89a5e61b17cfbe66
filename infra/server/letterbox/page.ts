import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import { swedishDateTime } from '../../../shared/text/dates.ts';
import { plural } from '../../../shared/text/plural.ts';
import type { Letter } from './store.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
/** The product's own colours, so that light and dark follow along. */
export const letterboxStyle = [
  read('../../../web/design/tokens.css'),
  read('../../../web/design/base.css'),
  read('page.css'),
].join('\n');

type Markup = ReturnType<typeof html>;

const address = /https?:\/\/[^\s]{1,300}/g;

/** The mail's text, with links where it has addresses. */
function linked(text: string): Markup[] {
  const links = [...text.matchAll(address)];
  const parts = links.map((match, index) => {
    const before = links[index - 1];
    const from = before === undefined ? 0 : before.index + before[0].length;
    return html`${text.slice(from, match.index)}<a href="${match[0]}">${match[0]}</a>`;
  });
  const last = links.at(-1);
  return [...parts, html`${last === undefined ? text : text.slice(last.index + last[0].length)}`];
}

const letter = ({ number, sentTo, subject, text, cameMs }: Letter): Markup =>
  html`<article class="card" aria-labelledby="brev-${number}">
    <h2 id="brev-${number}">${subject}</h2>
    <p class="about">Till ${sentTo} · ${swedishDateTime(new Date(cameMs))}</p>
    <p class="text">${linked(text)}</p>
  </article>`;

/** The mails that have come, the latest first. */
export function letterboxPage(letters: Letter[]): Markup {
  return html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>Lokala brevlådan</title>
        <style>${raw(letterboxStyle)}</style>
      </head>
      <body>
        <header class="banner"><strong>Lokala brevlådan</strong> – bara på den här datorn</header>
        <main>
          <div class="page-head">
            <h1>Mejl från Örngott</h1>
            ${
              letters.length > 0
                ? html`<form method="post" action="/brevlada/tom"><button class="secondary">Töm brevlådan</button></form>`
                : ''
            }
          </div>
          ${
            letters.length === 0
              ? html`<p class="card">Inga mejl än. Hit kommer det som skulle ha skickats. Logga in i redaktionen, skicka in en berättelse och titta här igen.</p>`
              : html`<p class="about">${plural(letters.length, 'mejl', 'mejl')}, det senaste först. Inget lämnar datorn.</p>`
          }
          ${letters.map(letter)}
        </main>
      </body>
    </html>`;
}
