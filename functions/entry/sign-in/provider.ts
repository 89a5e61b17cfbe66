import * as oidc from 'openid-client';
import * as z from 'zod';
import type { Person } from '../../../shared/people.ts';
import type { Clock } from '../../context.ts';
import { rolesFromClaim, type SignInConfig } from './config.ts';
import { callbackPath, signedOutPath } from './paths.ts';

/** Who somebody is according to the provider, and what to ask it with the next time. */
export interface Introduction {
  person: Person | undefined;
  refreshToken: string | undefined;
}

/** What a sign-in has to remember until the provider sends the person back. */
export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
}

/** How long the provider may take to answer. */
export const providerTimeoutSeconds = 10;
/** So long what the provider says of itself is taken as unchanged. */
const describedForMs = 600_000;

/** What a provider answers when it no longer vouches for somebody. All else that goes wrong is an outage. */
const refusals = [
  'invalid_grant',
  'access_denied',
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
];

const Dropped = z.object({ cause: z.object({ code: z.enum(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']) }) });

/** It is asked seldom, and a connection that was kept may have died since, above all in a function that was frozen. */
const fetchAgain: oidc.CustomFetch = async (url, { body, ...options }) => {
  const init = { ...options, body: body ? String(body) : null };
  try {
    return await fetch(url, init);
  } catch (error) {
    if (!Dropped.safeParse(error).success) throw error;
    return fetch(url, init);
  }
};

/**
 * The OIDC provider that people sign in at: the authorization code flow with PKCE (RFC 6749, 7636, OpenID Connect Core),
 * by the library `openid-client`. Everything throws when the provider cannot be asked.
 */
export class OidcProvider {
  readonly #config: SignInConfig;
  readonly #clock: Clock;
  #described: { until: number; by: Promise<oidc.Configuration> } | undefined;

  constructor(config: SignInConfig, clock: Clock) {
    this.#config = config;
    this.#clock = clock;
  }

  /** Where to send somebody who is to sign in, and what to remember of it. */
  async beginning(): Promise<{ url: URL; attempt: Attempt }> {
    const configuration = await this.#description();
    const attempt = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    // A refresh token, without which one is signed out after 15 minutes, takes a scope at some providers (Entra ID)
    // that others (Cognito) refuse to hear of.
    const { scopes_supported: supported = [] } = configuration.serverMetadata();
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.#config.externalUrl}${callbackPath}`,
      scope: `openid profile email${supported.includes('offline_access') ? ' offline_access' : ''}`,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    return { url, attempt };
  }

  /** Who came back, with the query that the provider gave them. */
  async finish(query: string, { state, nonce, verifier }: Attempt): Promise<Introduction> {
    const back = new URL(`${this.#config.externalUrl}${callbackPath}${query}`);
    const tokens = await oidc.authorizationCodeGrant(await this.#description(), back, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    return this.#introduction(tokens);
  }

  /** Asks again; undefined when the provider no longer vouches for the person. */
  async renew(refreshToken: string): Promise<Introduction | undefined> {
    try {
      return this.#introduction(await oidc.refreshTokenGrant(await this.#description(), refreshToken));
    } catch (error) {
      if (error instanceof oidc.ResponseBodyError && refusals.includes(error.error)) return undefined;
      throw error;
    }
  }

  async revoke(refreshToken: string): Promise<void> {
    const configuration = await this.#description();
    if (configuration.serverMetadata().revocation_endpoint === undefined) return;
    await oidc.tokenRevocation(configuration, refreshToken);
  }

  /** Where the account itself is signed out, if there is such a place; it sends people on to our last page. */
  async signOutUrl(): Promise<URL | undefined> {
    const { end_session_endpoint: endpoint } = (await this.#description()).serverMetadata();
    if (endpoint === undefined) return undefined;
    const backTo = `${this.#config.externalUrl}${signedOutPath}`;
    const url = new URL(endpoint);
    url.searchParams.set('client_id', this.#config.clientId);
    url.searchParams.set('post_logout_redirect_uri', backTo);
    // Cognito's own name for the same thing.
    url.searchParams.set('logout_uri', backTo);
    return url;
  }

  /** A provider that sends no ID token along when it is asked again says nothing new of the person. */
  #introduction(tokens: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers): Introduction {
    const claims = tokens.claims();
    const refreshToken = tokens.refresh_token;
    if (!claims) return { person: undefined, refreshToken };
    const name = [claims.name, claims.preferred_username, claims.email].find(
      (text): text is string => typeof text === 'string' && text !== '',
    );
    const roles = rolesFromClaim(claims[this.#config.rolesClaim], this.#config.roleValues);
    const email = z.email().safeParse(claims.email).data;
    return {
      person: { id: claims.sub, name: name ?? claims.sub, roles, ...(email && { email }) },
      refreshToken,
    };
  }

  #description(): Promise<oidc.Configuration> {
    const now = this.#clock.now().getTime();
    if (!this.#described || this.#described.until < now) {
      const by = this.#describe();
      const described = { until: now + describedForMs, by };
      this.#described = described;
      by.catch(() => {
        if (this.#described === described) this.#described = undefined;
      });
    }
    return this.#described.by;
  }

  #describe(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.#config;
    return oidc.discovery(new URL(issuer), clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
      timeout: providerTimeoutSeconds,
      [oidc.customFetch]: fetchAgain,
      // Plain http is let through by the settings on a loopback address only.
      execute: issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [],
    });
  }
}
