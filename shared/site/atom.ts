import type { Feed, FeedItem } from './feed.ts';

// XML has no way at all to say these, not even as references.
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in an element or between double quotes. */
function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(notInXml, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

const link = (rel: string, type: string, href: string, more = '') =>
  `<link rel="${rel}" type="${type}" href="${xmlText(href)}"${more}/>`;

function entryXml({ url, title, html, publishedAt, pictures, example }: FeedItem): string {
  return [
    '<entry>',
    `<id>${xmlText(url)}</id>`,
    `<title>${xmlText(title)}</title>`,
    link('alternate', 'text/html', url),
    ...pictures.map(({ url, alt, sizeBytes }) =>
      link('enclosure', 'image/jpeg', url, ` length="${sizeBytes}"${alt && ` title="${xmlText(alt)}"`}`),
    ),
    `<published>${publishedAt}</published>`,
    `<updated>${publishedAt}</updated>`,
    example ? '<category term="exempel" label="Exempel"/>' : '',
    `<content type="html">${xmlText(html)}</content>`,
    '</entry>',
  ].join('');
}

/** The feed as Atom, RFC 4287. */
export function atomOf(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">',
    `<id>${xmlText(feed.homeUrl)}</id>`,
    `<title>${xmlText(feed.title)}</title>`,
    `<subtitle>${xmlText(feed.description)}</subtitle>`,
    `<updated>${feed.updated}</updated>`,
    `<author><name>${xmlText(feed.organisation)}</name></author>`,
    link('self', 'application/atom+xml', feed.atomUrl),
    link('alternate', 'text/html', feed.homeUrl),
    ...feed.items.map(entryXml),
    '</feed>\n',
  ].join('');
}
