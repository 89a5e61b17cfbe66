// The process that does the jobs, so that drawing keeps nobody from answering, and one that needs too much memory takes
// nobody with it. Plain TypeScript without JSX: Node runs it as it is, whatever loader the server runs under.
import { jsonLog } from '../../../functions/adapters/json-log.ts';
import { jobHandlers } from '../../../functions/jobs/handlers.ts';
import { releaseJobs } from '../../../functions/jobs/release.ts';
import { startWorker } from '../../../functions/jobs/worker.ts';
import { openMachine, Place } from '../machine.ts';
import { WorkerMessage } from './kept-process.ts';

const tickMs = 5_000;

// Ctrl-C goes to every process of the terminal; it is the server that says when to stop. Without it there is no more
// to do: what was begun is begun again.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit());

const log = jsonLog((line) => process.stderr.write(line));
const machine = openMachine(Place.parse(JSON.parse(process.argv[2] ?? '')), process.env, log);
const system = machine.contextFor({ kind: 'system' });

// The server holds the folder's lock and has one such process at a time: whoever had these jobs is gone.
await releaseJobs(system);
const worker = startWorker(system, jobHandlers, { concurrency: 1, tickMs });
machine.jobs.connect(worker.wake);

process.on('message', async (message) => {
  if (WorkerMessage.parse(message) === 'wake') return worker.wake();
  await worker.stop();
  machine.close();
  process.exit();
});
