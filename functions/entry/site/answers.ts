import type { Context as HonoContext } from 'hono';
import type { ImageFile } from '../../../shared/stories/photos/photo.ts';
import { alreadyHas, tagOf } from '../unchanged.ts';

/** What is taken down is gone everywhere when this has passed: nobody keeps anything longer without asking. */
const keepSeconds = 300;
export const keptAWhile = `public, max-age=${keepSeconds}`;

/** A feed, for pages of any site and for readers, who are told when nothing has changed. */
export function feedAnswer(c: HonoContext, contentType: string, body: string): Response {
  const tag = tagOf(body);
  const headers = { ETag: tag, 'Cache-Control': keptAWhile, 'Access-Control-Allow-Origin': '*' };
  if (alreadyHas(c, tag)) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, 'Content-Type': `${contentType}; charset=utf-8` });
}

/** A picture that any site may show; its contents are named by their hash, and never in memory whole. */
export async function pictureAnswer(
  c: HonoContext,
  { sha256, sizeBytes }: Pick<ImageFile, 'sha256' | 'sizeBytes'>,
  read: () => Promise<ReadableStream<Uint8Array>>,
): Promise<Response> {
  const asked = {
    ETag: `"${sha256}"`,
    'Cache-Control': keptAWhile,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
  const headers = { ...asked, 'Content-Type': 'image/jpeg', 'Content-Length': String(sizeBytes) };
  if (alreadyHas(c, asked.ETag)) return c.body(null, 304, asked);
  // Nobody would read it to its end, and it would stay open.
  if (c.req.method === 'HEAD') return c.body(null, 200, headers);
  return c.body(await read(), 200, headers);
}
