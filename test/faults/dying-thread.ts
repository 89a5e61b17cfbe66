import { appendFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

/** A thread that says in a file what it does, fills its memory when it is woken, and ends when it is told to. */
const say = (text: string) => appendFileSync(String(workerData), `${text}\n`);

parentPort?.on('message', (message) => {
  const kept: object[][] = [];
  while (message === 'wake') kept.push(Array.from({ length: 100_000 }, () => ({})));
  say('ended');
  parentPort?.close();
});
say('started');
