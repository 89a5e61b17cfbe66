import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import { swedishDateTime } from '../../../shared/text/dates.ts';
import { plural, swedishNumber } from '../../../shared/text/plural.ts';
import { Endpoint, endpointNames, FailureKind, failureNames, type OrderedFailure } from './failures.ts';
import { pageName } from './graph.ts';
import type { CommentRow, PhotoRow, PostRow } from './store.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
/** The product's own colours, so that light and dark follow along. */
export const pageStyle = [
  read('../../../web/design/tokens.css'),
  read('../../../web/design/base.css'),
  read('page.css'),
].join('\n');

export interface ShownPost extends PostRow {
  photos: PhotoRow[];
  commentTexts: CommentRow[];
}

type Markup = ReturnType<typeof html>;

function layout(title: string, content: Markup): Markup {
  return html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Lokalt Facebook</title>
        <style>${raw(pageStyle)}</style>
      </head>
      <body>
        <header class="banner"><strong>Lokalt Facebook</strong> – bara på den här datorn</header>
        <main>${content}</main>
      </body>
    </html>`;
}

const avatar = html`<span class="avatar" aria-hidden="true">S</span>`;

function photo({ number, alt }: PhotoRow): Markup {
  const address = `/facebook/bilder/${number}`;
  return html`<li><img src="${address}" alt="${alt ?? ''}" loading="lazy" /></li>`;
}

function photos(all: PhotoRow[]): Markup {
  return all.length === 0
    ? html``
    : html`<ul class="photos photos-${Math.min(all.length, 5)}">${all.map(photo)}</ul>`;
}

function post(shown: ShownPost, level: 1 | 2): Markup {
  const { number } = shown;
  const time = html`<a class="time" href="/facebook/inlagg/${number}">${swedishDateTime(new Date(shown.createdMs))}</a>`;
  const name =
    level === 1 ? html`<h1>Inlägg från ${pageName}</h1>` : html`<h2 id="rubrik-${number}">${pageName}</h2>`;
  const button = (path: string, label: string, count: number) =>
    html`<form method="post" action="/facebook/inlagg/${number}/${path}">
      <button class="secondary">${label}<span class="number">${swedishNumber(count)}</span></button>
    </form>`;
  return html`<article class="card" id="inlagg-${number}">
    <header>${avatar}<div>${name}${time}</div></header>
    <p class="text">${shown.message}</p>
    ${photos(shown.photos)}
    <p class="counts">
      ${plural(shown.reactions, 'reaktion', 'reaktioner')} ·
      ${plural(shown.comments, 'kommentar', 'kommentarer')} · ${plural(shown.shares, 'delning', 'delningar')}
    </p>
    <div class="buttons">
      ${button('gilla', 'Gilla', shown.reactions)}${button('dela', 'Dela', shown.shares)}
    </div>
    ${
      shown.commentTexts.length > 0
        ? html`<ul class="comments" aria-label="Kommentarer">
            ${shown.commentTexts.map(({ text }) => html`<li>${text}</li>`)}
          </ul>`
        : ''
    }
    <form class="comment" method="post" action="/facebook/inlagg/${number}/kommentera">
      <label for="kommentar-${number}">Kommentera<span class="visually-hidden"> inlägget</span></label>
      <div>
        <input id="kommentar-${number}" name="text" required maxlength="500" autocomplete="off" />
        <button class="secondary">Skicka</button>
      </div>
    </form>
  </article>`;
}

function option(value: string, label: string): Markup {
  return html`<option value="${value}">${label}</option>`;
}

function failureForm(waiting: OrderedFailure[]): Markup {
  const which = ({ endpoint }: OrderedFailure) =>
    endpoint === undefined ? 'vad det än är' : endpointNames[endpoint];
  return html`<details class="card" ${waiting.length > 0 ? raw('open') : ''}>
    <summary>Beställ fel till nästa anrop</summary>
    <p>Prova vad Örngott gör när Facebook krånglar. Felet drabbar nästa anrop och gäller sedan inte mer.</p>
    <form method="post" action="/facebook/fel" class="failure">
      <label>Felet<select name="kind">${FailureKind.options.map((kind) => option(kind, failureNames[kind]))}</select></label>
      <label>När Örngott ska
        <select name="endpoint">
          ${option('', 'göra vad som helst')}
          ${Endpoint.options.map((endpoint) => option(endpoint, endpointNames[endpoint]))}
        </select>
      </label>
      <label>Antal anrop i rad<input name="times" type="number" min="1" max="100" value="1" required /></label>
      <button>Beställ</button>
    </form>
    ${
      waiting.length > 0
        ? html`<div role="status">
              <p>Väntar på sitt anrop:</p>
              <ul>
                ${waiting.map(
                  (order) =>
                    html`<li>${failureNames[order.kind]}, nästa gång Örngott ska ${which(order)}, ${plural(order.times, 'gång', 'gånger')}</li>`,
                )}
              </ul>
            </div>
            <form method="post" action="/facebook/fel/glom"><button class="secondary">Glöm dem</button></form>`
        : ''
    }
  </details>`;
}

/** The page as a visitor sees it, the latest post first. */
export function feedPage(shown: ShownPost[], waiting: OrderedFailure[]): Markup {
  return layout(
    pageName,
    html`<header class="page-head">
        ${avatar}
        <div>
          <h1>${pageName}</h1>
          <p>Så här möter en besökare inläggen. Ingenting av det lämnar datorn.</p>
        </div>
      </header>
      ${failureForm(waiting)}
      ${
        shown.length === 0
          ? html`<p class="card">Här finns inga inlägg än. De kommer när redaktionen publicerar till Facebook.</p>`
          : shown.map((one) => post(one, 2))
      }`,
  );
}

export function postPage(shown: ShownPost): Markup {
  return layout('Inlägg', html`${post(shown, 1)}<p><a href="/facebook">Alla inlägg på sidan</a></p>`);
}

/** For what is not there any more, or could not be done. */
export function wordPage(title: string, text: string): Markup {
  return layout(
    title,
    html`<div class="card"><h1>${title}</h1><p>${text}</p><p><a href="/facebook">Till sidan</a></p></div>`,
  );
}
