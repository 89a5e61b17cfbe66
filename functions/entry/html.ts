import { createHash } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Assets } from './assets.ts';
import { htmlResponse } from './compress.ts';

/** Sends a page. */
export function page(c: HonoContext, content: VNode, status: ContentfulStatusCode = 200): Response {
  // Links in pages carry secrets, so no copy may stay in a shared cache.
  c.header('Cache-Control', 'private, no-cache');
  return htmlResponse(c, `<!doctype html>${renderToString(content)}`, status);
}

const hashOf = (source: string) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

/**
 * A policy under which only what the build made may run: inline sources are named by their hashes. `ownStyle` is a
 * page's style when it is not one of the build's, such as a cloud's colours; `uploadOrigin` is where photos are sent
 * when that is not the product itself.
 */
export function contentSecurityPolicy(assets: Assets, ownStyle?: string, uploadOrigin?: string): string {
  const hashes = (extension: string) =>
    Object.entries(assets.inline)
      .filter(([name]) => name.endsWith(extension))
      .map(([, source]) => hashOf(source))
      .join(' ');
  const sendTo = uploadOrigin === undefined ? "'self'" : `'self' ${uploadOrigin}`;
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes('.js')}`,
    `style-src 'self' ${ownStyle === undefined ? hashes('.css') : hashOf(ownStyle)}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${sendTo}`,
    `form-action ${sendTo}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
