import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { keepWatch, lookEveryMs } from './connections.ts';
import { isNoAddress, isTaken, listenAt, listenNear } from './listen.ts';

export const usualPort = 3000;

export interface Door {
  port: number;
  /** Requests that came earlier have waited for it. */
  answerWith: (app: Pick<Hono, 'fetch'>) => void;
  /** Lets the requests that are being answered end. */
  close: () => Promise<void>;
}

/**
 * Opens the port before there is anything behind it, since the addresses that the product is made with depend on it.
 * @param asked is taken or refused, with Swedish text; without one it is the usual port, or a free one when that is taken.
 */
export async function openDoor(asked: number | undefined, host: string): Promise<Door> {
  const inside = Promise.withResolvers<Pick<Hono, 'fetch'>>();
  const server = createAdaptorServer({
    fetch: async (request, bindings) => (await inside.promise).fetch(request, bindings),
    serverOptions: { connectionsCheckingInterval: lookEveryMs },
  }) as Server;
  keepWatch(server);
  const port = await listen(server, asked, host);
  return {
    port,
    answerWith: (app) => inside.resolve(app),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        // Whoever waits for an inside that never came is told so.
        inside.resolve({ fetch: () => new Response(null, { status: 503 }) });
        server.closeIdleConnections();
      }),
  };
}

async function listen(server: Server, asked: number | undefined, host: string): Promise<number> {
  try {
    return await (asked === undefined ? listenNear(server, usualPort, host) : listenAt(server, asked, host));
  } catch (cause) {
    const text = isTaken(cause)
      ? `Port ${asked} används redan av något annat. Välj en annan med --port, eller ingen: då tas en ledig.`
      : isNoAddress(cause)
        ? `Den här maskinen har ingen adress ${host}. Välj en som den har med --host.`
        : `Servern kunde inte starta på port ${asked ?? usualPort}: ${cause instanceof Error ? cause.message : cause}`;
    throw new Error(text, { cause });
  }
}
