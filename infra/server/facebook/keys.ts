import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { keptSecret } from '../kept-secret.ts';
import { badProof, badToken, type GraphAnswer } from './graph-answer.ts';

/** How the product gets into the local Facebook: a page, an app, and what is secret of both. */
export const FacebookKeys = z.strictObject({
  pageId: z.string().regex(/^\d+$/),
  appId: z.string().regex(/^\d+$/),
  token: z.string().min(32),
  appSecret: z.string().min(32),
});
export type FacebookKeys = z.infer<typeof FacebookKeys>;

export function newKeys(): FacebookKeys {
  const secret = () => randomBytes(24).toString('hex');
  return { pageId: '100200300400', appId: '500600700800', token: `LOKAL${secret()}`, appSecret: secret() };
}

/** This installation's own, made at the first start. */
export function keptKeys(dataFolder: string): FacebookKeys {
  mkdirSync(dataFolder, { recursive: true });
  const kept = keptSecret(join(dataFolder, 'local-facebook-keys.json'), () => JSON.stringify(newKeys()));
  return FacebookKeys.parse(JSON.parse(kept));
}

const proofLastsMs = 5 * 60_000;

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What stands in the way of a call with the page's token, as the real one says it; undefined when nothing does. */
export function accessTrouble(
  keys: FacebookKeys,
  given: { token: string; proof: string | undefined; time: string | undefined },
  now: Date,
): GraphAnswer | undefined {
  if (!same(given.token, keys.token)) return badToken();
  if (given.proof === undefined || given.time === undefined) {
    return badProof('API calls from the server require an appsecret_proof argument');
  }
  const expected = createHmac('sha256', keys.appSecret).update(`${given.token}|${given.time}`).digest('hex');
  const isFresh = Math.abs(now.getTime() - Number(given.time) * 1000) <= proofLastsMs;
  if (same(given.proof, expected) && isFresh) return undefined;
  return badProof('Invalid appsecret_proof provided in the API argument');
}

/** `debug_token` is asked by the app itself. */
export function isTheApp(keys: FacebookKeys, token: string): boolean {
  return same(token, `${keys.appId}|${keys.appSecret}`);
}
