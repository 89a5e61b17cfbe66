import { Hono } from 'hono';
import type { AppParts } from './app.tsx';

export function boardRoutes(_parts: AppParts): Hono {
  return new Hono();
}
