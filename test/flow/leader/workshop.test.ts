import { describe, expect, it } from 'vitest';
import { sendAnswer } from '../../../functions/answers/send.ts';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { createCampaign } from '../../../functions/campaigns/create.ts';
import { newCode } from '../../../functions/new-ids.ts';
import { groupClouds, workgroups, workgroupsOf } from '../../../functions/store.ts';
import type { Workgroup } from '../../../shared/campaigns/campaigns.ts';
import { questionTemplates } from '../../../shared/campaigns/templates.ts';
import { AnswerId } from '../../../shared/ids.ts';
import { appOf, newWorld, openTestCampaign, type World } from '../../world/world.ts';

type Change = Parameters<typeof openTestCampaign>[1];

async function workshop(change: Change = {}) {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world, {
    workgroups: [{ area: 'Äldreomsorg', name: 'Hemtjänst 1', headcount: 12 }],
    ...change,
  });
  const [group] = groups;
  if (!group) throw new Error('The campaign has no group');
  const app = await appOf(world);
  const path = `/ledare/${group.leaderCode}`;
  const html = async () => (await app.request(path)).text();
  return { world, campaign, group, app, path, html };
}

async function answer(world: World, group: Workgroup, count: number) {
  for (let i = 0; i < count; i++) {
    const answerId = AnswerId.parse(`ans_${newCode(world.as().random)}`);
    const lines = { kannetecken: ['hemlighetsfull'], varfor: [] };
    await sendAnswer(world.as({ kind: 'link' }), { code: group.joinCode, answerId, base: 0, lines });
  }
}

async function drawn(world: World, group: Workgroup, drawnAt: number) {
  const ctx = world.as();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Moln</title></svg>';
  const terms = ['lyhörd', 'modig', 'صبور'].map((term) => ({ term, people: 2 }));
  await ctx.table.writeAll([
    groupClouds.write({
      campaignId: group.campaignId,
      workgroupId: group.id,
      version: 0,
      drawnAt,
      changes: 0,
      changesAtDrawing: 0,
      hidden: [],
      pictures: [
        { questionId: 'kannetecken', svg, terms, unprintable: ['صبور'], withheld: 1, lessCommon: 2 },
      ],
    }),
  ]);
}

const textOf = (html: string) =>
  html.replace(/<(style|script)>.*?<\/\1>|<[^>]*>/gs, ' ').replace(/\s+/g, ' ');

