import type * as z from 'zod';
import { sendAnswer } from '../../../functions/answers/send.ts';
import { jobHandlers } from '../../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../../functions/jobs/run-due.ts';
import type { Workgroup } from '../../../shared/campaigns/campaigns.ts';
import { DeskClouds, HistoryEntry } from '../../../shared/desk/desk.ts';
import { AnswerId } from '../../../shared/ids.ts';
import type { Person } from '../../../shared/people.ts';
import { randomCode } from '../../../shared/random-code.ts';
import { appOf, type World } from '../../world/world.ts';

export const mira: Person = { id: 'mira', name: 'Mira Granskare', roles: ['approver'] };

export interface Told {
  status: number;
  body: unknown;
}

/** The desk's API as somebody who is signed in uses it. */
export async function deskOf(world: World, person?: Person) {
  const app = await appOf(world, person);
  const send = async (method: string, path: string, json?: unknown): Promise<Told> => {
    const response = await app.request(`/redaktion/api${path}`, {
      method,
      headers: {
        accept: 'application/json',
        'x-orngott': '1',
        ...(json ? { 'content-type': 'application/json' } : {}),
      },
      ...(json ? { body: JSON.stringify(json) } : {}),
    });
    return { status: response.status, body: await response.json() };
  };
  return {
    get: (path: string) => send('GET', path),
    post: (path: string, json?: unknown) => send('POST', path, json),
    delete: (path: string) => send('DELETE', path),
    /** The body, which must be right. */
    read: async <S extends z.ZodType>(schema: S, path: string) =>
      schema.parse((await send('GET', path)).body),
    clouds: async (id: string) => {
      const { body } = await send('GET', `/omgangar/${id}/ordmoln`);
      return DeskClouds.parse((body as { clouds: unknown }).clouds);
    },
    history: async (id: string) =>
      HistoryEntry.array().parse((await send('GET', `/omgangar/${id}/historik`)).body),
  };
}

/** So many people in the group who all write the same. */
export async function answerAll(
  world: World,
  group: Workgroup | undefined,
  people: number,
  lines: Record<string, string[]>,
): Promise<void> {
  const ctx = world.as({ kind: 'link' });
  for (let i = 0; i < people; i++) {
    const answerId = AnswerId.parse(`ans_${randomCode(ctx.random.bytes(26))}`);
    const result = await sendAnswer(ctx, { code: group?.joinCode ?? '', answerId, base: 0, lines });
    if (result.kind !== 'stored') throw new Error(`The answer was not stored: ${result.kind}`);
  }
}

/** Does all the work that waits. */
export async function workAll(world: World): Promise<void> {
  await runDueJobs(world.as(), jobHandlers);
}
