import type { Instant } from '../campaigns/campaigns.ts';
import { headingOf } from '../text/heading.ts';
import { sitePaths } from './paths.ts';
import type { SiteEntry } from './post.ts';

/** What both feeds say, with addresses in full. */
export interface Feed {
  title: string;
  organisation: string;
  description: string;
  homeUrl: string;
  atomUrl: string;
  jsonUrl: string;
  updated: Instant;
  items: FeedItem[];
}

export interface FeedItem {
  /** Its permanent address, also its id. */
  url: string;
  title: string;
  /** The whole text and its pictures as HTML. */
  html: string;
  text: string;
  publishedAt: Instant;
  pictures: { url: string; alt: string; sizeBytes: number }[];
  example: boolean;
}

/** An entry as a feed shows it; `html` is its text and pictures rendered with the same `publicUrl`. */
export function feedItemOf(entry: SiteEntry, html: string, publicUrl: string): FeedItem {
  const { title } = headingOf(entry.text);
  return {
    url: publicUrl + sitePaths.entry(entry.id),
    title: entry.example ? `Exempel: ${title}` : title,
    html,
    text: entry.example ? `${exampleNote}\n\n${entry.text}` : entry.text,
    publishedAt: entry.publishedAt,
    pictures: entry.photos.map(({ image, alt }, index) => ({
      url: publicUrl + sitePaths.picture(entry.id, index),
      alt: alt.kind === 'text' ? alt.text : '',
      sizeBytes: image.sizeBytes,
    })),
    example: entry.example,
  };
}

/** Marks a story that nobody has told. */
export const exampleNote = 'Exempel: den här berättelsen är påhittad.';
