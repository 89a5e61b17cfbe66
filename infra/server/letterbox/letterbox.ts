import type { Server } from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerError } from 'smtp-server';
import * as z from 'zod';
import type { Clock, Log } from '../../../functions/context.ts';
import { isTaken, listenNear } from '../listen.ts';
import { guarded, onlyHere } from '../local-page.ts';
import { letterboxPage, letterboxStyle } from './page.ts';
import { type LetterStore, openLetterStore } from './store.ts';

/** What the letterbox can be told to do with the next mail, each as a real mail server does. */
const LetterFault = z.enum([
  /** 550 at the address: there is nobody by that name. */
  'no_such_address',
  /** 451: not now. */
  'put_off',
  /** It is taken, and the connection ends before it is said. */
  'cut_after',
  /** The connection ends before the mail is handed over. */
  'cut_before',
]);
type LetterFault = z.infer<typeof LetterFault>;

export interface Letterbox {
  store: LetterStore;
  /** The next mail has this trouble. */
  order: (fault: LetterFault) => void;
  /** Where people look at it. */
  url: string;
  smtpUrl: string;
  close: () => Promise<void>;
}

/**
 * A mail server on this machine that keeps what comes, and shows it at `/brevlada`: for trying out and for tests.
 * @param options.folder where it remembers; in memory only without one.
 * @param options.port that its page wishes for; mail has the next. 0 for any free one.
 */
export async function openLetterbox(options: {
  folder?: string;
  port: number;
  clock: Clock;
  log?: Log;
}): Promise<Letterbox> {
  const store = openLetterStore(options.folder && join(options.folder, 'local-letterbox.sqlite'));
  const ordered: LetterFault[] = [];
  const smtp = mailServer({ store, clock: options.clock, ordered });
  smtp.on('error', (error) => options.log?.error('The local letterbox lost a connection', error));
  const smtpPort = await listenMail(smtp, options.port === 0 ? 0 : options.port + 1);

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(onlyHere);
  app.use(guarded(letterboxStyle));
  app.get('/brevlada', (c) => c.html(letterboxPage(store.letters())));
  app.post('/brevlada/tom', (c) => {
    store.clear();
    return c.redirect('/brevlada', 303);
  });
  app.onError((error, c) => {
    options.log?.error('The local letterbox could not answer', error);
    return c.text('Det blev fel i den lokala brevlådan.', 500);
  });
  const http = createAdaptorServer({ fetch: app.fetch }) as Server;
  const port = await listenNear(http, options.port, '127.0.0.1');
  return {
    store,
    order: (fault) => void ordered.push(LetterFault.parse(fault)),
    url: `http://127.0.0.1:${port}`,
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    async close() {
      await Promise.all([
        new Promise<void>((resolve) => smtp.close(resolve)),
        new Promise<void>((resolve) => {
          http.close(() => resolve());
          http.closeAllConnections();
        }),
      ]);
      store.close();
    },
  };
}

const refusal = (code: number, message: string): SMTPServerError =>
  Object.assign(new Error(message), { responseCode: code });

function mailServer(about: { store: LetterStore; clock: Clock; ordered: LetterFault[] }): SMTPServer {
  const { store, clock, ordered } = about;
  const takes = (...faults: LetterFault[]) => {
    const [next] = ordered;
    return next !== undefined && faults.includes(next) ? ordered.shift() : undefined;
  };
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo(_address, session, done) {
      const fault = takes('no_such_address', 'put_off', 'cut_before');
      if (fault === 'no_such_address') return done(refusal(550, 'No such user here'));
      if (fault === 'put_off') return done(refusal(451, 'Come again'));
      if (fault === 'cut_before') return cut(server, session.id);
      done();
    },
    onData(stream, session, done) {
      simpleParser(stream).then(
        (mail) => {
          store.add({
            messageId: mail.messageId ?? '',
            sentTo: session.envelope.rcptTo.map(({ address }) => address).join(', '),
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            cameMs: clock.now().getTime(),
          });
          if (takes('cut_after')) cut(server, session.id);
          else done();
        },
        (error: Error) => done(refusal(554, error.message)),
      );
    },
  });
  return server;
}

/** Ends a connection without a word. */
function cut(server: SMTPServer, id: string): void {
  for (const connection of server.connections) {
    if (connection.session.id === id) connection._socket.destroy();
  }
}

function listenMail(server: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => {
      if (port !== 0 && isTaken(error)) resolve(listenMail(server, 0));
      else reject(error);
    };
    server.server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.server.off('error', failed);
      const address = server.server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
