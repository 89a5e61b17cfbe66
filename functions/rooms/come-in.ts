import { createHash } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';
import type { PresenceToken } from '../../shared/room/presence.ts';
import { swedishDay } from '../../shared/text/dates.ts';
import type { Context } from '../context.ts';
import { groupByCode } from '../links.ts';
import { presences } from '../store.ts';

/** A room of so many is full; more are let in, and not counted. */
const mostCounted = 2_000;
/** A whole room comes in the same seconds. */
const attempts = 12;

/**
 * Counts a phone that has come in, once a day, by a token that it made for the sitting. Neither the token nor a time is
 * kept, and nothing that an answer could be held against. Throws a visible `not_found` for a link that leads nowhere.
 */
export async function comeIn(ctx: Context, joinCode: string, token: PresenceToken): Promise<void> {
  const { workgroup } = await groupByCode(ctx, joinCode, 'answer');
  const { leaderCode } = workgroup;
  const phone = createHash('sha256').update(`${leaderCode} ${token}`).digest('base64url').slice(0, 8);
  const day = swedishDay(ctx.clock.now());
  for (let attempt = 1; ; attempt += 1) {
    const stored = await presences.find(ctx.table, leaderCode);
    const today = stored?.day === day ? stored.phones : [];
    if (today.includes(phone) || today.length >= mostCounted) return;
    const next = { leaderCode, version: stored?.version ?? 0, day, phones: [...today, phone].sort() };
    try {
      await ctx.table.writeAll([presences.write(next)]);
      return;
    } catch (error) {
      if (attempt === attempts || !(error instanceof AppError && error.code === 'conflict')) throw error;
    }
  }
}
