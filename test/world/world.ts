import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import { folderFiles } from '../../functions/adapters/files/folder/folder.ts';
import { folderRoutes } from '../../functions/adapters/files/folder/routes.ts';
import { inProcessJobs } from '../../functions/adapters/jobs/in-process.ts';
import { openSqliteTable } from '../../functions/adapters/table/sqlite.ts';
import { type CreateCampaign, createCampaign } from '../../functions/campaigns/create.ts';
import { openCampaign } from '../../functions/campaigns/open.ts';
import type { Actor, Clock, Context } from '../../functions/context.ts';
import { createApp } from '../../functions/entry/app.tsx';
import type { AppParts } from '../../functions/entry/app-parts.ts';
import type { Assets } from '../../functions/entry/assets.ts';
import type { SignIn } from '../../functions/entry/sign-in/sign-in.ts';
import { uploadAwaited } from '../../functions/photos/awaited.ts';
import { workgroups, workgroupsOf } from '../../functions/store.ts';
import { buildAssets } from '../../infra/assets.ts';
import type { Campaign, Workgroup } from '../../shared/campaigns/campaigns.ts';
import { questionTemplates } from '../../shared/campaigns/templates.ts';
import type { Person } from '../../shared/people.ts';

const kim: Person = { id: 'kim', name: 'Kim Kommunikatör', roles: ['communicator', 'administrator'] };

export interface World {
  /** The verbs' context for whoever acts; the system when nobody is named. */
  as: (actor?: Actor) => Context;
  fileRoutes: (request: Request) => Promise<Response>;
  publicUrl: string;
  /** Moves the world's clock. */
  setNow: (instant: string) => void;
}

/**
 * A product of its own for one test: a real table, real files and jobs in a folder that goes with the test.
 * @param atEnd says when it goes: with the test, or `afterAll` for one that a whole file uses.
 */
export function newWorld(
  publicUrl = 'http://localhost',
  atEnd: (clear: () => void) => void = onTestFinished,
): World {
  const folder = mkdtempSync(join(tmpdir(), 'orngott-test-'));
  let now = new Date('2026-11-21T08:00:00.000Z');
  const clock: Clock = { now: () => now };
  const table = openSqliteTable(join(folder, 'table.sqlite'), clock);
  const files = folderFiles(join(folder, 'files'), {
    baseUrl: `${publicUrl}/filer`,
    secret: randomBytes(32),
    clock,
  });
  atEnd(() => {
    table.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const shared: Omit<Context, 'actor'> = {
    table,
    files,
    jobs: inProcessJobs(),
    channels: {},
    clock,
    random: { bytes: (count) => randomBytes(count) },
    log: { info: () => {}, error: () => {} },
  };
  return {
    fileRoutes: folderRoutes(files, {
      awaited: (path) => uploadAwaited({ ...shared, actor: { kind: 'system' } }, path),
    }),
    publicUrl,
    as: (actor = { kind: 'system' }) => ({ ...shared, actor }),
    setNow: (instant) => {
      now = new Date(instant);
    },
  };
}

/** The web application of a world, as the named person for everything that asks for sign-in. */
export async function appOf(
  world: World,
  person: Person = kim,
  more: Pick<AppParts, 'addressOf' | 'gate'> = {},
): Promise<Hono> {
  const signIn: SignIn = {
    routes: new Hono(),
    requireSignIn: async (c, next) => {
      c.set('signedInPerson', person);
      await next();
    },
  };
  const contextFor = world.as;
  return createApp({
    contextFor,
    assets: await assets(),
    publicUrl: world.publicUrl,
    signIn,
    fileRoutes: world.fileRoutes,
    ...more,
  });
}

let built: Promise<Assets> | undefined;
/** The browser's part, built once per test file. */
function assets(): Promise<Assets> {
  built ??= buildAssets();
  return built;
}

/** An open campaign with the two questions and one group in each named area. */
export async function openTestCampaign(
  world: World,
  change: Partial<CreateCampaign> = {},
): Promise<{ campaign: Campaign; groups: Workgroup[] }> {
  const ctx = world.as();
  const created = await createCampaign(ctx, {
    title: 'Medarbetarna och jobbet 2026',
    organisation: 'Socialförvaltningen i Provköping',
    questions: questionTemplates[0]?.questions ?? [],
    workgroups: [
      { area: 'Äldreomsorg', name: 'Hemtjänst 1', headcount: 12 },
      { area: 'Stöd och omsorg', name: 'Boendestöd 1', headcount: 9 },
    ],
    ...change,
  });
  const campaign = await openCampaign(ctx, created.id);
  return { campaign, groups: await workgroups.all(ctx.table, workgroupsOf(campaign.id)) };
}
