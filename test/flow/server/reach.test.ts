import { connect } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { newFolder, startServer } from '../../server-process.ts';

afterEach(() => vi.unstubAllEnvs());

/** Whether somebody answers there. 127.0.0.2 is this machine too: whoever listens on every address answers to it. */
function reaches(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, host, () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}

async function started(...words: string[]) {
  vi.stubEnv('PUBLIC_URL', 'http://localhost:1');
  const server = startServer('--empty', '--port', '0', '--data', newFolder(), ...words);
  const said = await server.says('Ctrl-C stänger');
  return Number(/lyssnar på [\d.]+:(\d+)/.exec(said)?.[1]);
}

it('is reached from its own machine only, also when others reach it through a proxy', async () => {
  const port = await started();
  expect(await reaches('127.0.0.1', port)).toBe(true);
  expect(await reaches('127.0.0.2', port)).toBe(false);
});

it('is reached where it is told to listen, and nowhere else', async () => {
  const port = await started('--host', '127.0.0.2');
  expect(await reaches('127.0.0.2', port)).toBe(true);
  expect(await reaches('127.0.0.1', port)).toBe(false);
});

it('says so when the machine has no such address', async () => {
  const server = startServer('--empty', '--port', '0', '--data', newFolder(), '--host', '192.0.2.1');
  expect((await server.ended).output).toContain('Den här maskinen har ingen adress 192.0.2.1');
});
