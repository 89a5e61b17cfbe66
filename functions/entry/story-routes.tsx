import { Hono } from 'hono';
import type { AppParts } from './app-parts.ts';

/** Where staff tell a story and follow it, below `/beratta`. */
export function storyRoutes(_parts: AppParts): Hono {
  return new Hono();
}
