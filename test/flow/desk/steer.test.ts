import { expect, test } from 'vitest';
import { jobFor } from '../../../functions/jobs/new.ts';
import { jobWrite } from '../../../functions/jobs/store.ts';
import { auditOf } from '../../../functions/store.ts';
import { CountedTerm } from '../../../shared/cloud/layout.ts';
import { DeskCampaign } from '../../../shared/desk/desk.ts';
import { giveUp } from '../../../shared/jobs.ts';
import { publishedBoard } from '../../world/board.ts';
import { appOf, newWorld, openTestCampaign } from '../../world/world.ts';
import { answerAll, deskOf, workAll } from './desk-client.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const lines = { kannetecken: ['hjälpsam', 'glad'], varfor: ['kollegorna'] };

test('closing takes no more answers and makes clouds, with files to print and save', async () => {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world);
  await answerAll(world, groups[0], 5, lines);
  const desk = await deskOf(world);
  const at = `/omgangar/${campaign.id}`;

  const closed = DeskCampaign.parse((await desk.post(`${at}/stang`)).body);
  expect(closed).toMatchObject({ state: 'closed', answers: 5, groupsAnswered: 1 });
  expect(await desk.clouds(campaign.id)).toMatchObject({ state: 'waiting', clouds: [] });
  await workAll(world);

  const made = await desk.clouds(campaign.id);
  expect(made.state).toBe('ready');
  const everyone = made.clouds.find(
    (cloud) => cloud.area === null && cloud.question === 'En medarbetare hos oss',
  );
  expect(everyone).toMatchObject({ people: 5, terms: 2, hiddenTerms: 0 });
  expect(everyone?.files.map((file) => file.fileName)).toEqual([
    'orngott-medarbetarna-och-jobbet-2026-en-medarbetare-hos-oss.pdf',
    'orngott-medarbetarna-och-jobbet-2026-en-medarbetare-hos-oss.svg',
    'orngott-medarbetarna-och-jobbet-2026-en-medarbetare-hos-oss.png',
    'ordmoln-medarbetarna-och-jobbet-2026-en-medarbetare-hos-oss.png',
    'ordmoln-medarbetarna-och-jobbet-2026-en-medarbetare-hos-oss.svg',
    'ordmoln-medarbetarna-och-jobbet-2026-en-medarbetare-hos-oss.pdf',
  ]);
  const termsPath = `${at}/ordmoln/${made.id}/${everyone?.id}/termer`;
  expect((await desk.read(CountedTerm.array(), termsPath)).map((term) => term.people)).toEqual([5, 5]);

  const app = await appOf(world);
  const picture = await app.request(everyone?.imageUrl ?? '');
  expect(picture.headers.get('content-type')).toBe('image/svg+xml');
  const redirect = await app.request(everyone?.files[0]?.url ?? '');
  expect(redirect.status).toBe(302);
  const saved = await app.request(redirect.headers.get('location') ?? '');
  expect(saved.headers.get('content-disposition')).toContain(
    'orngott-medarbetarna-och-jobbet-2026-en-medarbetare-hos-oss.pdf',
  );
  expect(new TextDecoder().decode(await saved.arrayBuffer()).slice(0, 5)).toBe('%PDF-');

  const reopened = DeskCampaign.parse((await desk.post(`${at}/oppna`)).body);
  expect(reopened).toMatchObject({ state: 'open', answers: 5 });
  expect((await desk.get(`${at}/ordmoln`)).body).toEqual({ clouds: null });
  expect((await desk.history(campaign.id)).map((entry) => entry.action).sort()).toEqual(
    ['close', 'create', 'open', 'open'].sort(),
  );
});

test('too few answers make no clouds, and the desk says why', async () => {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world);
  await answerAll(world, groups[0], 2, lines);
  const desk = await deskOf(world);
  await desk.post(`/omgangar/${campaign.id}/stang`);
  await workAll(world);
  expect(await desk.clouds(campaign.id)).toMatchObject({
    state: 'failed',
    clouds: [],
    failure: expect.stringContaining('Det behövs svar från minst 5 personer'),
  });
});

test('a file that has not been made is not found', async () => {
  const world = newWorld();
  const { campaign, set } = await publishedBoard(world);
  const app = await appOf(world);
  const at = `/redaktion/api/omgangar/${campaign.id}/ordmoln/${set.id}/${set.cloudIds[0]}`;
  const headers = { accept: 'application/json' };
  for (const path of ['/filer/orngott.pdf', '/filer/layout.json', '/filer/nej', '/bild/terms.json']) {
    expect((await app.request(at + path, { headers })).status).toBe(404);
  }
});

