import { drawingHandlers } from '../../../jobs/lanes/drawing.ts';
import { worker } from '../worker.ts';

export const handler = worker(drawingHandlers);
