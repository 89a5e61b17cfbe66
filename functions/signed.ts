import type { Context } from './context.ts';

/** Who acts, and when, as a story keeps it; somebody with a link is the one who told it. */
export function signed({ actor, clock }: Context): { at: string; by: string; byId: string } {
  const at = clock.now().toISOString();
  if (actor.kind === 'person') return { at, by: actor.name, byId: actor.id };
  return { at, by: actor.kind === 'link' ? 'Den som skickade in' : 'systemet', byId: '' };
}