test('only the clouds made last and those that the board sees can be looked at', async () => {
  const world = newWorld();
  const { campaign, set } = await publishedBoard(world);
  const desk = await deskOf(world);
  const app = await appOf(world);
  const at = `/omgangar/${campaign.id}`;
  const cloud = `${at}/ordmoln/${set.id}/${set.cloudIds[0]}`;
  const looks = async () => [
    (await desk.get(`${cloud}/termer`)).status,
    (await app.request(`/redaktion/api${cloud}/bild/cloud.svg`)).status,
    (await app.request(`/redaktion/api${cloud}/filer/cloud.png`)).status,
  ];
  await world
    .as()
    .files.put(`clouds/${set.id}/${set.cloudIds[0]}/terms.json`, utf8('[]'), 'application/json');
  expect(await looks()).toEqual([200, 200, 302]);

  await desk.post(`${at}/ordmoln`, set.choices);
  expect(await looks()).toEqual([200, 200, 302]);
  await desk.delete(`${at}/namnd`);
  expect(await looks()).toEqual([404, 404, 404]);
});

test('what the desk shows is kept in no cache', async () => {
  const world = newWorld();
  const { campaign, set } = await publishedBoard(world);
  const app = await appOf(world);
  const picture = await app.request(
    `/redaktion/api/omgangar/${campaign.id}/ordmoln/${set.id}/${set.cloudIds[0]}/bild/cloud.svg`,
  );
  expect(picture.headers.get('cache-control')).toBe('no-store');
});

test('a term may not be shown for fewer people than the campaign promised', async () => {
  const world = newWorld();
  const { campaign, set } = await publishedBoard(world, { campaign: { minPeoplePerTerm: 4 } });
  const desk = await deskOf(world);
  const at = `/omgangar/${campaign.id}/ordmoln`;
  expect(await desk.post(at, { ...set.choices, minPeoplePerTerm: 3 })).toEqual({
    status: 400,
    body: {
      code: 'invalid',
      message:
        'Omgången visar bara ord som minst 4 personer har nämnt. Du kan höja det talet, men inte sänka det.',
    },
  });
  expect((await desk.post(at, { ...set.choices, minPeoplePerTerm: 5 })).status).toBe(200);
});

test('taking the page down twice is done once', async () => {
  const world = newWorld();
  const { campaign } = await publishedBoard(world);
  const desk = await deskOf(world);
  const at = `/omgangar/${campaign.id}`;
  await desk.delete(`${at}/namnd`);
  world.setNow('2026-11-22T08:00:00.000Z');
  const again = DeskCampaign.parse((await desk.delete(`${at}/namnd`)).body);
  expect(again.board?.withdrawnAt).toBe('2026-11-21T08:00:00.000Z');
  const history = await desk.history(campaign.id);
  expect(history.filter((entry) => entry.action === 'unpublish')).toHaveLength(1);
});

test('the audit trail has who it was by id too, and reads entries from before that', async () => {
  const world = newWorld();
  const { campaign } = await openTestCampaign(world);
  await (await deskOf(world)).post(`/omgangar/${campaign.id}/stang`);
  const { table } = world.as();
  const [entry] = (await table.query({ ...auditOf(campaign.id), limit: 10 })).items.filter(
    ({ data }) => (data as { action: string }).action === 'close',
  );
  expect(entry?.data).toMatchObject({ by: 'Kim Kommunikatör', byId: 'kim' });
  if (!entry) throw new Error('closing was not written down');
  const { byId: _, ...older } = entry.data as Record<string, string>;
  await table.put({ ...entry, data: older }, { if: entry.version });
  expect((await (await deskOf(world)).history(campaign.id)).map(({ by }) => by)).toContain(
    'Kim Kommunikatör',
  );
});

