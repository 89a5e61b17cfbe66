import { Hono } from 'hono';
import type { AppParts } from './app-parts.ts';

/** What is published on the own site: a list, feeds and an embeddable list, below `/flode`. */
export function siteRoutes(_parts: AppParts): Hono {
  return new Hono();
}
