import { createHash } from 'node:crypto';
import type { AnswerId } from '../../shared/ids.ts';

/** What is stored of an answer's id: enough to find it again with the id, not enough to change it without. */
export function keyHash(answerId: AnswerId): string {
  return createHash('sha256').update(answerId).digest('hex');
}
