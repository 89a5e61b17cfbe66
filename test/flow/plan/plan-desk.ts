import { PlanOverview } from '../../../shared/desk/plan.ts';
import type { Person } from '../../../shared/people.ts';
import { PlanVersion } from '../../../shared/plan/plan.ts';
import { appOf, type World } from '../../world/world.ts';

export const robin: Person = { id: 'robin', name: 'Robin Granskare', roles: ['approver'] };
export const mira: Person = { id: 'mira', name: 'Mira Kommunikatör', roles: ['communicator'] };

/** The plan's part of the desk's API as somebody who is signed in uses it. */
export async function planDeskOf(world: World, person?: Person) {
  const app = await appOf(world, person);
  const send = async (method: string, path: string, json?: unknown) => {
    const response = await app.request(`/redaktion/api/plan${path}`, {
      method,
      headers: { accept: 'application/json', 'x-orngott': '1', 'content-type': 'application/json' },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    const body: unknown = await response.json();
    return { status: response.status, body };
  };
  return {
    app,
    send,
    overview: async () => PlanOverview.parse((await send('GET', '')).body),
    version: async (number: number) => PlanVersion.parse((await send('GET', `/${number}`)).body),
    begin: async () => PlanVersion.parse((await send('POST', '/utkast')).body),
    /** Saves the draft with this change; gives what is stored. */
    save: async (draft: PlanVersion, change: Partial<PlanVersion['content']>) =>
      PlanVersion.parse((await send('PUT', '/utkast', edited(draft, change))).body),
  };
}

/** The draft with this change, as the desk sends it. */
export function edited({ number, editedAt, reviseBy, content }: PlanVersion, change: object) {
  return { number, seen: editedAt, reviseBy, content: { ...content, ...change } };
}

export const seenOf = ({ number, editedAt }: PlanVersion) => ({ number, seen: editedAt });
