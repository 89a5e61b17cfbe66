import * as z from 'zod';

const urlText =
  'PUBLIC_URL ska vara hela adressen som andra når servern på, till exempel https://orngott.exempel.se.';

const Environment = z.object({
  /** Where people reach this server when it is not localhost. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, hostname: /./, error: urlText })
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  OIDC_ISSUER: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
});

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return /^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}

export interface ServerEnvironment {
  publicUrl: string | undefined;
  /** Others than this machine reach it. */
  isPublic: boolean;
  /** The municipality's own sign-in, when there is one. */
  oidcClientSecret: string | undefined;
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
  return { publicUrl, isPublic, oidcClientSecret: issuer === undefined ? undefined : secret };
}
