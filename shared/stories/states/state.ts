import * as z from 'zod';
import type { Delivery, Post } from '../post.ts';

/** Where a post is on its way out and back: what is stored as its state, told apart by all else that decides about it. */
export const DeliveryState = z.enum([
  'draft',
  'draft_maybe_out',
  'approved',
  'approved_maybe_out',
  'planned',
  'planned_maybe_out',
  'preparing',
  'preparing_again',
  'sending',
  'looking',
  'unknown',
  'duplicate',
  'duplicate_maybe_out',
  'failed',
  'failed_maybe_out',
  'by_hand',
  'by_hand_void',
  'published',
  'out_by_hand',
  'still_out',
  'taking_down',
  'taken_down',
]);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** What of a post decides where it is. */
export interface Placeable
  extends Pick<Post, 'state' | 'voided' | 'mayBeOutSince' | 'failure' | 'publication'> {
  delivery?: Pick<Delivery, 'phase'> | undefined;
}

export function deliveryState(post: Placeable): DeliveryState {
  const { state, delivery, voided, publication } = post;
  const mayBeOut = post.mayBeOutSince !== undefined;
  switch (state) {
    case 'draft':
    case 'approved':
    case 'planned':
      return mayBeOut ? `${state}_maybe_out` : state;
    case 'publishing':
      // One that does not say how far it has come may have been sent.
      if (delivery?.phase !== 'preparing') return delivery?.phase ?? 'sending';
      return mayBeOut ? 'preparing_again' : 'preparing';
    case 'failed': {
      const failed = failedAs(post);
      return mayBeOut && failed !== 'unknown' ? `${failed}_maybe_out` : failed;
    }
    case 'by_hand':
      return voided ? 'by_hand_void' : 'by_hand';
    case 'published':
      if (post.failure) return 'still_out';
      return publication && publication.remoteId === undefined ? 'out_by_hand' : 'published';
    default:
      return state;
  }
}

function failedAs({ failure }: Placeable) {
  if (failure?.reason === 'unknown_for_too_long') return 'unknown';
  return failure?.reason === 'duplicate' ? 'duplicate' : 'failed';
}
