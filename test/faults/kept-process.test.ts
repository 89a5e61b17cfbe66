import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { keepProcess } from '../../infra/server/process/kept-process.ts';
import { newFolder } from '../server-process.ts';

function keptProcess(script: URL) {
  const file = join(newFolder(), 'said.txt');
  writeFileSync(file, '');
  const logged: { message: string; error: unknown }[] = [];
  const worker = keepProcess(script, file, {
    info: () => {},
    error: (message, error) => logged.push({ message, error }),
  });
  const said = () => readFileSync(file, 'utf8').split('\n').slice(0, -1);
  const says = (...lines: string[]) => vi.waitFor(() => expect(said()).toEqual(lines), { timeout: 20_000 });
  return { worker, logged, said, says };
}

it('a worker that runs out of memory does not take the server with it, and is started again', async () => {
  const { worker, logged, says } = keptProcess(new URL('./dying-process.ts', import.meta.url));
  worker.wake();
  await says('started');
  worker.wake();
  await says('started', 'started');
  expect(logged).toMatchObject([
    { message: 'The worker ended', error: { message: expect.stringMatching(/SIGABRT|SIGTRAP|134/) } },
  ]);
  await worker.stop();
  await says('started', 'started', 'ended');
  expect(logged).toHaveLength(1);
});

it('a worker is there when it is needed: it starts when it is woken, may end by itself, and starts again', async () => {
  const { worker, logged, said, says } = keptProcess(new URL('./resting-process.ts', import.meta.url));
  expect(said()).toEqual([]);
  worker.wake();
  await says('started');
  // As the server does: a wake while it ends is lost, and the next look for what is due wakes it again.
  await vi.waitFor(
    () => {
      worker.wake();
      expect(said().slice(0, 2)).toEqual(['started', 'started']);
    },
    { timeout: 20_000 },
  );
  await worker.stop();
  expect(logged).toEqual([]);
});

it('a worker that cannot start keeps nobody from stopping', async () => {
  const { worker, logged } = keptProcess(new URL('./no-such-process.ts', import.meta.url));
  worker.wake();
  await vi.waitFor(() => expect(logged).toHaveLength(1), { timeout: 20_000 });
  worker.wake();
  await worker.stop();
  expect(logged).toMatchObject([{ message: 'The worker ended' }]);
});
