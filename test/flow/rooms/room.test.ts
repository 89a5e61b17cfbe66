import { describe, expect, it } from 'vitest';
import { sendAnswer } from '../../../functions/answers/send.ts';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { jobHandlers } from '../../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../../functions/jobs/run-due.ts';
import { newCode } from '../../../functions/new-ids.ts';
import type { Workgroup } from '../../../shared/campaigns/campaigns.ts';
import { AnswerId } from '../../../shared/ids.ts';
import { readPdf } from '../../unit/cloud/pdf-text.ts';
import { appOf, newWorld, openTestCampaign, type World } from '../../world/world.ts';

async function workshop(headcount = 12) {
  const world = newWorld();
  const { groups } = await openTestCampaign(world, {
    workgroups: [{ area: 'Äldreomsorg', name: 'Hemtjänst 1', headcount }],
    words: 'unveiled',
  });
  const [group] = groups;
  if (!group) throw new Error('The campaign has no group');
  const app = await appOf(world);
  const leader = `/ledare/${group.leaderCode}`;
  const phone = `/s/${group.joinCode}`;
  const html = async (path: string) => (await app.request(path)).text();
  const post = (path: string, fields: Record<string, string>) =>
    app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  const step = (fran: number, till: number) => post(`${leader}/steg`, { fran: `${fran}`, till: `${till}` });
  const work = () => runDueJobs(world.as(), jobHandlers);
  return { world, group, app, leader, phone, html, post, step, work };
}

async function answer(world: World, group: Workgroup, words: string[]): Promise<string> {
  const answerId = AnswerId.parse(`ans_${newCode(world.as().random)}`);
  const lines = { kannetecken: words, varfor: ['kollegorna'] };
  await sendAnswer(world.as({ kind: 'link' }), { code: group.joinCode, answerId, base: 0, lines });
  return answerId;
}

async function answerAll(world: World, group: Workgroup, words: string[]) {
  const ids: string[] = [];
  for (const word of words) ids.push(await answer(world, group, [word]));
  return ids;
}

/** As a PDF writes texts beyond ASCII. */
const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('latin1');

const textOf = (html: string) =>
  html.replace(/<(style|script)>.*?<\/\1>|<[^>]*>/gs, ' ').replace(/\s+/g, ' ');
const eight = ['lyhörd', 'trygg', 'lyhörd', 'modig', 'glad', 'trygg', 'lyhörd', 'varm'];

