/**
 * Signing in to the desk, with openid-client against any OIDC provider.
 *
 *   const signedIn = signIn(SignInConfig.parse({ issuer, clientId, … }), ctx);   // config: config.ts, or
 *                                       // environment.ts (OIDC_ISSUER …), or infra/server/sign-in/example.ts
 *   app.route('/', signedIn.routes);                     // before the next line: these answer without a session
 *   app.use('/redaktion', signedIn.requireSignIn);
 *   app.use('/redaktion/*', signedIn.requireSignIn);     // everything signed in, API included, lives below /redaktion
 *   app.post('/redaktion/api/…', (c) => verb(contextFor({ kind: 'person', ...personOf(c) }), …));
 *
 * Routes: GET /redaktion/logga-in?till=/redaktion/… (signs in and goes there), GET /redaktion/logga-in/klar (the
 * redirect URI to register at the provider), POST /redaktion/logga-ut (a form; signs out here and at the provider),
 * GET /redaktion/utloggad (where the provider sends people after that).
 *
 * What `requireSignIn` answers instead of going on. A page is a GET that accepts HTML; all else is the API, in JSON
 * `{ code, message }` with Swedish text:
 *   nobody signed in       page: redirect to the provider and back to the same address   API: 401 `signed_out`
 *   no role here           page: 403, says whom to ask                                   API: 403 `forbidden`
 *   provider not reachable page: 503, the session is kept                                API: 503 `unavailable`
 *   a write from elsewhere 403 `forbidden`. A write needs `Content-Type: application/json` or the header
 *                          `X-Orngott: 1` (uploads, DELETE), and an Origin, where there is one, that is our own.
 */
import { Hono, type Context as HonoContext, type MiddlewareHandler } from 'hono';
import { AppError } from '../../../shared/errors.ts';
import type { Person } from '../../../shared/people.ts';
import {
  noRolePage,
  signedOutPage,
  signInFailedPage,
  signInUnavailablePage,
  signingOutPage,
} from '../../../web/sign-in/messages.tsx';
import { noteRoles } from '../../people/note-roles.ts';
import { answer, htmlAnswer, wantsPage } from './answers.ts';
import type { SignInConfig } from './config.ts';
import { forgetSessionId, keepAttempt, keepSessionId, sessionIdIn, takeAttempt } from './cookies.ts';
import { isForeignWrite, needsNoPreflight, refuseForeignForms } from './csrf.ts';
import { providerUnreachable } from './messages.ts';
import { callbackPath, deskPath, signedOutPath, signInPath, signOutPath } from './paths.ts';
import { OidcProvider } from './provider.ts';
import { type SessionContext, Sessions } from './session.ts';

declare module 'hono' {
  interface ContextVariableMap {
    signedInPerson?: Person;
  }
}

export interface SignIn {
  /** Mount at `/`, before anything that requires sign-in. */
  routes: Hono;
  requireSignIn: MiddlewareHandler;
}

/** The person whom `requireSignIn` let in; an error when the route lacks it. */
export function personOf(c: HonoContext): Person {
  const person = c.get('signedInPerson');
  if (!person) throw new AppError('forbidden', `requireSignIn is missing on ${c.req.path}`);
  return person;
}

interface Door {
  config: SignInConfig;
  provider: OidcProvider;
  sessions: Sessions;
  ctx: SessionContext;
  log: SessionContext['log'];
}

export function signIn(config: SignInConfig, ctx: SessionContext): SignIn {
  const provider = new OidcProvider(config, ctx.clock);
  const door = { config, provider, sessions: new Sessions(ctx, config, provider), ctx, log: ctx.log };
  const requireSignIn: MiddlewareHandler = async (c, next) => {
    const refusal = await letIn(c, door);
    if (refusal) c.res = refusal;
    else await next();
    keepPrivate(c);
  };
  return { routes: signInRoutes(door, requireSignIn), requireSignIn };
}

/** Nothing of a signed-in route is kept by anyone in between. */
function keepPrivate(c: HonoContext): void {
  c.res.headers.set('cache-control', 'private, no-store');
}

