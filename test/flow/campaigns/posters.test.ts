import { describe, expect, it } from 'vitest';
import { sendAnswer } from '../../../functions/answers/send.ts';
import { publishToBoard } from '../../../functions/board/publish.ts';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { type CreateCampaign, createCampaign } from '../../../functions/campaigns/create.ts';
import { openCampaign } from '../../../functions/campaigns/open.ts';
import { answers, answersOfGroup, rooms, workgroups, workgroupsOf } from '../../../functions/store.ts';
import { lastingCodes } from '../../../shared/campaigns/campaigns.ts';
import { questionTemplates } from '../../../shared/campaigns/templates.ts';
import { AnswerId } from '../../../shared/ids.ts';
import { storeAnswers, workThrough } from '../../world/answers.ts';
import { appOf, newWorld, openTestCampaign } from '../../world/world.ts';
import { idOf } from '../answers/phone.ts';

const textOf = (html: string) =>
  html.replace(/<(style|script)>.*?<\/\1>|<[^>]*>/gs, ' ').replace(/\s+/g, ' ');

/** A campaign of last year on a poster, and this year's for the same group and a new one. */
async function twoYears(words: CreateCampaign['words'] = 'from_start') {
  const world = newWorld();
  const { campaign: last, groups } = await openTestCampaign(world, {
    title: 'Jobbet 2026',
    words,
    workgroups: [{ area: 'Äldreomsorg', name: 'Hemtjänst 1', headcount: 12 }],
  });
  const [old] = groups;
  if (!old) expect.fail();
  const next = await createCampaign(world.as(), {
    title: 'Jobbet 2027',
    words,
    organisation: 'Socialförvaltningen i Provköping',
    questions: questionTemplates[0]?.questions ?? [],
    workgroups: [
      { area: 'äldreomsorg', name: 'hemtjänst 1', headcount: 13 },
      { area: 'Äldreomsorg', name: 'Natt', headcount: 9 },
    ],
    follows: last.id,
  });
  const app = await appOf(world);
  const poster = `/s/${old.joinCode}`;
  const html = async (path: string) => textOf(await (await app.request(path)).text());
  const send = (path: string, id: string, word: string) =>
    app.request(path, {
      method: 'POST',
      body: new URLSearchParams({ svar: idOf(id), version: '0', f_kannetecken: word }),
    });
  const groupsOf = (id: typeof last.id) => workgroups.all(world.as().table, workgroupsOf(id));
  return { world, last, next, old, app, poster, html, send, groupsOf };
}

