import * as z from 'zod';
import type { FacebookAccess } from '../../adapters/facebook/call.ts';
import { type FacebookSettings, facebookFromEnvironment } from '../environment-channels.ts';
import { secretParameter } from './secrets.ts';

/** Names of SecureString parameters; only a function that posts may read them. */
const FacebookParameters = z.object({
  FACEBOOK_TOKEN_PARAMETER: z.string().startsWith('/'),
  FACEBOOK_APP_SECRET_PARAMETER: z.string().startsWith('/'),
});

/**
 * The Facebook page that the stack names, if any. Its secrets are asked for at each call: the extension keeps them for
 * some minutes, so a renewed token is used without a deployment.
 */
export function lambdaFacebook(
  environment: Record<string, string | undefined>,
): (FacebookSettings & Pick<FacebookAccess, 'secrets'>) | undefined {
  const settings = facebookFromEnvironment(environment);
  if (!settings) return undefined;
  const names = FacebookParameters.parse(environment);
  const secrets = async () => {
    const [token, appSecret] = await Promise.all([
      secretParameter(names.FACEBOOK_TOKEN_PARAMETER, environment),
      secretParameter(names.FACEBOOK_APP_SECRET_PARAMETER, environment),
    ]);
    return { token, appSecret };
  };
  return { ...settings, secrets };
}
