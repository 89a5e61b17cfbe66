import type { Server } from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Clock, Log } from '../../../functions/context.ts';
import { listenNear } from '../listen.ts';
import { onlyHere } from '../local-page.ts';
import { type Failures, orderedFailures } from './failures.ts';
import { graphRoutes } from './graph-routes.ts';
import { type FacebookKeys, newKeys } from './keys.ts';
import { pageRoutes } from './page-routes.ts';
import { type FacebookStore, openFacebookStore } from './store.ts';

export interface LocalFacebook {
  keys: FacebookKeys;
  failures: Failures;
  store: FacebookStore;
  /** Listens on this machine only, at this port or, when it is taken, at any free one. Returns where. */
  listen(port: number): Promise<string>;
  close(): Promise<void>;
}

/**
 * A Facebook page on this machine, for trying out and for tests: a Graph API that behaves as the real one, and a page
 * that shows the posts.
 * @param options.folder where it remembers; in memory only without one.
 * @param options.shownAt where people see its page, when another process on the same folder shows it.
 */
export function createLocalFacebook(options: {
  folder?: string;
  keys?: FacebookKeys;
  clock: Clock;
  shownAt?: string;
  log?: Log;
}): LocalFacebook {
  const keys = options.keys ?? newKeys();
  const store = openFacebookStore(options.folder && join(options.folder, 'local-facebook.sqlite'));
  const failures = orderedFailures();
  let url = '';
  const world = { store, keys, clock: options.clock, pageUrl: () => `${options.shownAt ?? url}/facebook` };

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(onlyHere);
  app.route('/facebook', pageRoutes({ store, failures, clock: options.clock }));
  app.route('/', graphRoutes(world, failures));
  app.onError((error, c) => {
    options.log?.error('The local Facebook could not answer', error);
    return c.text('Det lokala Det blev fel hos Facebook.', 500);
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;

  return {
    keys,
    failures,
    store,
    async listen(port) {
      url = `http://127.0.0.1:${await listenNear(server, port, '127.0.0.1')}`;
      return url;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          store.close();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
