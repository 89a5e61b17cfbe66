import { urgentHandlers } from '../../../jobs/lanes/urgent.ts';
import { worker } from '../worker.ts';

export const handler = worker(urgentHandlers);