describe('a workshop that is led', () => {
  it('goes from coming in to the end, the same on every screen, and back', async () => {
    const { leader, html, step } = await workshop();
    expect(textOf(await html(leader))).toContain('Välkomna!');
    await step(0, 1);
    const writing = await html(leader);
    expect(textOf(writing)).toContain('Vad kännetecknar en medarbetare hos oss?');
    expect(writing).toContain('aria-current="step"');
    await step(1, 2);
    expect(textOf(await html(leader))).toContain('Ordmolnet visas när minst 5 har svarat');
    await step(2, 3);
    await step(3, 4);
    expect(textOf(await html(leader))).toContain('Tack för i dag!');
    await step(4, 3);
    expect(await html(leader)).toContain('data-part="varfor"');
  });

  it('takes one step when two screens are pressed at once', async () => {
    const { leader, html, step } = await workshop();
    await Promise.all([step(0, 1), step(0, 1)]);
    expect(await html(leader)).toContain('data-part="write"');
  });

  it('shows no word while they write, and everybody’s when the cloud is unveiled', async () => {
    const { world, group, leader, phone, html, step, work } = await workshop();
    await step(0, 1);
    const [first = ''] = await answerAll(world, group, eight);
    await work();
    const own = `${phone}/svar/${first}`;
    for (const page of [await html(leader), await html(own).then((said) => said.replace(/>lyhörd</g, ''))])
      for (const word of ['lyhörd', 'modig', 'varm']) expect(textOf(page)).not.toContain(word);
    expect(textOf(await html(own))).toContain('Det visas när den som leder workshoppen visar det');
    await step(1, 2);
    await work();
    const shown = await html(leader);
    for (const word of ['lyhörd', 'modig', 'glad', 'varm', 'trygg'])
      expect(shown).toContain(`value="${word}"`);
    expect(textOf(shown)).toContain('Ordmolnet är gjort av 8 svar.');
    expect(shown).toContain('<svg');
    // The other question has not been unveiled.
    expect(textOf(await html(own))).toContain('modig');
    expect(textOf(await html(own))).not.toContain('Det bästa med jobbet');
  });

  it('tells a curious neighbour nothing of one person: not by stepping back and forth, nor by late answers', async () => {
    const { world, group, leader, html, step, work } = await workshop();
    await step(0, 1);
    await answerAll(world, group, eight);
    await step(1, 2);
    await work();
    for (const late of ['fräck', 'fenomenal', 'flink', 'fager']) {
      await step(2, 1);
      await answer(world, group, [late]);
      await step(1, 2);
      await work();
      const seen = textOf(await html(leader));
      expect(seen).toContain('Ordmolnet är gjort av 8 svar.');
      expect(seen).not.toContain(late);
      expect(seen).toContain('Senare svar kommer med när minst 5 till har svarat');
    }
    await answer(world, group, ['famös']);
    await work();
    const seen = await html(leader);
    for (const late of ['fräck', 'fenomenal', 'flink', 'fager', 'famös'])
      expect(seen).toContain(`value="${late}"`);
  });

  it('says kindly to a small group that it gets no picture, on the screen and on the phones', async () => {
    const { world, group, leader, phone, html, step } = await workshop(4);
    await step(0, 1);
    const [first = ''] = await answerAll(world, group, ['lyhörd', 'trygg', 'modig', 'glad']);
    await step(1, 2);
    expect(textOf(await html(leader))).toContain('Ni är färre än 5, så gruppen får inget eget ordmoln');
    expect(textOf(await html(`${phone}/svar/${first}`))).toContain('Era ord räknas med i allas ordmoln');
  });

  it('lets the leader hide a word on all screens at once, and take that back', async () => {
    const { world, group, leader, phone, html, step, post, work } = await workshop();
    await step(0, 1);
    const [first = ''] = await answerAll(world, group, eight);
    await step(1, 2);
    await work();
    const word = { fraga: 'kannetecken', ord: 'modig' };
    expect((await post(`${leader}/ord/dolj`, word)).status).toBe(303);
    const hidden = await html(leader);
    expect(hidden).not.toContain('>modig<');
    // The picture that still has it is gone at once.
    expect(textOf(hidden)).toContain('Ordmolnet ritas om.');
    expect(textOf(hidden)).toContain('1 ord är dolt av den som leder.');
    expect(textOf(await html(`${phone}/svar/${first}`))).not.toContain('modig');
    await work();
    expect(await html(leader)).toContain('<svg');
    await post(`${leader}/ord/visa`, word);
    await work();
    expect(await html(leader)).toContain('value="modig"');
  });

  it('tells the communicator what a leader has hidden, who may show it again; nobody else is told', async () => {
    const { world, group, app, leader, html, step, post, work } = await workshop();
    await step(0, 1);
    await answerAll(world, group, eight);
    await step(1, 2);
    await work();
    await post(`${leader}/ord/dolj`, { fraga: 'kannetecken', ord: 'modig' });
    const api = `/redaktion/api/omgangar/${group.campaignId}`;
    const hiddenIn = async (asked: Response) =>
      ((await asked.json()) as { workgroups: { hidden: { term: string }[] }[] }).workgroups[0]?.hidden;
    expect(await hiddenIn(await app.request(api))).toEqual([{ questionId: 'kannetecken', term: 'modig' }]);
    const approver = await appOf(world, { id: 'alex', name: 'Alex', roles: ['approver'] });
    expect(await hiddenIn(await approver.request(api))).toEqual([]);
    const word = { workgroupId: group.id, questionId: 'kannetecken', term: 'modig' };
    const shown = await app.request(`${api}/visa-ord`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-orngott': '1' },
      body: JSON.stringify(word),
    });
    expect(await hiddenIn(shown)).toEqual([]);
    await work();
    expect(await html(leader)).toContain('value="modig"');
  });

  it('marks three words at most, lifts one, and shows what is marked at the end', async () => {
    const { world, group, leader, html, step, post, work } = await workshop();
    await step(0, 1);
    await answerAll(world, group, eight);
    await step(1, 2);
    await work();
    const mark = (ord: string) => post(`${leader}/ord/marke`, { fraga: 'kannetecken', ord });
    for (const ord of ['lyhörd', 'trygg', 'varm']) expect((await mark(ord)).status).toBe(303);
    const fourth = await mark('glad');
    expect(fourth.status).toBe(409);
    expect(textOf(await fourth.text())).toContain('Ni har redan markerat 3 ord');
    expect((await mark('påhittat')).status).toBe(400);
    await post(`${leader}/ord/lyft`, { fraga: 'kannetecken', ord: 'varm' });
    expect(await html(leader)).toContain('aria-label="Ordet varm"');
    await step(2, 3);
    expect(await html(leader)).not.toContain('aria-label="Ordet varm"');
    await step(3, 4);
    expect(textOf(await html(leader))).toContain(
      'En medarbetare hos oss: det vill vi minnas lyhörd trygg varm',
    );
  });

  it('tells what a word was also written as, until an answer is taken back', async () => {
    const { world, group, app, leader, phone, html, step, post, work } = await workshop();
    await step(0, 1);
    const ids = await answerAll(world, group, ['lyhörd', 'lyhörd', 'lyhörd', 'Lyhörda', 'trygg', 'trygg']);
    await step(1, 2);
    await work();
    await post(`${leader}/ord/lyft`, { fraga: 'kannetecken', ord: 'lyhörd' });
    expect(textOf(await html(leader))).toContain('Skrevs också: lyhörda');
    await app.request(`${phone}/svar/${ids[3]}/ta-bort`, { method: 'POST' });
    await work();
    expect(textOf(await html(leader))).not.toContain('lyhörda');
  });

  it('counts phones that come in, each once', async () => {
    const { leader, phone, html, post } = await workshop();
    for (const token of ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'aaaaaaaaaaaa'])
      expect((await post(`${phone}/har`, { token })).status).toBe(303);
    expect((await post(`${phone}/har`, { token: 'x' })).status).toBe(400);
    expect(textOf(await html(leader))).toContain('2 av 12 har kommit in');
  });

  it('tells phones in one read that the workshop has moved, and no word', async () => {
    const { app, phone, step } = await workshop();
    expect((await app.request(`${phone}/rum`)).status).toBe(204);
    await step(0, 1);
    const told = await app.request(`${phone}/rum`);
    expect(await told.json()).toEqual({ text: 'Nu svarar gruppen.', asks: 'kannetecken varfor' });
    const tag = told.headers.get('etag') ?? '';
    const again = () => app.request(`${phone}/rum`, { headers: { 'if-none-match': tag } });
    expect((await again()).status).toBe(304);
    await step(1, 2);
    expect((await again()).status).toBe(200);
  });

  it('tells phones also when the picture is there, which is some moments after it was asked for', async () => {
    const { world, group, app, phone, step, work } = await workshop();
    await step(0, 1);
    await answerAll(world, group, eight);
    await step(1, 2);
    const tag = (await app.request(`${phone}/rum`)).headers.get('etag') ?? '';
    const again = () => app.request(`${phone}/rum`, { headers: { 'if-none-match': tag } });
    expect((await again()).status).toBe(304);
    await work();
    expect((await again()).status).toBe(200);
  });

  it('keeps the promise that an answer can be changed or withdrawn after the leader has closed for new ones', async () => {
    const { world, group, app, leader, phone, html, post } = await workshop();
    const id = await answer(world, group, ['lyhörd']);
    await post(`${leader}/avsluta`, {});
    expect(textOf(await html(phone))).toContain('Svaren är insamlade');
    expect(textOf(await html(`${phone}/svar/${id}`))).toContain('Ändra svaret');
    const changed = await post(`${phone}/svar`, { svar: id, version: '1', f_kannetecken: 'trygg' });
    expect(changed.status).toBe(303);
    expect(textOf(await html(`${phone}/svar/${id}`))).toContain('trygg');
    await app.request(`${phone}/svar/${id}/ta-bort`, { method: 'POST' });
    expect(textOf(await html(`${phone}/svar/${id}`))).toContain('borttaget');
  });

  it('gives a summary to keep, without what is hidden', async () => {
    const { world, group, app, leader, step, post, work } = await workshop();
    expect((await app.request(`${leader}/sammanfattning.pdf`)).status).toBe(409);
    await step(0, 1);
    await answerAll(world, group, eight);
    await step(1, 2);
    await work();
    await post(`${leader}/ord/marke`, { fraga: 'kannetecken', ord: 'varm' });
    await post(`${leader}/ord/dolj`, { fraga: 'kannetecken', ord: 'modig' });
    const pdf = await app.request(`${leader}/sammanfattning.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const { objects } = readPdf(new Uint8Array(await pdf.arrayBuffer()));
    expect(objects).toContain('/Lang (sv-SE)');
    for (const part of ['H1', 'H2', 'Figure']) expect(objects).toContain(`/S /${part}`);
    // What a screen reader says of the picture is what is in it.
    expect(objects).toContain(utf16('lyhörd, trygg'));
    expect(objects).not.toContain(utf16('modig'));
  });

  it('keeps the summary at hand when the campaign has closed, with the day of the workshop', async () => {
    const { world, group, app, leader, html, step, work } = await workshop();
    await step(0, 1);
    await answerAll(world, group, eight);
    await step(1, 2);
    await work();
    const before = await (await app.request(`${leader}/sammanfattning.pdf`)).arrayBuffer();
    world.setNow('2026-12-09T08:00:00.000Z');
    await closeCampaign(world.as(), group.campaignId);
    expect(await html(leader)).toContain('/sammanfattning.pdf');
    const after = await (await app.request(`${leader}/sammanfattning.pdf`)).arrayBuffer();
    const said = (pdf: ArrayBuffer) => readPdf(new Uint8Array(pdf)).streams;
    expect(said(after)).toEqual(said(before));
  });

  it('has a guide for the leader, with what to say about anonymity', async () => {
    const { leader, html } = await workshop();
    expect(textOf(await html(`${leader}/guide`))).toContain(
      'Ingen ser vem som har skrivit vad, inte heller jag.',
    );
  });
});
