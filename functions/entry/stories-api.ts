import { Hono } from 'hono';
import type { AppParts } from './app-parts.ts';

/** What the desk asks for and changes about stories under review. */
export function storiesApi(_parts: AppParts) {
  return new Hono();
}
