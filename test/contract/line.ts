import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a server, on which answers can get lost. */
export interface Line {
  url: string;
  /** The server does what the next request asks, but its answer never arrives. */
  loseNextAnswer: () => void;
  /** From now on nothing gets through. */
  cut: () => void;
  close: () => Promise<void>;
}

export async function openLine(port: number): Promise<Line> {
  let losing = false;
  let isCut = false;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    const hangUp = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', hangUp);
      socket.on('close', () => {
        sockets.delete(socket);
        hangUp();
      });
    }
    if (isCut) hangUp();
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk) => {
      if (losing) hangUp();
      else near.write(chunk);
      losing = false;
    });
  });
  const hangUpAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: ownPort } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${ownPort}`,
    loseNextAnswer: () => {
      losing = true;
    },
    cut: () => {
      isCut = true;
      hangUpAll();
    },
    close: async () => {
      hangUpAll();
      server.close();
      await once(server, 'close');
    },
  };
}
