import type { Server } from 'node:net';

/**
 * How many connections may wait to be taken up. A whole room scans its code in the same seconds, and one that finds no
 * place tries again only after a second, then after three; the system may allow fewer.
 */
const backlog = 4096;

/** Listens there and returns the port; 0 takes any free one. Throws what the system says. */
export function listenAt(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    const failed = (error: Error) => fail(error);
    server.once('error', failed);
    server.listen({ port, host, backlog }, () => {
      server.off('error', failed);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);
export const isTaken = (error: unknown): boolean => codeOf(error) === 'EADDRINUSE';
export const isNoAddress = (error: unknown): boolean =>
  ['EADDRNOTAVAIL', 'ENOTFOUND'].includes(String(codeOf(error)));

/** Listens at the wished port, or at any free one when somebody else has that. Returns the port. */
export async function listenNear(server: Server, wished: number, host: string): Promise<number> {
  try {
    return await listenAt(server, wished, host);
  } catch (error) {
    if (!isTaken(error)) throw error;
    return listenAt(server, 0, host);
  }
}
