import * as z from 'zod';

/** JSON Feed 1.1 as its specification describes it, with what this product always says. */
export const JsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string(),
  language: z.literal('sv'),
  authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      content_html: z.string().min(1),
      content_text: z.string().min(1),
      image: z.url().optional(),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
      tags: z.array(z.string()).optional(),
      attachments: z.array(
        z.strictObject({
          url: z.url(),
          mime_type: z.literal('image/jpeg'),
          title: z.string().optional(),
          size_in_bytes: z.int().positive(),
        }),
      ),
    }),
  ),
});
