import type { JobOf } from '../../shared/jobs.ts';
import type { Context } from '../context.ts';
import type { Write } from '../ports.ts';

export async function takeDownPost(
  _ctx: Context,
  _job: JobOf<'take_down_post'>,
  _signal: AbortSignal,
): Promise<Write[]> {
  return [];
}
