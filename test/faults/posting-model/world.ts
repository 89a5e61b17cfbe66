import { openSqliteTable } from '../../../functions/adapters/table/sqlite.ts';
import type { Actor, Context } from '../../../functions/context.ts';
import { overdueMessage } from '../../../functions/jobs/tick.ts';
import { planInForce } from '../../../functions/plan/in-force.ts';
import type { Files } from '../../../functions/ports/files.ts';
import { shutOutMessage } from '../../../functions/posts/watching/check-channel.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Day } from '../../../shared/text/day.ts';
import { daysAfter, instantOf } from '../../../shared/text/swedish-time.ts';
import { Crash } from '../publishing/chaos.ts';
import { putShortPlanInForce, seeded } from '../publishing/world.ts';
import { type Calls, callsThatPublish } from './calls.ts';
import { type OwnClock, ownClock } from './clock.ts';
import { type ModelFacebook, modelFacebook } from './facebook.ts';
import { type Blackout, type Ledger, newLedger } from './ledger.ts';
import { watchSendings } from './rules/coming-out.ts';
import { type ModelSite, modelSite } from './site.ts';

export const kim: Actor = {
  kind: 'person',
  id: 'kim',
  name: 'Kim Kommunikatör',
  roles: ['communicator', 'administrator'],
};
export const robin = {
  kind: 'person',
  id: 'robin',
  name: 'Robin Granskare',
  roles: ['approver'],
} satisfies Actor;
export const alva = { ...robin, id: 'alva', name: 'Alva Granskare' };
export const sender: Actor = { kind: 'link' };

/** A product with everything around it, all of it in this process. */
export interface ModelWorld {
  as: (actor: Actor) => Context;
  clock: OwnClock;
  facebook: ModelFacebook;
  site: ModelSite;
  calls: Calls;
  ledger: Ledger;
  files: Map<string, Uint8Array>;
  close: () => void;
}

function memoryFiles(kept: Map<string, Uint8Array>): Files {
  const notHere = async () => {
    throw new Error('Nobody asks for this here');
  };
  return {
    put: async (path, body) => void kept.set(path, body),
    async get(path) {
      const body = kept.get(path);
      if (!body) throw new AppError('not_found', 'There is no such file');
      return body;
    },
    remove: async (path) => void kept.delete(path),
    list: async (prefix) =>
      [...kept]
        .filter(([path]) => path.startsWith(prefix))
        .map(([path, { length }]) => ({ path, sizeBytes: length, contentType: 'image/jpeg' })),
    stream: notHere,
    downloadLink: notHere,
    uploadForm: notHere,
  };
}

export function blackoutOf({ from, to }: { from: Day; to: Day }, sinceMs: number): Blackout {
  const startOf = (day: Day) => instantOf({ day, time: '00:00' })?.getTime() ?? Number.NaN;
  return { fromMs: startOf(from), tillMs: startOf(daysAfter(to, 1)), sinceMs };
}

/** What is logged of others’ trouble. */
const expected = [overdueMessage, shutOutMessage];

/** Our own mistakes: what is refused for the sake of somebody, out of reach or killed is none. */
function isOurFault(error: unknown): boolean {
  if (error instanceof Crash) return false;
  return !(error instanceof AppError) || error.code === 'invalid';
}

/** A Monday morning in November, at eight in Sweden. */
export async function newModelWorld(): Promise<ModelWorld> {
  const clock = ownClock('2026-11-23T07:00:00.000Z');
  const table = openSqliteTable(':memory:', clock);
  const calls = callsThatPublish();
  const facebook = modelFacebook(clock, calls);
  const site = modelSite(table, clock, calls);
  const ledger = newLedger();
  ledger.presentSinceMs = clock.nowMs();
  const files = new Map<string, Uint8Array>();
  const shared: Omit<Context, 'actor'> = {
    table,
    files: memoryFiles(files),
    jobs: { kick: async () => {} },
    channels: { facebook: facebook.channel, site: site.channel },
    clock,
    random: seeded(7),
    log: {
      info: () => {},
      error(message, error) {
        if (!expected.includes(message) && isOurFault(error))
          ledger.found.push({ rule: 'own_fault', text: `${message}: ${error}` });
      },
    },
  };
  const as = (actor: Actor) => ({ ...shared, actor });
  await putShortPlanInForce(as({ kind: 'system' }));
  const { plan } = await planInForce(as({ kind: 'system' }));
  ledger.graceMs = plan.content.cadence.graceMinutes * 60_000;
  ledger.blackouts.push(...plan.content.blackouts.map((one) => blackoutOf(one, 0)));
  const world: ModelWorld = {
    as,
    clock,
    facebook,
    site,
    calls,
    ledger,
    files,
    close() {
      table.close();
      facebook.close();
    },
  };
  watchSendings(world);
  return world;
}

/** Whether the product did what was asked; what it does not expect itself is its own fault. */
export async function accepted({ ledger }: ModelWorld, verb: Promise<unknown>): Promise<boolean> {
  try {
    await verb;
    return true;
  } catch (error) {
    if (!(error instanceof AppError && error.visible))
      ledger.found.push({ rule: 'own_fault', text: String(error) });
    return false;
  }
}
