import { Hono } from 'hono';
import type { AppParts } from './app-parts.ts';

/** The calendar, channels, and what a post does on its way out and afterwards. */
export function publishingApi(_parts: AppParts) {
  return new Hono();
}
