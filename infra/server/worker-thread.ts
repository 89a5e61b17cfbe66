// The thread that does the jobs, so that drawing keeps nobody from answering. Plain TypeScript without JSX: Node runs
// it as it is, whatever loader the server runs under.
import { parentPort, workerData } from 'node:worker_threads';
import { jsonLog } from '../../functions/adapters/json-log.ts';
import { jobHandlers } from '../../functions/jobs/handlers.ts';
import { releaseJobs } from '../../functions/jobs/release.ts';
import { startWorker } from '../../functions/jobs/worker.ts';
import { openMachine, Place } from './machine.ts';
import { ThreadMessage } from './thread.ts';

const tickMs = 5_000;

const port = parentPort;
if (!port) throw new Error('This is a thread of the server, not a program of its own');
const log = jsonLog((line) => process.stderr.write(line));
const machine = openMachine(Place.parse(workerData), log);
const system = machine.contextFor({ kind: 'system' });

// The server holds the folder's lock and has one such thread at a time: whoever had these jobs is gone.
await releaseJobs(system);
const worker = startWorker(system, jobHandlers, { concurrency: 1, tickMs });
machine.jobs.connect(worker.wake);

port.on('message', async (message) => {
  if (ThreadMessage.parse(message) === 'wake') return worker.wake();
  await worker.stop();
  machine.close();
  port.close();
});
