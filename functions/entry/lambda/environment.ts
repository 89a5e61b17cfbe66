import * as z from 'zod';
import type { Lane } from '../../../shared/jobs.ts';

/** What each function is told of where it runs; the constructs in `infra/aws/` give exactly this. */
export const JobEnvironment = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  QUEUE_URL_URGENT: z.url(),
  QUEUE_URL_WATCHING: z.url(),
  QUEUE_URL_PHOTOS: z.url(),
  QUEUE_URL_DRAWING: z.url(),
  PUBLIC_URL: z.url({ protocol: /^https$/ }),
});

/** The variable that names each lane's queue. */
export const queueVariables = {
  urgent: 'QUEUE_URL_URGENT',
  watching: 'QUEUE_URL_WATCHING',
  photos: 'QUEUE_URL_PHOTOS',
  drawing: 'QUEUE_URL_DRAWING',
} as const satisfies Record<Lane, keyof z.infer<typeof JobEnvironment>>;

/** `OIDC_…`, which says who signs people in, is read by `signInFromEnvironment`; `FACEBOOK_…` by `lambdaFacebook`. */
export const WebEnvironment = JobEnvironment.extend({
  /** Names of SecureString parameters; the secrets themselves are never in the environment. */
  CLIENT_SECRET_PARAMETER: z.string().startsWith('/'),
  SESSION_SECRET_PARAMETER: z.string().startsWith('/'),
});
