import { getAuth, initOidcAuthMiddleware, type OidcClaimsHook, revokeSession } from '@hono/oidc-auth';
import type { Context as HonoContext } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { verify } from 'hono/jwt';
import * as z from 'zod';
import { Role } from '../../../shared/people.ts';
import type { Log } from '../../context.ts';
import { rolesFromClaim, type SignInConfig } from './config.ts';
import { callbackPath, deskPath } from './paths.ts';

const sessionCookie = 'orngott-session';

/** What the cookie holds besides the library's own fields; kept small, since a browser keeps 4 096 bytes. */
const Session = z.object({ sub: z.string().min(1), name: z.string().min(1), roles: z.array(Role) });
export type Session = z.infer<typeof Session>;

/** `ssnexp`, `rtkexp`: epoch seconds when the session ends and when the provider is asked again; `rtk`: refresh token. */
const Cookie = Session.extend({ ssnexp: z.number(), rtkexp: z.number(), rtk: z.string() });
type Cookie = z.infer<typeof Cookie>;

/** Hands the library its settings for this request, once; nothing is taken from the process's environment. */
export async function prepare(c: HonoContext, config: SignInConfig): Promise<void> {
  if (c.get('oidcAuthEnv') !== undefined) return;
  await initOidcAuthMiddleware({
    OIDC_ISSUER: config.issuer,
    OIDC_CLIENT_ID: config.clientId,
    OIDC_CLIENT_SECRET: config.clientSecret,
    OIDC_AUTH_SECRET: config.sessionSecret,
    OIDC_AUTH_EXPIRES: String(config.sessionSeconds),
    OIDC_AUTH_REFRESH_INTERVAL: String(config.refreshSeconds),
    OIDC_AUTH_EXTERNAL_URL: config.externalUrl,
    OIDC_REDIRECT_URI: `${config.externalUrl}${callbackPath}`,
    OIDC_SCOPES: 'openid profile email',
    OIDC_COOKIE_NAME: sessionCookie,
    OIDC_COOKIE_PATH: deskPath,
    OIDC_JWT_ALG: 'HS256',
  })(c, async () => {});
  c.set('oidcClaimsHook', claimsHook(config));
}

/** A refreshed session takes the roles from the new ID token; a provider that sends none leaves them as they were. */
function claimsHook(config: SignInConfig): OidcClaimsHook {
  return async (before, claims) => {
    if (!claims) return Session.parse(before);
    const name = [claims.name, claims.preferred_username, claims.email, claims.sub].find(
      (text) => typeof text === 'string' && text !== '',
    );
    return Session.parse({
      sub: claims.sub,
      name,
      roles: rolesFromClaim(claims[config.rolesClaim], config.roleValues),
    });
  };
}

/**
 * Who is signed in; undefined when nobody is, or no longer.
 * @throws when the provider cannot be asked, in which case the cookie is kept: an outage signs nobody out.
 */
export async function sessionOf(
  c: HonoContext,
  config: SignInConfig,
  log: Log,
): Promise<Session | undefined> {
  await prepare(c, config);
  const cookie = await ownCookie(c, config);
  // An ended session is revoked here: the library does it without waiting, and a failure would go uncaught.
  if (!cookie || cookie.ssnexp < Math.floor(Date.now() / 1000)) {
    await endSession(c, config, log);
    return undefined;
  }
  const auth = await getAuth(c);
  // Told now, so that the library does not ask the provider a second time in the same request.
  if (auth === null) c.set('oidcAuth', null);
  return auth === null ? undefined : Session.parse(auth);
}

/** Forgets the session here, and at the provider when it answers; that it does not is logged, since the person is out. */
export async function endSession(c: HonoContext, config: SignInConfig, log: Log): Promise<void> {
  await prepare(c, config);
  if (await ownCookie(c, config)) {
    try {
      await revokeSession(c);
    } catch (error) {
      log.error('The refresh token could not be revoked at the provider', error);
    }
  } else if (getCookie(c, sessionCookie) !== undefined) {
    deleteCookie(c, sessionCookie, cookieOptions);
  }
  c.set('oidcAuth', null);
}

const cookieOptions = { path: deskPath, httpOnly: true, secure: true, sameSite: 'Lax' } as const;

/** A cookie that is forged, or of a form that an earlier version wrote, counts as none. */
async function ownCookie(c: HonoContext, config: SignInConfig): Promise<Cookie | undefined> {
  const text = getCookie(c, sessionCookie);
  if (text === undefined) return undefined;
  const payload: unknown = await verify(text, config.sessionSecret, 'HS256').catch(() => undefined);
  return Cookie.safeParse(payload).data;
}

/**
 * Finishes the response of a signed-in route: a renewed session goes along whatever the handler answered, nothing
 * is kept by anyone in between, and every cookie says SameSite, which the library leaves out.
 */
export function sealResponse(c: HonoContext): void {
  const renewed = c.get('oidcAuthJwt');
  if (renewed !== undefined) setCookie(c, sessionCookie, renewed, cookieOptions);
  const cookies = c.res.headers.getSetCookie();
  c.res.headers.delete('set-cookie');
  for (const cookie of cookies) {
    c.res.headers.append('set-cookie', /;\s*samesite=/i.test(cookie) ? cookie : `${cookie}; SameSite=Lax`);
  }
  c.res.headers.set('cache-control', 'private, no-store');
}
