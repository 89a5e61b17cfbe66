import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import type { Log } from '../../../functions/context.ts';
import type { SignInConfig } from '../../../functions/entry/sign-in/config.ts';
import type { SessionContext } from '../../../functions/entry/sign-in/session.ts';
import { personOf, signIn } from '../../../functions/entry/sign-in/sign-in.ts';
import { startExampleSignIn } from '../../../infra/server/sign-in/example.ts';
import type { ExampleUser } from '../../../web/sign-in/example-users.tsx';
import { newWorld } from '../../world/world.ts';
import { SignInBrowser } from './browser.ts';

export const site = 'http://localhost:3000';
export const sessionCookie = 'orngott-session';

const people = (): ExampleUser[] => [
  { id: 'kim', name: 'Kim Kommunikatör', email: 'kim@exempel.se', roles: ['communicator'] },
  { id: 'robin', name: 'Robin Granskare', email: 'robin@exempel.se', roles: ['approver'] },
  { id: 'vera', name: 'Vera Vikarie', email: 'vera@exempel.se', roles: [] },
];

/** A real provider beside a small desk: pages, and an API to read and write. */
export async function openDesk(settings: Partial<SignInConfig> = {}) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'orngott-sign-in-'));
  const world = newWorld();
  const users = people();
  const logged: string[] = [];
  const log: Log = { info: () => {}, error: (message) => void logged.push(message) };
  const start = (port: number) => startExampleSignIn({ dataFolder, externalUrl: site, port, users, log });
  let provider: Awaited<ReturnType<typeof start>> | undefined = await start(0);
  const config = { ...provider.config, ...settings };
  onTestFinished(async () => {
    await provider?.close();
    await rm(dataFolder, { recursive: true });
  });
  const ctx = { ...world.as(), log };
  const app = deskWith(config, ctx);
  return {
    dataFolder,
    config,
    table: ctx.table,
    logged,
    browser: new SignInBrowser(app, site),
    anotherBrowser: () => new SignInBrowser(app, site),
    /** The provider gives the person these roles from now on. */
    setRoles(id: string, roles: ExampleUser['roles']) {
      for (const user of users) if (user.id === id) user.roles = roles;
    },
    later: (seconds: number) =>
      world.setNow(new Date(ctx.clock.now().getTime() + seconds * 1000).toISOString()),
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

function deskWith(config: SignInConfig, ctx: SessionContext): Hono {
  const app = new Hono();
  const { routes, requireSignIn } = signIn(config, ctx);
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
