import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { floods } from './floods.ts';

/** What the bench and its flood tell each other: when to begin, and what came back, by status. */
const Begin = z.object({ port: z.number(), forMs: z.number() });
const Ready = z.object({ ready: z.literal(true) });
const Heard = z.object({ heard: z.array(z.tuple([z.number(), z.number()])) });
type Heard = z.infer<typeof Heard>;

const itself = fileURLToPath(import.meta.url);

/** A flood in a process of its own, so that the time it takes is not taken for the server's. Resolves when it is ready. */
export async function readyFlood(name: string) {
  const child = fork(itself, [name]);
  const next = <T>(message: z.ZodType<T>) =>
    new Promise<T>((done, fail) => {
      child.once('message', (told) => done(message.parse(told)));
      child.once('exit', (code) => fail(new Error(`The flood ended by itself: ${code}`)));
    });
  await next(Ready);
  return async (begin: z.infer<typeof Begin>): Promise<Heard['heard']> => {
    child.send(begin);
    const { heard } = await next(Heard);
    child.disconnect();
    return heard;
  };
}

if (process.argv[1] === itself) {
  const flood = floods[process.argv[2] ?? ''];
  if (!flood) throw new Error('There is no such flood');
  const prepared = (await flood.prepare?.()) ?? Buffer.alloc(0);
  process.once('message', async (message) => {
    const { port, forMs } = Begin.parse(message);
    const heard = new Map<number, number>();
    await flood.run({ port, until: performance.now() + forMs, heard }, prepared);
    process.send?.({ heard: [...heard] } satisfies Heard);
  });
  process.once('disconnect', () => process.exit());
  process.send?.({ ready: true });
}
