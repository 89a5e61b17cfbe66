import type { JobOf } from '../../shared/jobs.ts';
import type { Context } from '../context.ts';
import type { Write } from '../ports.ts';

export async function editPhoto(
  _ctx: Context,
  _job: JobOf<'edit_photo'>,
  _signal: AbortSignal,
): Promise<Write[]> {
  return [];
}
