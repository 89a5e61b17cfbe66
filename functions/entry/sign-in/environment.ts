import * as z from 'zod';
import { Role } from '../../../shared/people.ts';
import { SignInConfig } from './config.ts';

const OidcEnvironment = z.object({
  OIDC_ISSUER: z.string(),
  OIDC_CLIENT_ID: z.string(),
  OIDC_ROLES_CLAIM: z.string().optional(),
  /** JSON, for example `{"SG-Kommunikation":"communicator"}`. */
  OIDC_ROLE_VALUES: z
    .string()
    .transform((text, ctx) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        ctx.addIssue({ code: 'custom', message: 'must be JSON' });
        return z.NEVER;
      }
    })
    .pipe(z.record(z.string(), Role))
    .optional(),
  OIDC_CONTACT: z.string().optional(),
  OIDC_SESSION_HOURS: z.coerce.number().positive().max(24).default(10),
  OIDC_ASK_AGAIN_MINUTES: z.coerce.number().positive().max(60).default(15),
});

/**
 * The provider that the municipality chose, from `OIDC_ISSUER` and its companions.
 * @throws ZodError naming the variable that is missing or wrong.
 */
export function signInFromEnvironment(
  environment: Record<string, string | undefined>,
  own: { externalUrl: string; clientSecret: string; sessionSecret: string },
): SignInConfig {
  const oidc = OidcEnvironment.parse(environment);
  return SignInConfig.parse({
    ...own,
    issuer: oidc.OIDC_ISSUER,
    clientId: oidc.OIDC_CLIENT_ID,
    rolesClaim: oidc.OIDC_ROLES_CLAIM,
    roleValues: oidc.OIDC_ROLE_VALUES,
    contact: oidc.OIDC_CONTACT,
    sessionSeconds: Math.round(oidc.OIDC_SESSION_HOURS * 3600),
    refreshSeconds: Math.round(oidc.OIDC_ASK_AGAIN_MINUTES * 60),
  });
}
