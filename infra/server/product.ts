import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import * as z from 'zod';
import { folderFiles } from '../../functions/adapters/folder.ts';
import { folderRoutes } from '../../functions/adapters/folder-routes.ts';
import { inProcessJobs } from '../../functions/adapters/in-process.ts';
import { jsonLog } from '../../functions/adapters/json-log.ts';
import { openSqliteTable } from '../../functions/adapters/sqlite.ts';
import type { Actor, Context } from '../../functions/context.ts';
import { createApp } from '../../functions/entry/app.tsx';
import { signInFromEnvironment } from '../../functions/entry/environment-sign-in.ts';
import { signIn } from '../../functions/entry/sign-in.ts';
import type { SignInConfig } from '../../functions/entry/sign-in-config.ts';
import { jobHandlers } from '../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../functions/jobs/run-due.ts';
import { startWorker } from '../../functions/jobs/worker.ts';
import { campaigns } from '../../functions/store.ts';
import { buildAssets } from '../assets.ts';
import type { Arguments } from './arguments.ts';
import { bringExamples, exampleLinks } from './example.ts';
import { signInSecrets, startExampleSignIn } from './example-sign-in.ts';
import { fileSecret } from './file-secret.ts';
import { greeting } from './greeting.ts';
import { holdFolder } from './lock.ts';
import { lanAddress } from './network.ts';

const Environment = z.object({
  /** Where people reach this server when it is not localhost. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_ISSUER: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
});

const log = jsonLog((line) => process.stderr.write(line));
const workerTickMs = 5_000;
const sweepMs = 3_600_000;

export interface Product {
  greeting: string;
  /** Lets running requests and the running job end, then closes everything. */
  stop: () => Promise<void>;
}

/**
 * Starts everything that one machine needs: table, files, worker, web server, and a sign-in to try out with unless
 * the environment names the municipality's own. Throws with Swedish text when something stands in the way, with
 * nothing left running.
 */
export async function startProduct(options: Arguments, environment: NodeJS.ProcessEnv): Promise<Product> {
  const closers: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    return { greeting: await start(options, environment, (close) => closers.push(close)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Returns the greeting; whatever it opens is handed to `onStop` at once, to be closed in the opposite order. */
async function start(
  options: Arguments,
  environment: NodeJS.ProcessEnv,
  onStop: (close: () => Promise<void> | void) => void,
): Promise<string> {
  const { PUBLIC_URL, ...oidc } = Environment.parse(environment);
  const lanHost = options.lan ? lanAddress() : undefined;
  const deskUrl = PUBLIC_URL?.replace(/\/$/, '') ?? `http://localhost:${options.port}`;
  const publicUrl = lanHost && !PUBLIC_URL ? `http://${lanHost}:${options.port}` : deskUrl;

  const lock = holdFolder(options.data);
  onStop(lock.release);
  const clock = { now: () => new Date() };
  const table = openSqliteTable(join(options.data, 'orngott.sqlite'), clock);
  onStop(() => table.close());
  const files = folderFiles(join(options.data, 'files'), {
    baseUrl: `${deskUrl}/filer`,
    secret: fileSecret(options.data),
    clock,
  });
  const jobs = inProcessJobs();
  const random = { bytes: (count: number) => randomBytes(count) };
  const contextFor = (actor: Actor): Context => ({
    table,
    files,
    jobs,
    clock,
    random,
    log,
    actor,
  });
  const system = contextFor({ kind: 'system' });

  const provider = await signInProvider(options, deskUrl, oidc, environment);
  onStop(provider.close);
  const app = createApp({
    contextFor,
    assets: await buildAssets(),
    publicUrl,
    signIn: signIn(provider.config, log),
    fileRoutes: folderRoutes(files),
  });
  if (!options.empty) await bringExamplesOnce(system);

  const worker = startWorker(system, jobHandlers, { concurrency: 1, tickMs: workerTickMs });
  onStop(worker.stop);
  jobs.connect(worker.wake);
  const sweep = setInterval(() => {
    Promise.all([table.sweep(), files.sweep()]).catch((error) => log.error('The sweep failed', error));
  }, sweepMs);
  onStop(() => clearInterval(sweep));

  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await listen(server, options.port, options.lan || PUBLIC_URL ? '0.0.0.0' : '127.0.0.1');
  onStop(() => closeServer(server));
  return greeting({
    deskUrl,
    folder: options.data,
    links: await exampleLinks(system, publicUrl),
    lan: options.lan,
  });
}

/** Lets the requests that are being answered end. */
function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
  });
}

/** Examples come into an empty folder, and are finished if an earlier start was cut off; never beside real content. */
async function bringExamplesOnce(system: Context): Promise<void> {
  const there = await campaigns.all(system.table, { pk: 'campaigns', index: 'g1' });
  if (there.some((campaign) => !campaign.example)) return;
  if (there.length === 0) process.stdout.write('Gör i ordning exemplen (en gång, någon halv minut) …\n');
  await bringExamples(system, () => runDueJobs(system, jobHandlers));
}

interface Provider {
  config: SignInConfig;
  close: () => Promise<void>;
}

async function signInProvider(
  options: Arguments,
  externalUrl: string,
  own: { OIDC_ISSUER?: string | undefined; OIDC_CLIENT_SECRET?: string | undefined },
  environment: NodeJS.ProcessEnv,
): Promise<Provider> {
  if (own.OIDC_ISSUER === undefined) {
    return startExampleSignIn({ dataFolder: options.data, externalUrl, port: options.port + 1 });
  }
  if (!own.OIDC_CLIENT_SECRET) throw new Error('OIDC_ISSUER är satt men inte OIDC_CLIENT_SECRET.');
  const { sessionSecret } = signInSecrets(options.data);
  const config = signInFromEnvironment(environment, {
    externalUrl,
    clientSecret: own.OIDC_CLIENT_SECRET,
    sessionSecret,
  });
  return { config, close: async () => {} };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const text =
        cause.code === 'EADDRINUSE'
          ? `Port ${port} används redan av något annat. Välj en annan med --port.`
          : `Servern kunde inte starta på port ${port}: ${cause.message}`;
      fail(new Error(text, { cause }));
    });
    server.listen(port, host, done);
  });
}
