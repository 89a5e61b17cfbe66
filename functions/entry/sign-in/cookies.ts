import type { Context as HonoContext } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import type { SignInConfig } from './config.ts';
import { callbackPath, deskPath } from './paths.ts';
import type { Attempt } from './provider.ts';

const sessionName = 'orngott-session';
const attemptName = (state: string) => `orngott-in-${state.slice(0, 12)}`;
const attemptSeconds = 600;
/** A browser drops a cookie of more than 4 096 bytes without a word. */
const longestTarget = 1000;

const SessionId = z.string().regex(/^[\w-]{43}$/);
const StoredAttempt = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  target: z.string(),
});
type StoredAttempt = z.infer<typeof StoredAttempt>;

/** Safari keeps no `Secure` cookie over plain http; only the trial on this machine does without. */
const optionsFor = ({ trial, externalUrl }: SignInConfig) =>
  ({
    httpOnly: true,
    secure: !(trial && externalUrl.startsWith('http:')),
    sameSite: 'Lax',
  }) as const;

export function sessionIdIn(c: HonoContext): string | undefined {
  return SessionId.safeParse(getCookie(c, sessionName)).data;
}

export function keepSessionId(c: HonoContext, config: SignInConfig, id: string): void {
  setCookie(c, sessionName, SessionId.parse(id), { ...optionsFor(config), path: deskPath });
}

/** Also a cookie that an earlier version wrote. */
export function forgetSessionId(c: HonoContext, config: SignInConfig): void {
  if (getCookie(c, sessionName) !== undefined)
    deleteCookie(c, sessionName, { ...optionsFor(config), path: deskPath });
}

/** Each attempt has a cookie of its own, so that several tabs may sign in at the same time. */
export function keepAttempt(c: HonoContext, config: SignInConfig, attempt: Attempt, target: string): void {
  const kept: StoredAttempt = { ...attempt, target: target.length > longestTarget ? deskPath : target };
  setCookie(
    c,
    attemptName(attempt.state),
    Buffer.from(JSON.stringify(StoredAttempt.parse(kept))).toString('base64url'),
    { ...optionsFor(config), path: callbackPath, maxAge: attemptSeconds },
  );
}

/** The attempt that this answer of the provider belongs to, once; undefined when this browser began none. */
export function takeAttempt(c: HonoContext, config: SignInConfig): StoredAttempt | undefined {
  const name = attemptName(c.req.query('state') ?? '');
  if (!/^[\w-]+$/.test(name)) return undefined;
  const text = getCookie(c, name);
  if (text === undefined) return undefined;
  deleteCookie(c, name, { ...optionsFor(config), path: callbackPath });
  try {
    return StoredAttempt.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
