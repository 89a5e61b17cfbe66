import * as z from 'zod';

/** What each function is told of where it runs; the constructs in `infra/aws/` give exactly this. */
export const JobEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  QUEUE_URL: z.url(),
  PUBLIC_URL: z.url({ protocol: /^https$/ }),
});

/** `OIDC_…`, which says who signs people in, is read by `signInFromEnvironment`; `FACEBOOK_…` by `lambdaFacebook`. */
export const WebEnvironment = JobEnvironment.extend({
  /** Names of SecureString parameters; the secrets themselves are never in the environment. */
  CLIENT_SECRET_PARAMETER: z.string().startsWith('/'),
  SESSION_SECRET_PARAMETER: z.string().startsWith('/'),
});
