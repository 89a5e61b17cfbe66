import * as z from 'zod';
import { AppError } from '../../../shared/errors.ts';

const Parameter = z.object({ Parameter: z.object({ Value: z.string().min(1) }) });

/** Set by Lambda, except the port, which is the extension's own default. */
const ExtensionEnvironment = z.object({
  AWS_SESSION_TOKEN: z.string().min(1),
  PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: z.coerce.number().default(2773),
});

/**
 * A SecureString parameter, from AWS's Parameters and Secrets extension in the same sandbox. It answers only once the
 * function has been invoked, so this is not to be called while a module loads.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
 * @throws `unavailable` when the parameter is missing or may not be read.
 */
export async function secretParameter(
  name: string,
  environment: Record<string, string | undefined>,
): Promise<string> {
  const extension = ExtensionEnvironment.parse(environment);
  const port = extension.PARAMETERS_SECRETS_EXTENSION_HTTP_PORT;
  const url = new URL(`http://localhost:${port}/systemsmanager/parameters/get`);
  url.searchParams.set('name', name);
  url.searchParams.set('withDecryption', 'true');
  const response = await fetch(url, {
    headers: { 'X-Aws-Parameters-Secrets-Token': extension.AWS_SESSION_TOKEN },
  });
  if (!response.ok) {
    throw new AppError('unavailable', `Parameter ${name} cannot be read: ${response.status}`);
  }
  return Parameter.parse(await response.json()).Parameter.Value;
}
