import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Log } from '../../../functions/context.ts';
import {
  chooseUserPage,
  confirmSignOutPage,
  type ExampleUser,
  providerErrorPage,
  sendAtOnce,
} from '../../../web/sign-in/example-users.tsx';
import { signInStyles } from '../../../web/sign-in/styles.ts';

const hashOf = (source: string) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

/** Form submissions may end at the site, whither the provider redirects them. */
export function pageHeaders(response: ServerResponse, externalUrl: string): void {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(signInStyles)}`,
    `script-src ${hashOf(sendAtOnce)}`,
    `form-action 'self' ${externalUrl}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  response.setHeader('Content-Security-Policy', policy.join('; '));
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
}

export function isInteraction(request: IncomingMessage): boolean {
  return /^\/prova\/[\w-]+$/.test(request.url ?? '');
}

/** Shows the example users; one of them was clicked when it is a POST. */
export async function handleInteraction(
  provider: Provider,
  options: { users: ExampleUser[]; externalUrl: string; log: Log },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    // Fails unless this browser holds the cookie of this very attempt, which also keeps other sites' forms out.
    await provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      sendPage(response, 200, chooseUserPage({ action: request.url ?? '', users: options.users }));
      return;
    }
    const chosen = new URLSearchParams(await text(request)).get('user');
    const user = options.users.find((candidate) => candidate.id === chosen);
    if (!user) {
      sendPage(response, 400, providerErrorPage({ backTo: deskOf(options.externalUrl) }));
      return;
    }
    await provider.interactionFinished(request, response, { login: { accountId: user.id } });
  } catch (error) {
    options.log.error('A trial sign-in was not completed', error);
    sendPage(response, 400, providerErrorPage({ backTo: deskOf(options.externalUrl) }));
  }
}

export async function confirmSignOut(ctx: KoaContextWithOIDC): Promise<void> {
  const xsrf = String(ctx.oidc.session?.state?.secret);
  ctx.body = confirmSignOutPage({ action: ctx.oidc.urlFor('end_session_confirm'), xsrf });
}

export async function showError(ctx: KoaContextWithOIDC, externalUrl: string): Promise<void> {
  ctx.type = 'html';
  ctx.body = providerErrorPage({ backTo: deskOf(externalUrl) });
}

function deskOf(externalUrl: string): string {
  return `${externalUrl}/redaktion`;
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
}
