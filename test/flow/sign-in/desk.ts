import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { sign, verify } from 'hono/jwt';
import { onTestFinished } from 'vitest';
import type { Log } from '../../../functions/context.ts';
import type { SignInConfig } from '../../../functions/entry/sign-in/config.ts';
import { personOf, signIn } from '../../../functions/entry/sign-in/sign-in.ts';
import { startExampleSignIn } from '../../../infra/server/sign-in/example.ts';
import type { ExampleUser } from '../../../web/sign-in/example-users.tsx';
import { SignInBrowser } from './browser.ts';

export const site = 'http://localhost:3000';
export const sessionCookie = 'orngott-session';

const users: ExampleUser[] = [
  { id: 'kim', name: 'Kim Kommunikatör', email: 'kim@exempel.se', roles: ['communicator'] },
  { id: 'robin', name: 'Robin Granskare', email: 'robin@exempel.se', roles: ['approver'] },
  { id: 'vera', name: 'Vera Vikarie', email: 'vera@exempel.se', roles: [] },
];

/** A real provider beside a small desk: pages, and an API to read and write. */
export async function openDesk(settings: Partial<SignInConfig> = {}) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'orngott-sign-in-'));
  const logged: string[] = [];
  const log: Log = { info: () => {}, error: (message) => void logged.push(message) };
  const start = (port: number) => startExampleSignIn({ dataFolder, externalUrl: site, port, users, log });
  let provider: Awaited<ReturnType<typeof start>> | undefined = await start(0);
  const config = { ...provider.config, ...settings };
  onTestFinished(async () => {
    await provider?.close();
    await rm(dataFolder, { recursive: true });
  });
  return {
    dataFolder,
    config,
    logged,
    browser: new SignInBrowser(deskWith(config, log), site),
    async stopProvider() {
      await provider?.close();
      provider = undefined;
    },
    async restartProvider() {
      await provider?.close();
      provider = await start(Number(new URL(config.issuer).port));
    },
  };
}

function deskWith(config: SignInConfig, log: Log): Hono {
  const app = new Hono();
  const { routes, requireSignIn } = signIn(config, log);
  app.route('/', routes);
  app.use('/redaktion', requireSignIn);
  app.use('/redaktion/*', requireSignIn);
  app.get('/', (c) => c.text(`Kakor: ${c.req.header('cookie') ?? 'inga'}`));
  app.get('/redaktion/api/jag', (c) => c.json(personOf(c)));
  app.post('/redaktion/api/namn', (c) => c.json({ saved: true }));
  app.get('/redaktion', (c) => c.html(`Hej ${personOf(c).name}`));
  app.get('/redaktion/*', (c) => c.html(`Hej ${personOf(c).name} på ${new URL(c.req.url).search}`));
  return app;
}

/** As if time had passed or the provider had changed its mind: the session's cookie, signed with the right secret. */
export async function changeSession(
  browser: SignInBrowser,
  config: SignInConfig,
  changes: object,
): Promise<void> {
  const claims = await verify(browser.cookie(site, sessionCookie) ?? '', config.sessionSecret, 'HS256');
  const changed = await sign({ ...claims, ...changes }, config.sessionSecret, 'HS256');
  browser.setCookie(site, sessionCookie, changed);
}

export function makeRefreshDue(browser: SignInBrowser, config: SignInConfig): Promise<void> {
  return changeSession(browser, config, { rtkexp: 1 });
}
