import { photoHandlers } from '../../../jobs/lanes/photos.ts';
import { worker } from '../worker.ts';

export const handler = worker(photoHandlers);
