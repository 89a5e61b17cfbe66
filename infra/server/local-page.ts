import { createHash } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler, Next } from 'hono';

// For the pages that stand in on this machine for what is elsewhere in the real world.

/** A page elsewhere whose name was made to lead here must not get at it. */
export async function onlyHere(c: Context<{ Bindings: HttpBindings }>, next: Next) {
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(c.req.header('Host') ?? '')) return c.body(null, 421);
  return next();
}

/** Headers of a page with this style and no script; a form on a page elsewhere does not press its buttons. */
export function guarded(style: string): MiddlewareHandler {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "img-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
  return async (c, next) => {
    const origin = c.req.header('Origin');
    if (c.req.method === 'POST' && origin !== undefined && origin !== `http://${c.req.header('Host')}`) {
      return c.body(null, 403);
    }
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('Referrer-Policy', 'same-origin');
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Cache-Control', 'no-store');
    return undefined;
  };
}
