import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import type { Context } from '../../context.ts';
import { createApp } from '../app.tsx';
import { readAssets } from '../built-assets.ts';
import { signInFromEnvironment } from '../sign-in/environment.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { viewerAddress } from './address.ts';
import { lambdaContext, lambdaLog } from './context.ts';
import { WebEnvironment } from './environment.ts';
import { secretParameter } from './secrets.ts';

type Handler = ReturnType<typeof handle>;

let ready: Promise<Handler> | undefined;

/** Every page and API call. What it needs is made at the first request and kept; a failure is tried again at the next. */
export async function handler(event: LambdaEvent, context?: LambdaContext) {
  ready ??= start();
  try {
    return await (await ready)(event, context);
  } catch (error) {
    ready = undefined;
    lambdaLog.error('The web function could not answer', error);
    throw error;
  }
}

async function start(): Promise<Handler> {
  const environment = WebEnvironment.parse(process.env);
  const [clientSecret, sessionSecret] = await Promise.all([
    secretParameter(environment.CLIENT_SECRET_PARAMETER, process.env),
    secretParameter(environment.SESSION_SECRET_PARAMETER, process.env),
  ]);
  const publicUrl = environment.PUBLIC_URL;
  const contextFor = lambdaContext(environment);
  const config = signInFromEnvironment(process.env, { externalUrl: publicUrl, clientSecret, sessionSecret });
  const app = createApp({
    contextFor,
    assets: readAssets(import.meta.url),
    publicUrl,
    uploadOrigin: await uploadOriginOf(contextFor({ kind: 'system' })),
    signIn: signIn(config, contextFor({ kind: 'system' })),
    addressOf: viewerAddress,
  });
  return handle(app);
}

/** Where the store's own forms lead: signing one asks nothing of the network, and says it for every region. */
async function uploadOriginOf({ files }: Context): Promise<string> {
  const form = await files.uploadForm('quarantine/origin', {
    maxBytes: 1,
    contentType: 'image/*',
    expiresInSeconds: 1,
  });
  return new URL(form.url).origin;
}
