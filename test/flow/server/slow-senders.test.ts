import { createServer } from 'node:http';
import { connect } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { keepWatch } from '../../../infra/server/connections.ts';
import { connectionLimits } from '../../../shared/limits/table.ts';

/** A server that says how much it heard, when it may, and keeps at most three connections that owe it something. */
async function watchedServer(mayAnswer: Promise<void> = Promise.resolve()) {
  let heard = 0;
  const server = createServer((request, response) => {
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength;
    });
    request.on('end', async () => {
      heard += 1;
      await mayAnswer;
      response.end(`heard ${bytes}`);
    });
  });
  keepWatch(server, 3);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    server,
    heard: () => heard,
    /** Opens a connection that sends this and no more. */
    async slow(beginning: string) {
      const socket = connect(port, '127.0.0.1');
      let closed = false;
      socket.on('close', () => (closed = true)).on('error', () => {});
      await new Promise<void>((done) => socket.write(beginning, () => done()));
      onTestFinished(() => void socket.destroy());
      return { socket, isClosed: () => closed };
    },
    post: (body: string) => fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body }),
  };
}

const halfHeader = 'POST / HTTP/1.1\r\nHost: x\r\n';
const halfBody = `${halfHeader}Content-Length: 100\r\n\r\nhalf`;

it.each([
  ['nothing at all', ''],
  ['half a header', halfHeader],
  ['half a body', halfBody],
])('closes who has sent %s longest, and takes what a phone sends in one go', async (_, beginning) => {
  const { slow, post } = await watchedServer();
  const first = await slow(beginning);
  const others = [await slow(beginning), await slow(beginning)];
  expect(await (await post('svar')).text()).toBe('heard 4');
  await vi.waitFor(() => expect(first.isClosed()).toBe(true));
  expect(others.map(({ isClosed }) => isClosed())).toEqual([false, false]);
});

it('leaves alone whoever is being answered, however many wait', async () => {
  const may = Promise.withResolvers<void>();
  const { heard, slow, post } = await watchedServer(may.promise);
  const answers: Promise<Response>[] = [];
  for (let n = 1; n <= 10; n += 1) {
    answers.push(post('x'.repeat(n)));
    await vi.waitFor(() => expect(heard()).toBe(n));
  }
  const waiting: Awaited<ReturnType<typeof slow>>[] = [];
  for (let n = 0; n < 5; n += 1) waiting.push(await slow(halfBody));
  await vi.waitFor(() => expect(waiting.filter(({ isClosed }) => isClosed())).toHaveLength(2));
  may.resolve();
  const said = await Promise.all(answers.map(async (answer) => (await answer).text()));
  expect(said).toEqual(answers.map((_, n) => `heard ${n + 1}`));
});

it('waits no longer for a header, a body or a sign of life than the table says', async () => {
  const { server } = await watchedServer();
  expect(server).toMatchObject({
    headersTimeout: connectionLimits.headerSeconds.is * 1_000,
    timeout: connectionLimits.idleSeconds.is * 1_000,
    maxConnections: connectionLimits.inAll.is,
  });
});