describe('the leader’s page', () => {
  it('shows the group, the questions and the way to answer', async () => {
    const { html, group } = await workshop();
    const page = await html();
    expect(page).toContain('<h1>Hemtjänst 1</h1>');
    expect(textOf(page)).toContain('Vad kännetecknar en medarbetare hos oss?');
    expect(page).toContain('aria-label="QR-kod till sidan där ni svarar"');
    expect(page.replace(/<wbr\/>|<\/?span>/g, '')).toContain(`http://localhost/s/${group.joinCode}<`);
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  it('counts people against the group’s size when that is known', async () => {
    const { world, group, html } = await workshop();
    expect(textOf(await html())).toContain('0 av 12 har svarat');
    await answer(world, group, 2);
    expect(textOf(await html())).toContain('2 av 12 har svarat');
  });

  it('counts people alone when the size is not known, or when there are more than that', async () => {
    const unknown = await workshop({ workgroups: [{ area: 'A', name: 'B', headcount: 0 }] });
    await answer(unknown.world, unknown.group, 1);
    expect(textOf(await unknown.html())).toContain('1 person har svarat');
    const small = await workshop({ workgroups: [{ area: 'A', name: 'B', headcount: 1 }] });
    await answer(small.world, small.group, 2);
    expect(textOf(await small.html())).toContain('2 personer har svarat');
  });

  it('never shows what anybody has written', async () => {
    const { world, group, html } = await workshop();
    await answer(world, group, 4);
    expect(await html()).not.toContain('hemlighetsfull');
  });

  it('shows the group’s own clouds, and how many answers they are made of', async () => {
    const { world, group, html } = await workshop();
    expect(textOf(await html())).toContain('Gruppens ordmoln ritas när minst 5 personer har svarat.');
    await answer(world, group, 6);
    await drawn(world, group, 5);
    const page = await html();
    expect(page).toContain('<title>Moln</title>');
    expect(page).toContain('<li>lyhörd</li><li>modig</li><li>صبور</li>');
    expect(textOf(page)).toContain(
      'Ordmolnen är gjorda av 5 svar. De ritas om när minst 5 nya svar har kommit',
    );
  });

  it('says what is not in the picture', async () => {
    const { world, group, html } = await workshop();
    await answer(world, group, 5);
    await drawn(world, group, 5);
    const text = textOf(await html());
    expect(text).toContain('2 mindre vanliga ord får inte plats och visas inte.');
    expect(text).toContain('1 ord visas inte här.');
    expect(text).toContain('Typsnittet saknar tecken för ”صبور”');
  });

  it('promises no time for what is not drawn yet', async () => {
    const { world, group, html } = await workshop();
    await answer(world, group, 5);
    expect(textOf(await html())).toContain('Gruppens ordmoln kommer här när det är ritat.');
  });

  it('can be printed before the campaign opens', async () => {
    const world = newWorld();
    const draft = await createCampaign(world.as(), {
      title: 'Nästa år',
      organisation: 'Prov',
      questions: questionTemplates[0]?.questions ?? [],
      workgroups: [{ area: 'A', name: 'B', headcount: 3 }],
    });
    const [group] = await workgroups.all(world.as().table, workgroupsOf(draft.id));
    const page = await (await (await appOf(world)).request(`/ledare/${group?.leaderCode}`)).text();
    expect(page).toContain('Omgången är inte öppen än.');
    expect(page).toContain('class="qr"');
    expect(page).not.toContain('Avsluta workshoppen');
  });

  it('says so when the campaign is over', async () => {
    const { world, campaign, html, app, path } = await workshop();
    await closeCampaign(world.as(), campaign.id);
    const page = await html();
    expect(page).toContain('Det går inte längre att svara.');
    expect(page).not.toContain('class="qr"');
    expect(page).not.toContain('Öppna igen');
    expect((await app.request(`${path}/oppna`, { method: 'POST' })).status).toBe(409);
  });

  it('marks an example, and keeps its own style and script under the policy', async () => {
    const { html, app, path } = await workshop({ example: true });
    expect(await html()).toContain('Exempel med påhittade svar');
    const policy = (await app.request(path)).headers.get('content-security-policy') ?? '';
    expect(policy).not.toContain('unsafe');
  });

  it('does not open with the group’s own link, or a mistyped one', async () => {
    const { app, group } = await workshop();
    expect((await app.request(`/ledare/${group.joinCode}`)).status).toBe(404);
    expect((await app.request('/ledare/abc')).status).toBe(404);
  });
});

describe('ending the workshop', () => {
  it('asks once more, ends, and can be taken back', async () => {
    const { app, path, html, group, world } = await workshop();
    expect(await html()).toMatch(
      /<details[^>]*><summary[^>]*>Avsluta workshoppen<\/summary><form method="post"/,
    );
    const ended = await app.request(`${path}/avsluta`, { method: 'POST' });
    expect([ended.status, ended.headers.get('location')]).toEqual([303, path]);
    const page = await html();
    expect(page).toContain('Workshoppen är avslutad.');
    expect(page).not.toContain('class="qr"');
    await answer(world, group, 1);
    expect(textOf(await html())).toContain('0 av 12 har svarat');

    await app.request(`${path}/oppna`, { method: 'POST' });
    await answer(world, group, 1);
    expect(textOf(await html())).toContain('1 av 12 har svarat');
  });

  it('does nothing more when it is done twice', async () => {
    const { app, path } = await workshop();
    await app.request(`${path}/avsluta`, { method: 'POST' });
    expect((await app.request(`${path}/avsluta`, { method: 'POST' })).status).toBe(303);
  });
});

describe('how the workshop stands', () => {
  it('is told as numbers alone', async () => {
    const { world, group, app, path } = await workshop();
    await answer(world, group, 3);
    const response = await app.request(`${path}/lage`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      answers: 3,
      number: '3',
      rest: 'av 12 har svarat',
      present: '0',
      presentRest: 'av 12 har kommit in',
      writing: '',
      stamp: expect.stringMatching(/^open-open-0-[0-9a-f]{12}$/),
    });
  });

  it('has another stamp when there is more to see than the count', async () => {
    const { world, group, app, path } = await workshop();
    const stamp = async () => ((await (await app.request(`${path}/lage`)).json()) as { stamp: string }).stamp;
    await answer(world, group, 5);
    const before = await stamp();
    await drawn(world, group, 5);
    const after = await stamp();
    expect(after).not.toBe(before);
    await app.request(`${path}/avsluta`, { method: 'POST' });
    expect(await stamp()).not.toBe(after);
  });
});
