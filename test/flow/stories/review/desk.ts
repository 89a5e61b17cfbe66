import { Hono } from 'hono';
import { deskApi } from '../../../../functions/entry/desk/api.ts';
import { errorResponse } from '../../../../functions/entry/errors.tsx';
import { QueuePage } from '../../../../shared/desk/queue.ts';
import { DeskStory } from '../../../../shared/desk/stories.ts';
import type { StoryId } from '../../../../shared/ids.ts';
import type { Person } from '../../../../shared/people.ts';
import type { World } from '../../../world/world.ts';

export const kim: Person = {
  id: 'kim',
  name: 'Kim Kommunikatör',
  roles: ['communicator', 'administrator'],
};
export const robin: Person = { id: 'robin', name: 'Robin Granskare', roles: ['approver'] };

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export interface Said {
  status: number;
  body: unknown;
}

/** The desk's API over HTTP as this person uses it, without the pages around it, which take seconds to build. */
export function reviewDesk(world: World, person: Person = kim) {
  const app = new Hono();
  const log = world.as().log;
  app.onError((error, c) => errorResponse(c, error, log, ''));
  app.use(async (c, next) => {
    c.set('signedInPerson', person);
    await next();
  });
  app.route(
    '/redaktion/api',
    deskApi({
      contextFor: world.as,
      assets: { files: {}, inline: {}, urls: {} },
      publicUrl: 'http://localhost',
      signIn: { routes: new Hono(), requireSignIn: (_c, next) => next() },
    }),
  );
  const send = async (method: Method, path: string, json?: unknown): Promise<Said> => {
    const response = await app.request(`/redaktion/api${path}`, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    return { status: response.status, body: await response.json() };
  };
  const sent = async (method: Method, id: StoryId, path: string, json?: unknown): Promise<DeskStory> => {
    const { status, body } = await send(method, `/berattelser/${id}${path}`, json);
    if (status !== 200) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return DeskStory.parse(body);
  };
  return {
    app,
    send,
    /** The story afterwards; throws what the desk was refused with. */
    story: (id: StoryId) => sent('GET', id, ''),
    post: (id: StoryId, path: string, json?: unknown) => sent('POST', id, path, json),
    put: (id: StoryId, path: string, json?: unknown) => sent('PUT', id, path, json),
    delete: (id: StoryId, path: string) => sent('DELETE', id, path),
    queue: async (query = '') => QueuePage.parse((await send('GET', `/berattelser${query}`)).body).entries,
    /** What the desk is told when it is refused. */
    refusal: async (method: Method, id: StoryId, path: string, json?: unknown): Promise<string> => {
      const { status, body } = await send(method, `/berattelser/${id}${path}`, json);
      return `${status} ${(body as { message?: string }).message}`;
    },
  };
}
