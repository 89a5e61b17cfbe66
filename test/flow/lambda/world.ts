import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { onTestFinished, vi } from 'vitest';
import { assetsAsJson, assetsFile } from '../../../functions/entry/built-assets.ts';
import { queueVariables } from '../../../functions/entry/lambda/environment.ts';
import { buildAssets } from '../../../infra/assets.ts';
import { drawingPackages, moduleOptions } from '../../../infra/aws/packages.ts';
import { startExampleSignIn } from '../../../infra/server/sign-in/example.ts';
import {
  createTable,
  dynamodbClient,
  sqsWithQueue,
  startDynamodb,
  startS3AndSqs,
} from '../../contract/emulators.ts';

export const publicUrl = 'https://orngott.exempel.se';
const secrets: Record<string, string> = { '/t/client': '', '/t/session': 'x'.repeat(40) };

/**
 * AWS on this machine, as far as the functions see it: table, queue, provider and parameters, with an environment as
 * the stack gives it. Returns how to load a function, bundled as it is for AWS.
 */
export async function startLambdaWorld() {
  const folder = await mkdtemp(join(tmpdir(), 'orngott-lambda-'));
  const dynamodb = await startDynamodb();
  const dynamodbUrl = `http://127.0.0.1:${dynamodb.port}`;
  const sqs = await startS3AndSqs();
  const sqsUrl = `http://127.0.0.1:${sqs.port}`;
  const provider = await startExampleSignIn({
    dataFolder: join(folder, 'data'),
    externalUrl: publicUrl,
    port: 0,
    log: { info: () => {}, error: () => {} },
  });
  const extension = await startExtension({ ...secrets, '/t/client': provider.config.clientSecret });
  const table = dynamodbClient(dynamodbUrl);
  await createTable(table, 'table');
  const queue = await sqsWithQueue(sqsUrl, 'jobs');

  // The emulator's own host name is none that a URL may have.
  const queueUrl = `${sqsUrl}${queue.queueUrl.slice(queue.queueUrl.indexOf('/', 'http://'.length))}`;
  const environment = {
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_SESSION_TOKEN: 'token',
    AWS_ENDPOINT_URL_DYNAMODB: dynamodbUrl,
    AWS_ENDPOINT_URL_SQS: sqsUrl,
    AWS_ENDPOINT_URL_S3: sqsUrl,
    PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: String(extension.port),
    TABLE_NAME: 'table',
    BUCKET_NAME: 'files',
    ...Object.fromEntries(Object.values(queueVariables).map((name) => [name, queueUrl])),
    PUBLIC_URL: publicUrl,
    OIDC_ISSUER: provider.config.issuer,
    OIDC_CLIENT_ID: provider.config.clientId,
    CLIENT_SECRET_PARAMETER: '/t/client',
    SESSION_SECRET_PARAMETER: '/t/session',
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    table.destroy();
    queue.client.destroy();
    await Promise.all([dynamodb.stop(), sqs.stop(), provider.close(), extension.close()]);
    await rm(folder, { recursive: true });
  });
  return { table, queue, load: (entry: string) => load(entry, folder) };
}

async function load(entry: string, folder: string) {
  const { banner, ...options } = moduleOptions;
  const outfile = join(folder, `${basename(entry)}.mjs`);
  await build({
    entryPoints: [`functions/entry/lambda/${entry}.ts`],
    bundle: true,
    outfile,
    platform: 'node',
    format: 'esm',
    ...options,
    minify: true,
    keepNames: true,
    banner: { js: banner },
    external: drawingPackages,
    logLevel: 'silent',
  });
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  if (entry === 'web') await writeFile(join(folder, assetsFile), assetsAsJson(await buildAssets()));
  return import(pathToFileURL(outfile).href);
}

/** AWS's own extension that reads parameters, for those who hold the function's token. */
async function startExtension(parameters: Record<string, string>) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const value = parameters[url.searchParams.get('name') ?? ''];
    const isAllowed =
      request.headers['x-aws-parameters-secrets-token'] === 'token' &&
      url.pathname === '/systemsmanager/parameters/get' &&
      url.searchParams.get('withDecryption') === 'true';
    if (!isAllowed || value === undefined) response.writeHead(400).end();
    else response.end(JSON.stringify({ Parameter: { Value: value } }));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, close: () => new Promise((resolve) => server.close(resolve)) };
}