test('the board gets one link that stays the same, and it can be taken down', async () => {
  const world = newWorld();
  const { campaign, set, view } = await publishedBoard(world);
  const desk = await deskOf(world);
  const at = `/omgangar/${campaign.id}`;
  const shown = await desk.read(DeskCampaign, at);
  expect(shown.board).toMatchObject({ url: `http://localhost/namnd/${view.code}`, cloudSetId: set.id });

  const down = DeskCampaign.parse((await desk.delete(`${at}/namnd`)).body);
  expect(down.board?.withdrawnAt).toBe('2026-11-21T08:00:00.000Z');
  const again = DeskCampaign.parse((await desk.post(`${at}/namnd`, { cloudSetId: set.id })).body);
  expect(again.board).toMatchObject({ url: shown.board?.url });
  expect(again.board?.withdrawnAt).toBeUndefined();
  expect((await desk.history(campaign.id)).map((entry) => entry.action)).toEqual(
    expect.arrayContaining(['publish', 'unpublish', 'publish']),
  );
});

test('another look makes a new set, and the board keeps what it has', async () => {
  const world = newWorld();
  const { campaign, set } = await publishedBoard(world);
  const desk = await deskOf(world);
  const at = `/omgangar/${campaign.id}`;
  const choices = { ...set.choices, shape: 'heart', themeId: 'lingon', seed: 7 };
  const after = DeskCampaign.parse((await desk.post(`${at}/ordmoln`, choices)).body);
  expect(after.cloudSetId).not.toBe(set.id);
  expect(after.board?.cloudSetId).toBe(set.id);
  expect(await desk.clouds(campaign.id)).toMatchObject({ state: 'waiting', choices });

  expect(await desk.post(`${at}/namnd`, { cloudSetId: set.id })).toMatchObject({
    status: 409,
    body: { message: 'Ordmolnen har gjorts om sedan du öppnade sidan. Titta på de nya innan du visar dem.' },
  });
  expect((await desk.post(`${at}/ordmoln`, { ...choices, shape: 'stjärna' })).status).toBe(400);
  expect((await desk.history(campaign.id)).some((entry) => entry.action === 'make_clouds')).toBe(true);
});

test('what has been shown to the board does not open again', async () => {
  const world = newWorld();
  const { campaign } = await publishedBoard(world);
  expect(await (await deskOf(world)).post(`/omgangar/${campaign.id}/oppna`)).toEqual({
    status: 409,
    body: {
      code: 'conflict',
      message: 'En omgång som har visats för nämnden kan inte öppnas igen. Skapa en ny omgång.',
    },
  });
});

test('work that was given up is shown with its reference, and can be started again', async () => {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world);
  await answerAll(world, groups[0], 5, lines);
  const desk = await deskOf(world);
  const at = `/omgangar/${campaign.id}`;
  const { cloudSetId } = DeskCampaign.parse((await desk.post(`${at}/stang`)).body);
  if (!cloudSetId) throw new Error('closing asked for no clouds');
  const ctx = world.as();
  const job = jobFor(ctx, { kind: 'make_clouds', payload: { campaignId: campaign.id, cloudSetId } });
  const failed = giveUp(job, { code: 'unexpected', id: 'abc234' }, ctx.clock.now());
  await ctx.table.writeAll([jobWrite(failed)]);

  const shown = await desk.clouds(campaign.id);
  expect(shown).toMatchObject({ state: 'failed', failedWork: [{ jobId: job.id, reference: 'abc234' }] });
  expect((await desk.post(`${at}/forsok-igen`, { jobId: job.id })).status).toBe(200);
  expect(await desk.clouds(campaign.id)).toMatchObject({ state: 'waiting', failedWork: [] });
  expect((await desk.history(campaign.id)).some((entry) => entry.action === 'retry')).toBe(true);

  expect(await desk.post(`${at}/forsok-igen`, { jobId: job.id })).toMatchObject({
    status: 409,
    body: { message: 'Det pågår redan ett nytt försök.' },
  });
});

test('a job of another campaign is not started from here', async () => {
  const world = newWorld();
  const one = await openTestCampaign(world);
  const other = await openTestCampaign(world);
  const ctx = world.as();
  const cloudSetId = (await publishedBoard(world)).set.id;
  const job = jobFor(ctx, { kind: 'make_clouds', payload: { campaignId: one.campaign.id, cloudSetId } });
  await ctx.table.writeAll([jobWrite(giveUp(job, { code: 'unexpected', id: 'abc234' }, ctx.clock.now()))]);
  const desk = await deskOf(world);
  expect(await desk.post(`/omgangar/${other.campaign.id}/forsok-igen`, { jobId: job.id })).toMatchObject({
    status: 404,
  });
});
