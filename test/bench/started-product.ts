import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A port that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}

/** The product as people start it, in a process group of its own. */
export async function startProduct(folder: string, port: number) {
  const product = spawn('npm', ['start', '--', '--empty', '--data', folder, '--port', String(port)], {
    detached: true,
  });
  const { pid } = product;
  if (pid === undefined) throw new Error('The product could not be started');
  const ended = new Promise<void>((done) => product.once('close', () => done()));
  product.stderr.on('data', (chunk: Buffer) => process.stderr.write(chunk));
  await new Promise<void>((done, fail) => {
    let said = '';
    product.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(`localhost:${port}`)) done();
    });
    product.once('close', () => fail(new Error(`It did not start: ${said}`)));
  });
  return {
    pid,
    stop: async () => {
      process.kill(-pid, 'SIGTERM');
      await ended;
    },
  };
}
