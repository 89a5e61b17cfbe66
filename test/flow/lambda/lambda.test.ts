import { gunzipSync } from 'node:zlib';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { dynamodbTable } from '../../../functions/adapters/table/dynamodb.ts';
import { jobWrite } from '../../../functions/jobs/store.ts';
import { buildAssets } from '../../../infra/assets.ts';
import { CampaignId, JobId, WorkgroupId } from '../../../shared/ids.ts';
import { newJob } from '../../../shared/jobs.ts';
import { SignInBrowser, type Site } from '../sign-in/browser.ts';
import { publicUrl, startLambdaWorld } from './world.ts';

/** What the HTTP API sends for a GET. */
function get(rawPath: string, headers: Record<string, string> = {}) {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString: '',
    headers: { host: 'api.example', accept: 'text/html', ...headers },
    requestContext: { http: { method: 'GET', path: rawPath }, domainName: 'api.example' },
    body: null,
    isBase64Encoded: false,
  };
}

test('the web function answers with pages, files and the way to sign in', async () => {
  const world = await startLambdaWorld();
  const { handler } = await world.load('web');

  const front = await handler(get('/', { 'accept-encoding': 'gzip' }));
  expect(front).toMatchObject({ statusCode: 200, isBase64Encoded: true });
  expect(front.headers).toMatchObject({ 'content-encoding': 'gzip' });
  const page = gunzipSync(Buffer.from(front.body, 'base64')).toString();
  expect(page).toContain('<html lang="sv"');

  const [path = '', { body }] = Object.entries((await buildAssets()).files).at(0) ?? [
    '',
    { body: undefined },
  ];
  expect(path).toContain('.woff2');
  expect(Buffer.from((await handler(get(path))).body, 'base64')).toEqual(Buffer.from(body ?? ''));

  const desk = await handler(get('/redaktion'));
  expect(desk.statusCode).toBe(302);
  const redirect = new URL(desk.headers.location);
  expect(redirect.searchParams.get('redirect_uri')).toBe(`${publicUrl}/redaktion/logga-in/klar`);
  expect(desk.cookies.join()).toMatch(
    /^orngott-in-[^;]+; Max-Age=600; Path=\/redaktion\/logga-in\/klar; .*Secure/,
  );

  expect((await handler(get('/finns-inte'))).statusCode).toBe(404);
});

test('one signs in, and out again with every copy of the cookie', async () => {
  const world = await startLambdaWorld();
  const { handler } = await world.load('web');
  const site: Site = {
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      const event = get(pathname, Object.fromEntries(request.headers));
      event.rawQueryString = search.slice(1);
      event.requestContext.http.method = request.method;
      const { statusCode, headers, cookies = [], body, isBase64Encoded } = await handler(event);
      const setCookies = cookies.map((line: string): [string, string] => ['set-cookie', line]);
      return new Response(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'), {
        status: statusCode,
        headers: [...Object.entries<string>(headers), ...setCookies],
      });
    },
  };
  const [browser, copy] = [new SignInBrowser(site, publicUrl), new SignInBrowser(site, publicUrl)];
  const me = () => copy.request('/redaktion/api/jag', { headers: { accept: '*/*' } });
  await browser.signInAs('kim');
  copy.setCookie(publicUrl, 'orngott-session', browser.cookie(publicUrl, 'orngott-session') ?? '');
  expect(await (await me()).json()).toMatchObject({ name: 'Kim Kommunikatör' });
  const headers = { origin: publicUrl };
  expect((await browser.request('/redaktion/logga-ut', { method: 'POST', headers })).status).toBe(200);
  expect((await me()).status).toBe(401);
});

test('the tick kicks what is due, with a message that the worker takes', async () => {
  const world = await startLambdaWorld();
  const clock = { now: () => new Date() };
  const id = JobId.parse(`job_${'a'.repeat(26)}`);
  const payload = {
    campaignId: CampaignId.parse(`cmp_${'a'.repeat(26)}`),
    workgroupId: WorkgroupId.parse(`grp_${'a'.repeat(26)}`),
  };
  const table = dynamodbTable(world.table, { tableName: 'table', clock });
  await table.writeAll([jobWrite(newJob(id, { kind: 'group_cloud', payload }, clock.now()))]);

  await (await world.load('tick')).handler();
  const { Messages } = await world.queue.client.send(
    new ReceiveMessageCommand({ QueueUrl: world.queue.queueUrl, WaitTimeSeconds: 1 }),
  );
  expect(Messages?.map(({ Body }) => Body)).toEqual([id]);
});

test('the worker gives back only the messages that it could not follow', async () => {
  const world = await startLambdaWorld();
  const { handler } = await world.load('lanes/drawing');
  const answer = await handler({
    Records: [
      { messageId: 'no job', body: 'hej' },
      { messageId: 'done already', body: `job_${'b'.repeat(26)}` },
    ],
  });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'no job' }] });
});
