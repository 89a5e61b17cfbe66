import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Log } from '../../../functions/context.ts';
import { SignInConfig } from '../../../functions/entry/sign-in/config.ts';
import { callbackPath, signedOutPath } from '../../../functions/entry/sign-in/paths.ts';
import type { ExampleUser } from '../../../web/sign-in/example-users.tsx';
import { keptSecret } from '../kept-secret.ts';
import { startIdentityProvider } from './identity-provider.ts';

const exampleUsers: ExampleUser[] = [
  {
    id: 'kim',
    name: 'Kim Kommunikatör',
    email: 'kim@exempel.se',
    roles: ['communicator', 'administrator'],
  },
  { id: 'robin', name: 'Robin Granskare', email: 'robin@exempel.se', roles: ['approver'] },
];

const Secrets = z.strictObject({ clientSecret: z.string().min(32), sessionSecret: z.string().min(32) });
type Secrets = z.infer<typeof Secrets>;

/**
 * Secrets of this installation, made at the first start and kept in a file that only the owner may read. A server
 * with the municipality's own provider uses the `sessionSecret` only.
 */
export function signInSecrets(dataFolder: string): Secrets {
  const secret = () => randomBytes(32).toString('base64url');
  mkdirSync(dataFolder, { recursive: true });
  const kept = keptSecret(join(dataFolder, 'sign-in-secrets.json'), () =>
    JSON.stringify({ clientSecret: secret(), sessionSecret: secret() } satisfies Secrets),
  );
  return Secrets.parse(JSON.parse(kept));
}

/**
 * Starts the example provider and returns the configuration with which `signIn` uses it.
 * @param about.port that the provider wishes for; the same between starts, while nobody else has it.
 */
export async function startExampleSignIn(about: {
  dataFolder: string;
  externalUrl: string;
  port: number;
  users?: ExampleUser[];
  log: Log;
}): Promise<{ config: SignInConfig; close(): Promise<void> }> {
  const secrets = signInSecrets(about.dataFolder);
  const clientId = 'orngott';
  const provider = await startIdentityProvider({
    port: about.port,
    clientId,
    clientSecret: secrets.clientSecret,
    externalUrl: about.externalUrl,
    callbackPath,
    signedOutPath,
    stateFile: join(about.dataFolder, 'identity-provider.json'),
    users: about.users ?? exampleUsers,
    log: about.log,
  });
  try {
    const { externalUrl } = about;
    const config = SignInConfig.parse({
      issuer: provider.issuer,
      clientId,
      ...secrets,
      externalUrl,
      trial: true,
    });
    return { config, close: provider.close };
  } catch (error) {
    await provider.close();
    throw error;
  }
}
