import { visibleError } from '../shared/errors.ts';
import type { Role } from '../shared/people.ts';
import type { Context } from './context.ts';

/** Whether the actor is the system or a signed-in person with one of the roles. */
export function mayDo(ctx: Context, ...roles: Role[]): boolean {
  if (ctx.actor.kind === 'system') return true;
  return ctx.actor.kind === 'person' && ctx.actor.roles.some((role) => roles.includes(role));
}

/** Throws `forbidden` unless the actor is the system or a signed-in person with one of the roles. */
export function requireRole(ctx: Context, ...roles: Role[]): void {
  if (mayDo(ctx, ...roles)) return;
  throw visibleError('forbidden', 'Du har inte behörighet att göra det här.');
}
