import { drawingHandlers } from './lanes/drawing.ts';
import { photoHandlers } from './lanes/photos.ts';
import { urgentHandlers } from './lanes/urgent.ts';
import { watchingHandlers } from './lanes/watching.ts';
import type { JobHandlers } from './run.ts';

/** What does the work of each kind of job, for whoever does that of all lanes. */
export const jobHandlers: JobHandlers = {
  ...urgentHandlers,
  ...watchingHandlers,
  ...photoHandlers,
  ...drawingHandlers,
};
