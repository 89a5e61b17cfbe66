import type { Context as HonoContext } from 'hono';
import type { Actor, Context } from '../context.ts';
import type { Assets } from './assets.ts';
import type { Gate } from './limits/gate.ts';
import type { SignIn } from './sign-in/sign-in.ts';

/** What the pages are made with: where the product runs decides it once. */
export interface AppParts {
  /** The verbs' context for whoever acts. */
  contextFor: (actor: Actor) => Context;
  assets: Assets;
  /** Where people reach the product, without a slash at the end: QR codes and links start with it. */
  publicUrl: string;
  signIn: SignIn;
  /** Where photos are uploaded to, such as `https://bucket.s3.eu-north-1.amazonaws.com`, when it is not here. */
  uploadOrigin?: string | undefined;
  /** The network address that a request comes from, where that is known: limits of an origin hold only then. */
  addressOf?: (c: HonoContext) => string | undefined;
  /** What holds requests to the limits; one of its own unless there is one already. */
  gate?: Gate;
  /** Serves `/filer/` where files are a folder; elsewhere links lead straight to the store. */
  fileRoutes?: (request: Request) => Promise<Response>;
}
