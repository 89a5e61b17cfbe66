import { Hono } from 'hono';
import type { AppParts } from './app-parts.ts';

/** The plan in force as a page to read and as a PDF, below `/plan`. */
export function planRoutes(_parts: AppParts): Hono {
  return new Hono();
}
