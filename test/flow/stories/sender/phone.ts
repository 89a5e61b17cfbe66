import type { Hono } from 'hono';
import { storyIdOf } from '../../../../functions/new-ids.ts';
import { planInForce } from '../../../../functions/plan/in-force.ts';
import { auditEntries, auditOf } from '../../../../functions/store.ts';
import { storyById } from '../../../../functions/stories/change.ts';
import type { AuditEntry } from '../../../../shared/audit/audit.ts';
import { Code } from '../../../../shared/ids.ts';
import { isOpen, type Story } from '../../../../shared/stories/story.ts';
import { everyStory, putStory } from '../../../world/story.ts';
import { appOf, newWorld, type World } from '../../../world/world.ts';

export type Fields = Record<string, string | string[]>;

/** A code as the form gives one out, the same for the same letter. */
export const codeOf = (letter: string) => Code.parse(letter.repeat(26));

/** A whole form that names nobody. */
export const aStory: Fields = {
  kod: codeOf('a'),
  sedd: '0',
  plan: '1',
  kind: 'good_example',
  what: 'När snön kom fick nattgruppen låna sparkar av grannarna.',
  why: 'Det visar hur fort vi löser saker tillsammans.',
  learned: '',
  tags: ['samverkan', 'tillit'],
  q_client: 'no',
  q_named: 'no',
  q_child: 'no',
  q_protected: 'no',
  people: '',
  name: '',
  way: '',
};

export interface SenderPhone {
  world: World;
  app: Hono;
  send: (fields: Fields, headers?: Record<string, string>) => Promise<Response>;
  post: (path: string, fields?: Fields, headers?: Record<string, string>) => Promise<Response>;
  get: (path: string) => Promise<{ status: number; text: string; headers: Headers }>;
  /** The stored story behind a code. */
  stored: (code?: Code) => Promise<Story>;
  /** Stores a change of it, as the desk might have made. */
  change: (change: (story: Story) => Story, code?: Code) => Promise<void>;
  count: () => Promise<number>;
  /** What the audit says was done, by name. */
  audit: (code?: Code) => Promise<AuditEntry['action'][]>;
}

/** A phone at the form, in a world of its own. */
export async function senderPhone(world: World = newWorld()): Promise<SenderPhone> {
  const app = await appOf(world);
  const ctx = world.as();
  await planInForce(ctx);
  const post: SenderPhone['post'] = async (path, fields = {}, headers = {}) => {
    const body = new URLSearchParams();
    for (const [name, values] of Object.entries(fields))
      for (const value of [values].flat()) body.append(name, value);
    return app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: body.toString(),
    });
  };
  const stored = (code = codeOf('a')) => storyById(ctx, storyIdOf(code));
  return {
    world,
    app,
    post,
    send: (fields, headers) => post('/beratta/skicka', fields, headers),
    get: async (path) => {
      const response = await app.request(path);
      return { status: response.status, text: await response.text(), headers: response.headers };
    },
    stored,
    change: async (change, code) => {
      await putStory(ctx, change(await stored(code)));
    },
    count: async () => (await everyStory(ctx)).filter(isOpen).length,
    audit: async (code = codeOf('a')) =>
      (await auditEntries.all(ctx.table, auditOf(storyIdOf(code)))).map(({ action }) => action).sort(),
  };
}
