import { createHash } from 'node:crypto';
import type { Context as HonoContext } from 'hono';

/** The strong entity tag of a body. */
export const tagOf = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

/**
 * Whether the asker already has what has this tag, by RFC 9110's weak comparison: what was compressed on its way comes
 * back with a weak tag.
 */
export function alreadyHas(c: HonoContext, tag: string): boolean {
  const asked = c.req.header('if-none-match') ?? '';
  return asked.split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*');
}
