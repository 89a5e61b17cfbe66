import { watchingHandlers } from '../../../jobs/lanes/watching.ts';
import { worker } from '../worker.ts';

export const handler = worker(watchingHandlers);
