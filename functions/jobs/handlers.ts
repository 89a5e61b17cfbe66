import { drawGroupCloud } from '../clouds/group.ts';
import { makeClouds } from '../clouds/make.ts';
import { renderCloud } from '../clouds/render.ts';
import type { JobHandlers } from './run.ts';

/** What does the work of each kind of job. */
export const jobHandlers: JobHandlers = {
  group_cloud: drawGroupCloud,
  make_clouds: makeClouds,
  render_cloud: renderCloud,
};