/** Undefined when the person may go on, otherwise the answer they get instead. */
async function letIn(c: HonoContext, door: Door): Promise<Response | undefined> {
  const { config, log } = door;
  if (await isForeignWrite(c, config.externalUrl))
    return answer(c, 'forbidden', 'Begäran kom inte härifrån.');
  if (needsNoPreflight(c)) return answer(c, 'forbidden', 'Begäran saknar X-Orngott eller JSON.');
  try {
    const id = sessionIdIn(c);
    const person = id === undefined ? undefined : await door.sessions.personOf(id);
    if (!person) {
      forgetSessionId(c, config);
      if (wantsPage(c)) return await redirectToProvider(c, door);
      return answer(c, 'signed_out', 'Du har loggats ut.', () =>
        signedOutPage({ signInPath, byYourself: false }),
      );
    }
    const { name, roles } = person;
    if (roles.length === 0) {
      // What rested upon a role that the person had must not any more.
      await noteRoles(door.ctx, person);
      const page = () => noRolePage({ name, contact: config.contact, signOutPath });
      return answer(c, 'forbidden', `Du har ingen roll i Örngott. Be ${config.contact} om en.`, page);
    }
    c.set('signedInPerson', person);
    return undefined;
  } catch (error) {
    log.error(providerUnreachable, error);
    return answer(
      c,
      'unavailable',
      'Inloggningen svarar inte just nu. Försök igen om en stund.',
      signInUnavailablePage,
    );
  }
}

/** To the provider, and afterwards back to this address. */
async function redirectToProvider(c: HonoContext, { config, provider }: Door): Promise<Response> {
  const { url, attempt } = await provider.beginning();
  const asked = new URL(c.req.url);
  keepAttempt(c, config, attempt, `${asked.pathname}${asked.search}`);
  return c.redirect(url.href);
}

function signInRoutes(door: Door, requireSignIn: MiddlewareHandler): Hono {
  const { config, provider, sessions, log } = door;
  const routes = new Hono();
  const sealed: MiddlewareHandler = async (c, next) => {
    await next();
    keepPrivate(c);
  };

  routes.get(signInPath, requireSignIn, (c) => c.redirect(insideDesk(c.req.query('till'), config)));

  routes.get(callbackPath, sealed, async (c) => {
    try {
      const attempt = takeAttempt(c, config);
      if (!attempt) throw new AppError('invalid', 'This browser began no such sign-in');
      const introduction = await provider.finish(new URL(c.req.url).search, attempt);
      keepSessionId(c, config, await sessions.begin(introduction));
      return c.redirect(insideDesk(attempt.target, config));
    } catch (error) {
      log.error('A sign-in was not completed', error);
      const overPlainHttp = config.externalUrl.startsWith('http:') && !config.trial;
      return htmlAnswer(c, signInFailedPage({ signInPath, overPlainHttp }), 400);
    }
  });

  routes.post(signOutPath, sealed, async (c) => {
    if (await refuseForeignForms(c, config.externalUrl)) {
      return answer(c, 'forbidden', 'Begäran kom inte härifrån.');
    }
    const id = sessionIdIn(c);
    if (id !== undefined) await sessions.end(id);
    forgetSessionId(c, config);
    return htmlAnswer(c, signingOutPage({ goesOnTo: await signOutAtProvider(door) }), 200);
  });

  routes.get(signedOutPath, sealed, (c) =>
    htmlAnswer(c, signedOutPage({ signInPath, byYourself: true }), 200),
  );
  return routes;
}

/** The provider's own sign-out, if it has one that can be found; else straight to our last page. */
async function signOutAtProvider({ config, provider, log }: Door): Promise<string> {
  const backTo = `${config.externalUrl}${signedOutPath}`;
  try {
    return (await provider.signOutUrl())?.href ?? backTo;
  } catch (error) {
    log.error('The provider could not be asked where to sign out', error);
    return backTo;
  }
}

/** Only addresses below the desk: whatever else a link or a cookie asks for leads to the desk's first page. */
function insideDesk(wanted: string | undefined, config: SignInConfig): string {
  const url = URL.parse(wanted ?? deskPath, config.externalUrl);
  const inside = url?.origin === config.externalUrl && /^\/redaktion(\/|$)/.test(url.pathname);
  return inside ? `${url.pathname}${url.search}` : deskPath;
}
