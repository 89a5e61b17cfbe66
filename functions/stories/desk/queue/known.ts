import type { Job } from '../../../../shared/jobs.ts';
import type { PlanPointer } from '../../../../shared/plan/plan.ts';
import type { StoryTally } from '../../../../shared/stories/line/tally.ts';
import type { Context } from '../../../context.ts';
import { planPointer } from '../../../plan/in-force.ts';
import { tallies } from '../../lines/tally.ts';
import { givenUpJobs } from '../given-up.ts';

/** The little that has to be read to know whether the queue says anything new. */
export interface Known {
  tallies: StoryTally[];
  pointer: PlanPointer;
  givenUp: Job[];
}

export async function knownOfQueue(ctx: Context): Promise<Known> {
  const [counted, pointer, givenUp] = await Promise.all([tallies(ctx), planPointer(ctx), givenUpJobs(ctx)]);
  return { tallies: counted, pointer, givenUp };
}
