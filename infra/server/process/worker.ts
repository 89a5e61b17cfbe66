// The process that cleans photos and draws, so that neither keeps anybody from answering, and one that needs too much
// memory takes nobody with it. It is there while there is something to do, as its functions in AWS are.
import { constants, setPriority } from 'node:os';
import { jsonLog } from '../../../functions/adapters/json-log.ts';
import { drawingHandlers } from '../../../functions/jobs/lanes/drawing.ts';
import { photoHandlers } from '../../../functions/jobs/lanes/photos.ts';
import { releaseJobs } from '../../../functions/jobs/release.ts';
import { startWorker } from '../../../functions/jobs/worker.ts';
import { openMachine, Place } from '../machine.ts';
import { WorkerMessage } from './kept-process.ts';

const tickMs = 5_000;
/** Idle for so long, it ends: most that is asked for comes in bursts, and starting takes half a second. */
const longestRestMs = 2 * 60_000;

// Ctrl-C goes to every process of the terminal; it is the server that says when to stop. Without it there is no more
// to do: what was begun is begun again.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit());

// Whoever answers comes before whoever waits for a picture, also where both want the same processor.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const log = jsonLog((line) => process.stderr.write(line));
const machine = openMachine(Place.parse(JSON.parse(process.argv[2] ?? '')), process.env, log);
const system = machine.contextFor({ kind: 'system' });

// The server holds the folder's lock and has one such process at a time: whoever had these jobs is gone.
await releaseJobs(system, ['photos', 'drawing']);
const workers = [
  startWorker(system, photoHandlers, { lane: 'photos', concurrency: 1, tickMs }),
  startWorker(system, drawingHandlers, { lane: 'drawing', concurrency: 1, tickMs }),
];

async function end(): Promise<void> {
  await Promise.all(workers.map((worker) => worker.stop()));
  machine.close();
  process.exit();
}

const rests = (since: Date | undefined) =>
  since !== undefined && system.clock.now().getTime() - since.getTime() > longestRestMs;
setInterval(() => {
  if (workers.every((worker) => rests(worker.restsSince()))) void end();
}, tickMs);

process.on('message', async (message) => {
  if (WorkerMessage.parse(message) === 'stop') return end();
  for (const worker of workers) worker.wake();
});