describe('one poster, year after year', () => {
  it('stays with a group that has another name, of which there is one and no other', async () => {
    const { world, last, old, groupsOf } = await twoYears();
    const made = async (names: string[], renamed: [string, string][]) => {
      const named = (name: string) => ({ area: 'Äldreomsorg', name });
      const { id } = await createCampaign(world.as(), {
        title: 'Jobbet 2028',
        organisation: 'Socialförvaltningen i Provköping',
        questions: questionTemplates[0]?.questions ?? [],
        workgroups: names.map((name) => ({ ...named(name), headcount: 0 })),
        follows: last.id,
        renamed: renamed.map(([from, to]) => ({ from: named(from), to: named(to) })),
      });
      return (await groupsOf(id))
        .filter((group) => lastingCodes(group).answer === old.joinCode)
        .map(({ name }) => name);
    };
    expect(await made(['Centrum', 'Natt'], [['Hemtjänst 1', 'Centrum']])).toEqual(['Centrum']);
    expect(
      await made(
        ['Centrum', 'Natt'],
        [
          ['Hemtjänst 1', 'Centrum'],
          ['Hemtjänst 1', 'Natt'],
        ],
      ),
    ).toEqual(['Centrum']);
    expect(await made(['Hemtjänst 1', 'Centrum'], [['Hemtjänst 1', 'Centrum']])).toEqual(['Hemtjänst 1']);
    expect(await made(['Natt'], [['Hemtjänst 1', 'Centrum']])).toEqual([]);
  });

  it('leads to the campaign that is open, where answers are kept apart from last year’s', async () => {
    const { world, last, next, old, poster, html, send, groupsOf } = await twoYears();
    expect((await send(`${poster}/svar`, 'a', 'lyhörd')).status).toBe(303);
    await closeCampaign(world.as(), last.id);
    await openCampaign(world.as(), next.id);
    expect(await html(poster)).toContain('Jobbet 2027');
    const [group, night] = await groupsOf(next.id);
    if (!group || !night) expect.fail();
    expect([group, night].map((one) => lastingCodes(one).answer === old.joinCode).sort()).toEqual([
      false,
      true,
    ]);
    const mine = [group, night].find((one) => lastingCodes(one).answer === old.joinCode) ?? expect.fail();
    expect((await send(`/s/${mine.joinCode}/svar`, 'b', 'trygg')).status).toBe(303);
    const words = async (campaignId: typeof last.id, id: typeof old.id) =>
      (await answers.all(world.as().table, answersOfGroup(campaignId, id))).flatMap(
        ({ lines }) => lines.kannetecken,
      );
    expect(await words(last.id, old.id)).toEqual(['lyhörd']);
    expect(await words(next.id, mine.id)).toEqual(['trygg']);
    expect(await html(`/ledare/${old.leaderCode}`)).toContain('Jobbet 2027');
  });

  it('never takes an answer from a page of last year into this year’s campaign, and gives the text back', async () => {
    const { world, last, next, poster, send, groupsOf } = await twoYears();
    await closeCampaign(world.as(), last.id);
    await openCampaign(world.as(), next.id);
    const late = await send(`${poster}/svar`, 'a', 'förlegad');
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(textOf(page)).toContain('Den omgången är slut');
    expect(page).toContain('förlegad');
    for (const group of await groupsOf(next.id))
      expect(await answers.all(world.as().table, answersOfGroup(next.id, group.id))).toEqual([]);
  });

  it('says between the campaigns when the last was, and shows what the board has been shown', async () => {
    const { world, last, old, app, poster, html } = await twoYears();
    await storeAnswers(world.as(), old, 6, () => ({ kannetecken: ['lyhörd'], varfor: ['kollegorna'] }));
    const closed = await closeCampaign(world.as(), last.id);
    const between = await html(poster);
    expect(between).toContain('Den senaste omgången var ”Jobbet 2026”. Den stängde den 21 november 2026.');
    expect(between).not.toContain('Titta på ordmolnen');
    await workThrough(world.as());
    await publishToBoard(
      world.as({ kind: 'person', id: 'kim', name: 'Kim', roles: ['communicator'] }),
      last.id,
      closed.cloudSetId ?? expect.fail(),
    );
    expect(await html(poster)).toContain('Titta på ordmolnen som nämnden har fått');
    expect((await app.request(poster)).status).toBe(200);
  });

  it('leads to one campaign at a time, and back when the older is opened again', async () => {
    const { world, last, next, poster, html } = await twoYears();
    await expect(openCampaign(world.as(), next.id)).rejects.toMatchObject({
      code: 'conflict',
      visible: expect.stringContaining('”Jobbet 2026” är öppen för samma arbetsgrupper'),
    });
    await closeCampaign(world.as(), last.id);
    await openCampaign(world.as(), next.id);
    await closeCampaign(world.as(), next.id);
    await openCampaign(world.as(), last.id);
    expect(await html(poster)).toContain('Jobbet 2026');
  });

  it('does nothing to this year’s workshop from a leader’s page that was left open last year', async () => {
    const { world, last, next, old, app, groupsOf } = await twoYears('unveiled');
    await closeCampaign(world.as(), last.id);
    await openCampaign(world.as(), next.id);
    const post = (path: string, fields: Record<string, string>) =>
      app.request(`/ledare/${old.leaderCode}/${path}`, { method: 'POST', body: new URLSearchParams(fields) });
    for (const [path, fields] of [
      ['avsluta', {}],
      ['steg', { fran: '0', till: '1' }],
    ] as const) {
      const refused = await post(path, fields);
      expect(refused.status).toBe(409);
      expect(textOf(await refused.text())).toContain('hör till en omgång som är slut');
    }
    for (const group of await groupsOf(next.id)) {
      expect(group.closedAt).toBeUndefined();
      expect(await rooms.find(world.as().table, group.leaderCode)).toBeUndefined();
    }
  });

  it('takes no answer by a code that has come to lead to another campaign while it was on its way', async () => {
    const { world, last, next, old, groupsOf } = await twoYears();
    await closeCampaign(world.as(), last.id);
    await openCampaign(world.as(), next.id);
    const late = { answerId: AnswerId.parse(idOf('a')), base: 0, lines: { kannetecken: ['förlegad'] } };
    expect(await sendAnswer(world.as({ kind: 'link' }), { code: old.joinCode, ...late })).toEqual({
      kind: 'closed',
    });
    for (const group of await groupsOf(next.id))
      expect(await answers.all(world.as().table, answersOfGroup(next.id, group.id))).toEqual([]);
  });

  it('keeps a screen that was opened by last year’s leader’s link up with this year’s workshop', async () => {
    const { world, last, next, old, app, groupsOf } = await twoYears('unveiled');
    await storeAnswers(world.as(), old, 6, () => ({ kannetecken: ['lyhörd'], varfor: ['kollegorna'] }));
    await workThrough(world.as());
    await closeCampaign(world.as(), last.id);
    await openCampaign(world.as(), next.id);
    const mine =
      (await groupsOf(next.id)).find((one) => lastingCodes(one).leader === old.leaderCode) ?? expect.fail();
    const ask = (tag: string) =>
      app.request(`/ledare/${old.leaderCode}/lage`, { headers: { 'if-none-match': tag } });
    const before = await ask('');
    const { stamp } = await before.json();
    await app.request(`/ledare/${mine.leaderCode}/steg`, {
      method: 'POST',
      body: new URLSearchParams({ fran: '0', till: '1' }),
    });
    const after = await ask(before.headers.get('etag') ?? '"none"');
    expect(after.status).toBe(200);
    expect((await after.json()).stamp).not.toBe(stamp);
  });
});
