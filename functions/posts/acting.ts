import type { Context } from '../context.ts';

/** Who acts, as it is noted with a post. */
export function actorOf(ctx: Context): { id: string; name: string } {
  const { actor } = ctx;
  return actor.kind === 'person' ? { id: actor.id, name: actor.name } : { id: '', name: 'systemet' };
}
