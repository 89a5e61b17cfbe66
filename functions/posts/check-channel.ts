import type { JobOf } from '../../shared/jobs.ts';
import type { Context } from '../context.ts';
import type { Write } from '../ports.ts';

export async function checkChannel(
  _ctx: Context,
  _job: JobOf<'check_channel'>,
  _signal: AbortSignal,
): Promise<Write[]> {
  return [];
}
