import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { connectionLimits } from '../../shared/limits/table.ts';

/** How often Node looks for requests that have taken too long. */
export const lookEveryMs = 2_000;

/** Longer than an upload may take, which ends by itself. */
const longestRequestMs = 180_000;

/** Uploads have their own time, and are few. */
const isUpload = ({ url }: IncomingMessage) => url?.startsWith('/filer/') ?? false;

/**
 * Keeps slow senders and idle connections from taking the place of those who have something to say. A connection waits
 * until all of a request has come. When too many do, the one that has waited longest is closed: a phone sends its form in
 * one go, and is through long before.
 */
export function keepWatch(server: Server, mostUnfinished = connectionLimits.unfinished.is): void {
  const { inAll, headerSeconds, bodySeconds, idleSeconds } = connectionLimits;
  server.maxConnections = inAll.is;
  server.headersTimeout = headerSeconds.is * 1_000;
  server.requestTimeout = longestRequestMs;
  server.timeout = idleSeconds.is * 1_000;

  const unfinished = new Set<Socket>();
  const wait = (socket: Socket) => {
    unfinished.delete(socket);
    unfinished.add(socket);
    if (unfinished.size <= mostUnfinished) return;
    const [longest] = unfinished;
    longest?.destroy();
  };

  server.on('connection', (socket: Socket) => {
    socket.once('close', () => unfinished.delete(socket));
    wait(socket);
  });
  server.on('request', (request: IncomingMessage, response) => {
    const { socket } = request;
    const cutOff = setTimeout(() => {
      if (!request.complete && !isUpload(request)) socket.destroy();
    }, bodySeconds.is * 1_000);
    const come = () => {
      clearTimeout(cutOff);
      unfinished.delete(socket);
    };
    if (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined)
      come();
    else request.once('end', come).once('close', () => clearTimeout(cutOff));
    // Kept open for the next request.
    response.once('finish', () => {
      if (!socket.destroyed) wait(socket);
    });
  });
}
