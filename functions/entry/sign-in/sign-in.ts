/**
 * Signing in to the desk, with @hono/oidc-auth against any OIDC provider.
 *
 *   const signedIn = signIn(SignInConfig.parse({ issuer, clientId, … }), log);   // config: sign-in-config.ts, or
 *                                       // environment-sign-in.ts (OIDC_ISSUER …), or infra/server/sign-in/example.ts
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
import { getAuthorizationServer, oidcAuthMiddleware, processOAuthCallback } from '@hono/oidc-auth';
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
import type { Log } from '../../context.ts';
import { answer, htmlAnswer, wantsPage } from './answers.ts';
import type { SignInConfig } from './config.ts';
import { isForeignWrite, needsNoPreflight, refuseForeignForms } from './csrf.ts';
import { providerUnreachable } from './messages.ts';
import { callbackPath, deskPath, signedOutPath, signInPath, signOutPath } from './paths.ts';
import { endSession, prepare, sealResponse, sessionOf } from './session.ts';

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

export function signIn(config: SignInConfig, log: Log): SignIn {
  const requireSignIn: MiddlewareHandler = async (c, next) => {
    const refusal = await letIn(c, config, log);
    if (refusal) c.res = refusal;
    else await next();
    sealResponse(c);
  };
  return { routes: signInRoutes(config, log, requireSignIn), requireSignIn };
}

/** Undefined when the person may go on, otherwise the answer they get instead. */
async function letIn(c: HonoContext, config: SignInConfig, log: Log): Promise<Response | undefined> {
  if (await isForeignWrite(c, config.externalUrl))
    return answer(c, 'forbidden', 'Begäran kom inte härifrån.');
  if (needsNoPreflight(c)) return answer(c, 'forbidden', 'Begäran saknar X-Orngott eller JSON.');
  try {
    const session = await sessionOf(c, config, log);
    if (!session) {
      if (wantsPage(c)) return await redirectToProvider(c);
      return answer(c, 'signed_out', 'Du har loggats ut.', () =>
        signedOutPage({ signInPath, byYourself: false }),
      );
    }
    const { name, roles } = session;
    if (roles.length === 0) {
      const page = () => noRolePage({ name, contact: config.contact, signOutPath });
      return answer(c, 'forbidden', `Du har ingen roll i Örngott. Be ${config.contact} om en.`, page);
    }
    c.set('signedInPerson', { id: session.sub, name, roles });
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
async function redirectToProvider(c: HonoContext): Promise<Response> {
  // A refresh token, without which one is signed out after 15 minutes, takes a scope at some providers (Entra ID)
  // that others (Cognito) refuse to hear of.
  const { scopes_supported: supported = [] } = await getAuthorizationServer(c);
  if (supported.includes('offline_access')) {
    c.set('oidcAuthEnv', { ...c.get('oidcAuthEnv'), OIDC_SCOPES: 'openid profile email offline_access' });
  }
  const redirect = await oidcAuthMiddleware()(c, async () => {});
  if (!redirect) throw new AppError('unavailable', 'The sign-in library neither redirected nor refused');
  return redirect;
}

function signInRoutes(config: SignInConfig, log: Log, requireSignIn: MiddlewareHandler): Hono {
  const routes = new Hono();
  const sealed: MiddlewareHandler = async (c, next) => {
    await next();
    sealResponse(c);
  };

  routes.get(signInPath, requireSignIn, (c) => c.redirect(insideDesk(c.req.query('till'), config)));

  routes.get(callbackPath, sealed, async (c) => {
    await prepare(c, config);
    try {
      const back = await processOAuthCallback(c);
      return c.redirect(insideDesk(back.headers.get('location') ?? undefined, config));
    } catch (error) {
      log.error('A sign-in was not completed', error);
      const overPlainHttp = config.externalUrl.startsWith('http:');
      return htmlAnswer(c, signInFailedPage({ signInPath, overPlainHttp }), 400);
    }
  });

  routes.post(signOutPath, sealed, async (c) => {
    if (await refuseForeignForms(c, config.externalUrl)) {
      return answer(c, 'forbidden', 'Begäran kom inte härifrån.');
    }
    await endSession(c, config, log);
    return htmlAnswer(c, signingOutPage({ goesOnTo: await signOutAtProvider(c, config, log) }), 200);
  });

  routes.get(signedOutPath, sealed, (c) =>
    htmlAnswer(c, signedOutPage({ signInPath, byYourself: true }), 200),
  );
  return routes;
}

/** The provider's own sign-out, if it has one that can be found; else straight to our last page. */
async function signOutAtProvider(c: HonoContext, config: SignInConfig, log: Log): Promise<string> {
  const backTo = `${config.externalUrl}${signedOutPath}`;
  try {
    const { end_session_endpoint: endpoint } = await getAuthorizationServer(c);
    if (endpoint === undefined) return backTo;
    const url = new URL(endpoint);
    url.searchParams.set('client_id', config.clientId);
    url.searchParams.set('post_logout_redirect_uri', backTo);
    // Cognito's own name for the same thing.
    url.searchParams.set('logout_uri', backTo);
    return url.href;
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
