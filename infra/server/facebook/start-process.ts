import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../../../functions/context.ts';
import { keepProcess } from '../process/kept-process.ts';

export interface FacebookProcess {
  url: string;
  /** Resolves once it answers. Throws with Swedish text when it does not come. */
  answers: () => Promise<void>;
  stop: () => Promise<void>;
}

const host = '127.0.0.1';
const longestStartMs = 20_000;
const lookAgainMs = 50;

/** Throws with Swedish text when something else has the port: the process itself could only say so in the log. */
async function checkPort(port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const text = `Det lokala Facebook behöver port ${port} (${cause.code}). Välj en annan med --port.`;
      reject(new Error(text, { cause }));
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

/** Starts the local Facebook in a process of its own and keeps it running until `stop`. */
export async function startFacebookProcess(
  about: { folder: string; port: number },
  log: Log,
): Promise<FacebookProcess> {
  await checkPort(about.port);
  const kept = keepProcess(new URL('process.ts', import.meta.url), about, log, 'local Facebook');
  const url = `http://${host}:${about.port}`;
  return {
    url,
    stop: kept.stop,
    async answers() {
      const giveUp = AbortSignal.timeout(longestStartMs);
      for (;;) {
        try {
          await (await fetch(`${url}/facebook`, { method: 'HEAD', signal: giveUp })).arrayBuffer();
          return;
        } catch (cause) {
          if (giveUp.aborted) throw new Error('Det lokala Facebook kom inte igång.', { cause });
          await delay(lookAgainMs);
        }
      }
    },
  };
}
