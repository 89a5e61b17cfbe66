import type { JobId } from '../../shared/ids.ts';
import type { Lane } from '../../shared/jobs.ts';

/** Makes a job that is already stored prompt. Losing a kick costs a delay: the tick finds what is due. */
export interface Jobs {
  kick(jobId: JobId, lane: Lane): Promise<void>;
}
