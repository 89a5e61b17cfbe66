import { AnswerId } from '../../shared/ids.ts';
import type { Context } from '../context.ts';
import { newCode } from '../new-ids.ts';

/** An answer's id for a page whose phone has no script to make one. */
export function newAnswerId(ctx: Context): AnswerId {
  return AnswerId.parse(`ans_${newCode(ctx.random)}`);
}
