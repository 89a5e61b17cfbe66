import { createHash } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import { signInStyles } from '../../../web/sign-in/styles.ts';

const status = { signed_out: 401, forbidden: 403, unavailable: 503 } as const;

/** The pages need nothing but their own style sheet, and send forms to this site only. */
const contentPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(signInStyles).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** A browser that goes to an address accepts HTML; what the desk's own code fetches does not ask for it. */
export function wantsPage(c: HonoContext): boolean {
  return c.req.method === 'GET' && acceptsHtml(c);
}

function acceptsHtml(c: HonoContext): boolean {
  return c.req.header('accept')?.includes('text/html') ?? false;
}

/** The same message as a page to somebody who looks, and as JSON to the desk. */
export function answer(
  c: HonoContext,
  code: keyof typeof status,
  message: string,
  page?: () => string,
): Response {
  if (page && acceptsHtml(c)) return htmlAnswer(c, page(), status[code]);
  return c.json({ code, message }, status[code]);
}

export function htmlAnswer(c: HonoContext, html: string, httpStatus: 200 | 400 | 401 | 403 | 503): Response {
  c.header('Content-Security-Policy', contentPolicy);
  c.header('Referrer-Policy', 'same-origin');
  c.header('X-Content-Type-Options', 'nosniff');
  return c.html(html, httpStatus);
}
