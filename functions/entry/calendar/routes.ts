import { Hono } from 'hono';
import { calendarFeed } from '../../calendar/feed.ts';
import type { AppParts } from '../app-parts.ts';

/** The calendar that Outlook and others subscribe to, by an address that only its owner has. */
export function calendarRoutes({ contextFor, publicUrl }: AppParts): Hono {
  return new Hono().get('/:code/orngott.ics', async (c) => {
    const text = await calendarFeed(contextFor({ kind: 'link' }), c.req.param('code'), publicUrl);
    c.header('Content-Type', 'text/calendar; charset=utf-8');
    c.header('Cache-Control', 'private, no-store');
    return c.body(text);
  });
}
