import { expect, test } from 'vitest';
import { createFromDesk } from '../../../functions/campaigns/create-from-desk.ts';
import type { Write } from '../../../functions/ports/table.ts';
import { questionTemplates } from '../../../shared/campaigns/templates.ts';
import { defaultChoices } from '../../../shared/clouds/clouds.ts';
import {
  CampaignSummary,
  CreateFromDesk,
  DeskCampaign,
  Me,
  QrCode,
  StartingPoints,
} from '../../../shared/desk/desk.ts';
import { AppError } from '../../../shared/errors.ts';
import { CampaignId } from '../../../shared/ids.ts';
import { nothingSent, sendingOf } from '../../../web/desk/campaigns/making/draft.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';
import { deskOf, mira } from './desk-client.ts';

const list =
  'verksamhetsområde;arbetsgrupp;antal medarbetare\nÄldreomsorg;Hemtjänst 10;12\nÄldreomsorg;Hemtjänst 2;9';
const input = {
  id: `cmp_${'a'.repeat(26)}`,
  title: 'Medarbetarna 2027',
  organisation: 'Socialförvaltningen i Provköping',
  questions: questionTemplates[0]?.questions,
  workgroupsText: list,
  minAnswers: 5,
  minPeoplePerTerm: 3,
};

const question = questionTemplates[0]?.questions[0];
const namesNobody = (what: string) =>
  `${what} ser ut att ha ett personnummer. Ta bort det, vi sparar aldrig personnummer.`;

test('a new campaign stands in the list, with its groups in order and a link for each', async () => {
  const desk = await deskOf(newWorld());
  const created = await desk.post('/omgangar', input);
  expect(created.status).toBe(201);
  const { id } = created.body as { id: string };

  const [listed] = await desk.read(CampaignSummary.array(), '/omgangar');
  expect(listed).toMatchObject({
    id,
    title: 'Medarbetarna 2027',
    state: 'draft',
    groups: 2,
    headcount: 21,
    answers: 0,
  });
  const campaign = await desk.read(DeskCampaign, `/omgangar/${id}`);
  expect(campaign.workgroups.map((group) => group.name)).toEqual(['Hemtjänst 2', 'Hemtjänst 10']);
  expect(campaign.workgroups[0]?.links?.answer).toMatch(/^http:\/\/localhost\/s\/[a-z2-9]{26}$/);
  expect(campaign.workgroups[0]?.links?.leader).toMatch(/^http:\/\/localhost\/ledare\/[a-z2-9]{26}$/);
  expect(await desk.history(id)).toMatchObject([
    { by: 'Kim Kommunikatör', action: 'create', detail: 'Medarbetarna 2027', at: '2026-11-21T08:00:00.000Z' },
  ]);
});

test('every group has a QR code to print', async () => {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world);
  const codes = await (await deskOf(world)).read(QrCode.array(), `/omgangar/${campaign.id}/qr`);
  expect(codes.map((code) => code.groupId).sort()).toEqual(groups.map((group) => group.id).sort());
  for (const code of codes) expect(code.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
});

test('the list of groups can be looked at before anything is created', async () => {
  const desk = await deskOf(newWorld());
  expect((await desk.post('/arbetsgrupper', { workgroupsText: list })).body).toEqual({
    groups: [
      { area: 'Äldreomsorg', name: 'Hemtjänst 10', headcount: 12 },
      { area: 'Äldreomsorg', name: 'Hemtjänst 2', headcount: 9 },
    ],
    problems: [],
  });
  expect((await desk.post('/arbetsgrupper', { workgroupsText: 'Stab;;4' })).body).toEqual({
    groups: [],
    problems: [{ row: 1, text: 'Arbetsgruppens namn saknas.' }],
  });
});

test.each([
  [{ title: ' a ' }, 'Ge omgången ett namn på minst tre tecken.'],
  [{ organisation: '' }, 'Skriv vilken organisation det gäller.'],
  [{ questions: [] }, 'Ta med minst en fråga.'],
  [{ minAnswers: 2 }, 'Minsta antal svar kan inte vara lägre än 3.'],
  [{ minPeoplePerTerm: 0 }, 'Minst en person måste ha nämnt ett ord.'],
  [{ title: 'Omgång 640823-3234' }, namesNobody('Omgångens namn')],
  [{ organisation: 'Firma 640823-3234' }, namesNobody('Organisationens namn')],
  [{ questions: [{ ...question, text: 'Vad gör 640823 3234?' }] }, namesNobody('En fråga')],
  [{ questions: [{ ...question, shortText: '6408233234' }] }, namesNobody('En rubrik över ett ordmoln')],
  [
    { questions: [{ ...question, minLines: 6, maxLines: 5 }] },
    'Minsta antalet rader kan inte vara fler än det högsta.',
  ],
  [{ questions: [question, question] }, 'Två frågor har samma id. Ta bort den ena.'],
  [
    { workgroupsText: 'Stab;Natt;1\nStab;Hos 640823-3234;många' },
    'Rad 2: Raden ser ut att ha ett personnummer. Ta bort det, vi sparar aldrig personnummer.',
  ],
  [
    { workgroupsText: 'Stab;Natt;1\nStab;natt;nio' },
    'Rad 2: ”nio” är inte ett antal medarbetare. Skriv ett heltal från 0 till 2000. Rad 2: ”natt” finns redan på rad 1.',
  ],
])('what is wrong is said, and nothing is created: %o', async (change, message) => {
  const desk = await deskOf(newWorld());
  expect(await desk.post('/omgangar', { ...input, ...change })).toEqual({
    status: 400,
    body: { code: 'invalid', message },
  });
  expect(await desk.read(CampaignSummary.array(), '/omgangar')).toEqual([]);
});

