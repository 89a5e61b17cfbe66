import * as z from 'zod';
import type { FacebookSecrets } from '../../functions/adapters/facebook/call.ts';
import {
  type FacebookSettings,
  facebookFromEnvironment,
} from '../../functions/entry/environment-channels.ts';
import { type MailSettings, mailFromEnvironment } from '../../functions/entry/environment-mail.ts';

const urlText =
  'PUBLIC_URL ska vara hela adressen som andra når servern på, till exempel https://orngott.exempel.se.';

const headerText =
  'TRUSTED_ADDRESS_HEADER ska vara namnet på den rubrik där er proxy skriver besökarens adress, till exempel X-Forwarded-For.';

const Environment = z.object({
  /** Where people reach this server when it is not localhost. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, hostname: /./, error: urlText })
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  /** What the proxy in front writes a visitor's address into; anybody can send it where there is no proxy. */
  TRUSTED_ADDRESS_HEADER: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{1,60}$/, headerText)
    .optional(),
  OIDC_ISSUER: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
});

const facebookNames = ['FACEBOOK_PAGE_ID', 'FACEBOOK_PAGE_TOKEN', 'FACEBOOK_APP_ID', 'FACEBOOK_APP_SECRET'];

/** The Facebook page of the environment with its secrets; undefined without one. Throws with Swedish text for half of one. */
export function facebookOf(
  environment: NodeJS.ProcessEnv,
): (FacebookSettings & { secrets: () => Promise<FacebookSecrets> }) | undefined {
  const missing = facebookNames.filter((name) => !environment[name]);
  if (missing.length === facebookNames.length) return undefined;
  if (missing.length > 0) {
    throw new Error(
      `För er Facebooksida behövs också ${missing.join(', ')}. Utan dem alla startas den lokala.`,
    );
  }
  const { FACEBOOK_PAGE_TOKEN: token = '', FACEBOOK_APP_SECRET: appSecret = '' } = environment;
  const settings = inSwedish(() => facebookFromEnvironment(environment));
  return settings && { ...settings, secrets: async () => ({ token, appSecret }) };
}

/** The mail server of the environment; undefined without one. Throws with Swedish text for half of one. */
export function mailServerOf(environment: NodeJS.ProcessEnv): MailSettings | undefined {
  return inSwedish(() => mailFromEnvironment(environment));
}

/** What it returns, or an error with the Swedish texts of what is wrong. */
function inSwedish<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof z.ZodError)) throw cause;
    throw new Error(cause.issues.map(({ message }) => message).join('\n'), { cause });
  }
}

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return /^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}

export interface ServerEnvironment {
  publicUrl: string | undefined;
  /** The header that a visitor's address is read from; without one it is the connection's own, or not known. */
  addressHeader: string | undefined;
  /** Others than this machine reach it. */
  isPublic: boolean;
  /** The municipality's own sign-in, when there is one. */
  oidcClientSecret: string | undefined;
  /** Whether the municipality's own Facebook page is named; `facebookOf` has the rest. */
  hasFacebook: boolean;
  /** Whether a mail server is named; `mailServerOf` has the rest. */
  hasMailServer: boolean;
}

/** What the environment says. Throws an error with Swedish text; what is set to nothing is not set. */
export function readEnvironment(environment: NodeJS.ProcessEnv): ServerEnvironment {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join('\n'));
  const { PUBLIC_URL: publicUrl, OIDC_ISSUER: issuer, OIDC_CLIENT_SECRET: secret } = parsed.data;
  const isPublic = publicUrl !== undefined && !isLoopback(publicUrl);
  if (isPublic && issuer === undefined) {
    throw new Error(
      'PUBLIC_URL är satt men inte OIDC_ISSUER. Då skulle vem som helst kunna logga in som exempelpersonerna. ' +
        'Sätt OIDC_ISSUER, OIDC_CLIENT_ID och OIDC_CLIENT_SECRET för er egen inloggning, eller prova utan PUBLIC_URL.',
    );
  }
  if (issuer !== undefined && secret === undefined) {
    throw new Error('OIDC_ISSUER är satt men inte OIDC_CLIENT_SECRET.');
  }
  return {
    publicUrl,
    addressHeader: parsed.data.TRUSTED_ADDRESS_HEADER,
    isPublic,
    oidcClientSecret: issuer === undefined ? undefined : secret,
    hasFacebook: facebookOf(environment) !== undefined,
    hasMailServer: mailServerOf(environment) !== undefined,
  };
}
