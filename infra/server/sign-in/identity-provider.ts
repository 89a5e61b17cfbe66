import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Provider, { type Configuration } from 'oidc-provider';
import type { Log } from '../../../functions/context.ts';
import type { ExampleUser } from '../../../web/sign-in/example-users.tsx';
import { listenNear } from '../listen.ts';
import { confirmSignOut, handleInteraction, isInteraction, pageHeaders, showError } from './pages.ts';
import { openProviderStore, type ProviderStore } from './store.ts';

export interface IdentityProviderOptions {
  /** The port that is wished for; when somebody else has it, or for 0, any free one is taken. */
  port: number;
  clientId: string;
  clientSecret: string;
  /** The site that people sign in to, for example `http://localhost:3000`. */
  externalUrl: string;
  /** Where the provider sends people back to: paths of `externalUrl`. */
  callbackPath: string;
  signedOutPath: string;
  /** Signing keys and sessions; made at the first start. */
  stateFile: string;
  users: ExampleUser[];
  log: Log;
}

export interface IdentityProvider {
  issuer: string;
  close(): Promise<void>;
}

const hour = 3600;

/**
 * A real OIDC provider beside the server, for trying out on one machine: example users, no passwords. It listens on
 * the loopback address only, under another name than `localhost`, so that neither gets the other's cookies.
 */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<IdentityProvider> {
  const server = createServer();
  const port = await listenNear(server, options.port, '127.0.0.1');
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, configuration(options, openProviderStore(options.stateFile)));
  const answerOidc = provider.callback();

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    // A page elsewhere whose name was made to lead here must not reach the users without passwords.
    if (request.headers.host !== `127.0.0.1:${port}`) {
      response.writeHead(421).end();
      return;
    }
    pageHeaders(response, options.externalUrl);
    if (!isInteraction(request)) return void answerOidc(request, response);
    void handleInteraction(provider, options, request, response);
  });

  return {
    issuer,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function configuration(options: IdentityProviderOptions, store: ProviderStore): Configuration {
  return {
    adapter: store.adapter,
    jwks: { keys: [{ ...store.signingKey, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [store.cookieKey], long: { sameSite: 'lax' }, short: { sameSite: 'lax' } },
    clients: [
      {
        client_id: options.clientId,
        client_secret: options.clientSecret,
        redirect_uris: [`${options.externalUrl}${options.callbackPath}`],
        post_logout_redirect_uris: [`${options.externalUrl}${options.signedOutPath}`],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'roles'], email: ['email'] },
    // Otherwise name, e-mail and roles are at the userinfo endpoint only, which the library does not ask.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    // As strict as a real one may be: a refresh token is good once, and one that comes back ends the session.
    rotateRefreshToken: true,
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      Grant: 24 * hour,
      IdToken: hour,
      Interaction: hour,
      RefreshToken: 24 * hour,
      Session: 24 * hour,
    },
    features: {
      devInteractions: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId,
      },
      rpInitiatedLogout: { enabled: true, logoutSource: confirmSignOut },
    },
    interactions: { url: (_ctx, interaction) => `/prova/${interaction.uid}` },
    renderError: (ctx) => showError(ctx, options.externalUrl),
    findAccount: (_ctx, id) => {
      const user = options.users.find((candidate) => candidate.id === id);
      return (
        user && {
          accountId: user.id,
          claims: async () => ({ sub: user.id, name: user.name, email: user.email, roles: user.roles }),
        }
      );
    },
    // There is one client, our own: nobody needs to be asked whether it may know who signs in.
    async loadExistingGrant(ctx) {
      const { client, session, provider } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const known = session.grantIdFor(client.clientId);
      const existing = known === undefined ? undefined : await provider.Grant.find(known);
      if (existing) return existing;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  };
}