test('an approver may look, but sees no links and changes nothing', async () => {
  const world = newWorld();
  const { campaign } = await openTestCampaign(world);
  const desk = await deskOf(world, mira);
  expect(await desk.read(Me, '/jag')).toEqual({
    id: mira.id,
    name: 'Mira Granskare',
    roles: ['godkännare'],
    mayChange: false,
    mayApprove: true,
  });
  const seen = await desk.read(DeskCampaign, `/omgangar/${campaign.id}`);
  expect(seen.workgroups.every((group) => group.links === undefined)).toBe(true);

  const at = `/omgangar/${campaign.id}`;
  const cloudSetId = `set_${'a'.repeat(26)}`;
  const tries = [
    await desk.post('/omgangar', input),
    await desk.post(`${at}/oppna`),
    await desk.post(`${at}/stang`),
    await desk.post(`${at}/namnd`, { cloudSetId }),
    await desk.post(`${at}/ordmoln`, defaultChoices(campaign)),
    await desk.post(`${at}/forsok-igen`, { jobId: `job_${'a'.repeat(26)}` }),
    await desk.delete(`${at}/namnd`),
    await desk.get(`${at}/qr`),
  ];
  expect(tries.map((told) => told.status)).toEqual(tries.map(() => 403));
  expect(tries[0]?.body).toEqual({ code: 'forbidden', message: 'Du har inte behörighet att göra det här.' });
  expect(await desk.history(campaign.id)).toHaveLength(2);
});

test('a campaign that does not exist is not found', async () => {
  const desk = await deskOf(newWorld());
  expect(await desk.get('/omgangar/1')).toMatchObject({ status: 404, body: { code: 'not_found' } });
  expect(await desk.get(`/omgangar/cmp_${'a'.repeat(26)}/historik`)).toMatchObject({ status: 404 });
  expect(await desk.get('/nagot-annat')).toMatchObject({ status: 404 });
});

test('the question templates and the themes are there to choose from', async () => {
  const points = await (await deskOf(newWorld())).read(StartingPoints, '/utgangspunkter');
  expect(points.templates.map((template) => template.name)).toContain('Medarbetarna och jobbet');
  expect(points.themes.map((theme) => theme.name)).toContain('Skymning');
});

test('a campaign that is sent twice, also at the same moment, is created once, with each group once', async () => {
  const world = newWorld();
  const desk = await deskOf(world);
  const told = await Promise.all([desk.post('/omgangar', input), desk.post('/omgangar', input)]);
  told.push(await desk.post('/omgangar', input));
  expect(told.map(({ status, body }) => [status, (body as { id: string }).id])).toEqual(
    told.map(() => [201, input.id]),
  );
  expect(await desk.read(CampaignSummary.array(), '/omgangar')).toMatchObject([{ id: input.id, groups: 2 }]);
  expect(await desk.history(input.id)).toHaveLength(1);
});

test('a campaign whose creation was cut off is completed by the next try', async () => {
  const world = newWorld();
  const desk = await deskOf(world);
  const { table } = world.as();
  let left = 1;
  const cutOff = new AppError('unavailable', 'The power went');
  const ctx = {
    ...world.as(),
    table: {
      ...table,
      writeAll: async (writes: Write[]) => {
        left -= 1;
        if (left < 0) throw cutOff;
        await table.writeAll(writes);
      },
    },
  };
  await expect(createFromDesk(ctx, CreateFromDesk.parse(input))).rejects.toBe(cutOff);
  expect(await desk.read(CampaignSummary.array(), '/omgangar')).toEqual([]);
  expect((await desk.post('/omgangar', input)).status).toBe(201);
  expect(await desk.read(CampaignSummary.array(), '/omgangar')).toMatchObject([{ id: input.id, groups: 2 }]);
});

test('the desk sends the same id for the same content, and another when something was changed', () => {
  const first = sendingOf({ title: 'Medarbetarna' }, nothingSent);
  expect(CampaignId.parse(first.id)).toBe(first.id);
  expect(sendingOf({ title: 'Medarbetarna' }, first)).toEqual(first);
  expect(sendingOf({ title: 'Medarbetarna 2' }, first).id).not.toBe(first.id);
});
