import type { JobOf } from '../../shared/jobs.ts';
import type { Context } from '../context.ts';
import type { Write } from '../ports.ts';

export async function readFigures(
  _ctx: Context,
  _job: JobOf<'read_figures'>,
  _signal: AbortSignal,
): Promise<Write[]> {
  return [];
}
