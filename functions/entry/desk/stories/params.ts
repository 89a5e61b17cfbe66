import type { Context as HonoContext } from 'hono';
import * as z from 'zod';
import { visibleError } from '../../../../shared/errors.ts';
import { DepictedId, PhotoId, StoryId } from '../../../../shared/ids.ts';
import { ChannelId } from '../../../../shared/publishing/channels.ts';

/** A part of an address in its schema's form, or a visible `not_found`. */
function part<S extends z.ZodType>(schema: S, name: string, what: string) {
  return (c: HonoContext): z.output<S> => {
    const parsed = schema.safeParse(c.req.param(name));
    if (parsed.success) return parsed.data;
    throw visibleError('not_found', `${what} finns inte. Kontrollera att hela adressen kom med.`);
  };
}

export const storyIdIn = part(StoryId, 'id', 'Berättelsen');
export const channelIn = part(ChannelId, 'channel', 'Kanalen');
export const photoIdIn = part(PhotoId, 'photo', 'Bilden');
export const whichIn = part(z.enum(['clean', 'image', 'thumbnail']), 'which', 'Bilden');
export const depictedIdIn = part(DepictedId, 'person', 'Personen');
