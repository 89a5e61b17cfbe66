import { describe, expect, it } from 'vitest';
import { storeAnswers } from '../../world/answers.ts';
import { type Reads, readsOf } from '../../world/counting-table.ts';
import { appOf, newWorld, openTestCampaign, type World } from '../../world/world.ts';
import { aFewWords, formBody, idOf } from './phone.ts';

interface Asked {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

async function ask(world: World, { path, ...init }: Asked): Promise<Response> {
  return (await appOf(world)).request(path, init);
}

const form = (fields: typeof aFewWords) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: formBody(fields),
});

/** A campaign with a group of so many answers; what each request reads of the table. */
async function readsWith(count: number): Promise<Record<string, Reads>> {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world, {
    workgroups: [{ area: 'Äldreomsorg', name: 'Alla', headcount: 2000 }],
  });
  const [group] = groups;
  if (!group) expect.fail();
  await storeAnswers(world.as(), group, count, () => ({ kannetecken: ['glada'], varfor: ['kollegorna'] }));
  const link = `/s/${group.joinCode}`;
  const leader = `/ledare/${group.leaderCode}`;
  await ask(world, { path: `${link}/svar`, ...form(aFewWords) });
  const tag = (await ask(world, { path: `${leader}/lage` })).headers.get('etag') ?? expect.fail();
  const requests: Record<string, Asked> = {
    'the answer page': { path: link },
    'an answer': { path: `${link}/svar`, ...form({ ...aFewWords, svar: idOf('b') }) },
    'a changed answer': { path: `${link}/svar`, ...form({ ...aFewWords, version: '1', f_varfor: 'lön' }) },
    'the thanks': { path: `${link}/svar/${idOf('a')}` },
    'a withdrawal': { path: `${link}/svar/${idOf('b')}/ta-bort`, method: 'POST' },
    'the leader’s page': { path: leader },
    'news for the leader': { path: `${leader}/lage` },
    'no news for the leader': { path: `${leader}/lage`, headers: { 'if-none-match': tag } },
    'the end of the workshop': { path: `${leader}/avsluta`, method: 'POST' },
    'the desk’s list': { path: '/redaktion/api/omgangar' },
    'the desk’s campaign': { path: `/redaktion/api/omgangar/${campaign.id}` },
    'the desk’s clouds': { path: `/redaktion/api/omgangar/${campaign.id}/ordmoln` },
    closing: {
      path: `/redaktion/api/omgangar/${campaign.id}/stang`,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-orngott': '1' },
      body: '{}',
    },
  };
  const reads: Record<string, Reads> = {};
  for (const [name, asked] of Object.entries(requests)) {
    reads[name] = await readsOf(world, async (counted) => {
      const { status } = await ask(counted, asked);
      expect(`${name} ${status}`).toMatch(/ (?:200|303|304)$/);
    });
  }
  return reads;
}

describe('what a request reads', () => {
  it('is the same however many have answered, and little', async () => {
    const [some, many] = [await readsWith(70), await readsWith(700)];
    for (const [name, { requests, rows }] of Object.entries(many)) {
      expect({ name, requests, rows }).toEqual({
        name,
        requests: some[name]?.requests,
        rows: some[name]?.rows,
      });
      expect(rows, name).toBeLessThanOrEqual(12);
    }
    expect(many['no news for the leader']).toMatchObject({ requests: 1 });
  });
});
