import type { Hono } from 'hono';
import type { Context } from '../../../functions/context.ts';
import type { Table } from '../../../functions/ports/table.ts';
import { answers, answersOfGroup } from '../../../functions/store.ts';
import type { Campaign, Workgroup } from '../../../shared/campaigns/campaigns.ts';
import { appOf, newWorld, openTestCampaign, type World } from '../../world/world.ts';

/** An answer's id as a phone makes it, the same for the same letter. */
export const idOf = (letter: string) => `ans_${letter.repeat(26)}`;

export interface Phone {
  world: World;
  app: Hono;
  campaign: Campaign;
  group: Workgroup;
  /** The workgroup's link. */
  link: string;
  /** Sends the form as a browser does. */
  send: (fields: Fields, headers?: Record<string, string>) => Promise<Response>;
  get: (path: string) => Promise<{ status: number; text: string; headers: Headers }>;
  /** What is stored for the group, with nothing left out. */
  stored: () => Promise<{ lines: Record<string, string[]>; withdrawn: boolean; day: string }[]>;
}

export type Fields = Record<string, string | string[]>;

export const aFewWords: Fields = {
  svar: idOf('a'),
  version: '0',
  f_kannetecken: ['hjälpsam', 'trygg'],
  f_varfor: 'kollegorna',
};

export function formBody(fields: Fields): string {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) body.append(name, value);
  return body.toString();
}

/** A phone with a workgroup's open link, in a world of its own or one that was made for it. */
export async function phoneWithLink(
  world: World = newWorld(),
  change: Parameters<typeof openTestCampaign>[1] = {},
): Promise<Phone> {
  const { campaign, groups } = await openTestCampaign(world, change);
  const [group] = groups;
  if (!group) throw new Error('The campaign has no group');
  const app = await appOf(world);
  const link = `/s/${group.joinCode}`;
  return {
    world,
    app,
    campaign,
    group,
    link,
    send: async (fields, headers = {}) =>
      app.request(`${link}/svar`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: formBody(fields),
      }),
    get: async (path) => {
      const response = await app.request(path);
      return { status: response.status, text: await response.text(), headers: response.headers };
    },
    stored: async () => {
      const all = await answers.all(world.as().table, answersOfGroup(campaign.id, group.id));
      return all.map(({ lines, withdrawn, day }) => ({ lines, withdrawn, day }));
    },
  };
}

/** The same world on a table that is changed in some way. */
export function withTable(world: World, change: (table: Table) => Table): World {
  return {
    ...world,
    as: (actor) => {
      const ctx: Context = world.as(actor);
      return { ...ctx, table: change(ctx.table) };
    },
  };
}
