import { Hono } from 'hono';
import type { AppParts } from './app.tsx';

export function deskRoutes(_parts: AppParts): Hono {
  return new Hono();
}
