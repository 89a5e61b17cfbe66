import type { Feed } from './feed.ts';

/** The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeedOf(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.jsonUrl,
    description: feed.description,
    language: 'sv',
    authors: [{ name: feed.organisation }],
    items: feed.items.map(({ url, title, html, text, publishedAt, pictures, example }) => ({
      id: url,
      url,
      title,
      content_html: html,
      content_text: text,
      image: pictures[0]?.url,
      date_published: publishedAt,
      date_modified: publishedAt,
      ...(example && { tags: ['exempel'] }),
      attachments: pictures.map(({ url, alt, sizeBytes }) => ({
        url,
        mime_type: 'image/jpeg',
        title: alt === '' ? undefined : alt,
        size_in_bytes: sizeBytes,
      })),
    })),
  });
}
