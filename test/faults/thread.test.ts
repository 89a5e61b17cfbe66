import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { keepThread } from '../../infra/server/thread.ts';
import { newFolder } from '../server-process.ts';

function keptThread(script: URL) {
  const file = join(newFolder(), 'said.txt');
  writeFileSync(file, '');
  const logged: { message: string; error: unknown }[] = [];
  const worker = keepThread(script, file, {
    info: () => {},
    error: (message, error) => logged.push({ message, error }),
  });
  const says = (...lines: string[]) =>
    vi.waitFor(() => expect(readFileSync(file, 'utf8').split('\n').slice(0, -1)).toEqual(lines), {
      timeout: 20_000,
    });
  return { worker, logged, says };
}

it('a worker that runs out of memory does not take the server with it, and is started again', async () => {
  const { worker, logged, says } = keptThread(new URL('./dying-thread.ts', import.meta.url));
  await says('started');
  worker.wake();
  await says('started', 'started');
  expect(logged).toMatchObject([
    { message: 'The worker thread ended', error: { code: 'ERR_WORKER_OUT_OF_MEMORY' } },
  ]);
  await worker.stop();
  await says('started', 'started', 'ended');
  expect(logged).toHaveLength(1);
});

it('a worker that cannot start keeps nobody from stopping', async () => {
  const { worker, logged } = keptThread(new URL('./no-such-thread.ts', import.meta.url));
  await vi.waitFor(() => expect(logged).toHaveLength(1), { timeout: 20_000 });
  worker.wake();
  await worker.stop();
  expect(logged).toMatchObject([{ message: 'The worker thread ended' }]);
});
