import { Hono } from 'hono';
import type { AppParts } from './app-parts.ts';

/** The media and PR plan and its versions. */
export function planApi(_parts: AppParts) {
  return new Hono();
}
