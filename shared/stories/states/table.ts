import { visibleError } from '../../errors.ts';
import type { Post } from '../post.ts';
import { after } from './after.ts';
import { before } from './before.ts';
import type { Deed, Row } from './row.ts';
import { type DeliveryState, deliveryState, type Placeable } from './state.ts';

/**
 * What is true of a post in each state, who may do what with it, what each view says and which job must live. Every other
 * list of states is asked of this one; `docs/states.md` is drawn from it.
 */
export const states: Record<DeliveryState, Row> = { ...before, ...after };

export const rowOf = (post: Placeable): Row => states[deliveryState(post)];

/** Whether others can read it, or might: what nobody has seen not to be out counts as out. */
export function mayBeOut(post: Placeable): boolean {
  const { out } = rowOf(post);
  return out === 'maybe' || out === 'yes';
}

/** Whether neither its text nor its photos may change: it is on its way, or stands there, or is kept as it stood. */
export const isFixed = (post: Placeable): boolean => rowOf(post).fixed;

export const may = (post: Placeable, deed: Deed): boolean => rowOf(post).may.includes(deed);

/** Throws a visible `conflict` that says why not unless this can be done with a post that is where it is. */
export function requireMay(post: Placeable, deed: Deed, otherwise: string): void {
  if (!may(post, deed)) throw visibleError('conflict', otherwise);
}

/** When a job is to see to it at the latest, and which; undefined when that is for people, or for nobody. */
export function nextJobOf(post: Post) {
  const { next } = rowOf(post);
  const at = typeof next === 'object' ? next.at(post) : undefined;
  return typeof next === 'object' && at !== undefined ? { job: next.job, at } : undefined;
}
