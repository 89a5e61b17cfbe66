// The local Facebook as a process of its own, as the real one is: it is there when the product is not, and the other way about.
import * as z from 'zod';
import { jsonLog } from '../../../functions/adapters/json-log.ts';
import { WorkerMessage } from '../process/kept-process.ts';
import { keptKeys } from './keys.ts';
import { createLocalFacebook } from './server.ts';
import type { Listening } from './start-process.ts';

/** Where it remembers, and the port that it listens on if it can. */
const About = z.strictObject({ folder: z.string(), port: z.int() });

// Ctrl-C goes to every process of the terminal; it is the server that says when to stop.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit());

const log = jsonLog((line) => process.stderr.write(line));
const { folder, port } = About.parse(JSON.parse(process.argv[2] ?? ''));
const facebook = createLocalFacebook({
  folder,
  keys: keptKeys(folder),
  clock: { now: () => new Date() },
  log,
});
const url = await facebook.listen(port);
process.send?.({ url } satisfies Listening);

process.on('message', async (message) => {
  if (WorkerMessage.parse(message) !== 'stop') return;
  await facebook.close();
  process.exit();
});
