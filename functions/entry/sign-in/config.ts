import * as z from 'zod';
import { Role } from '../../../shared/people.ts';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** `https:`, or plain `http:` on this machine only: what is sent in between is what signs people in. */
const SafeUrl = z.url({ protocol: /^https?$/ }).refine((text) => {
  const url = new URL(text);
  return url.protocol === 'https:' || loopbackNames.includes(url.hostname);
}, 'must be https, or http on localhost');

/** What the municipality's own provider may call the roles; compared without regard to case. */
const usualNames: Record<string, Role> = {
  communicator: 'communicator',
  communicators: 'communicator',
  kommunikatör: 'communicator',
  kommunikatörer: 'communicator',
  approver: 'approver',
  approvers: 'approver',
  godkännare: 'approver',
  granskare: 'approver',
  administrator: 'administrator',
  administrators: 'administrator',
  administratör: 'administrator',
  administratörer: 'administrator',
};

export const SignInConfig = z.strictObject({
  /** The provider, exactly as in its `/.well-known/openid-configuration`. */
  issuer: SafeUrl,
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** What sessions are stored by is made with it. Changing it signs everybody out. */
  sessionSecret: z.string().min(32),
  /** Where people's browsers find this site: an origin, without a path. */
  externalUrl: SafeUrl.transform((text) => new URL(text).origin),
  /** The claim in the ID token with the person's roles: `cognito:groups` in Cognito, `roles` in Entra ID. */
  rolesClaim: z.string().min(1).default('roles'),
  /** The municipality's own names of the roles, in addition to the usual Swedish and English ones. */
  roleValues: z.record(z.string(), Role).default({}),
  /** Whom to ask for a role, as the middle of a sentence: "Be … att ge dig rollen". */
  contact: z.string().min(1).default('den som är administratör för Örngott hos er'),
  /** A working day; then one signs in again. */
  sessionSeconds: z
    .int()
    .positive()
    .default(10 * 3600),
  /** Example users without passwords, on this machine only. */
  trial: z.boolean().default(false),
  /** How soon a role that was taken away stops working: the provider is asked again this often. */
  refreshSeconds: z
    .int()
    .positive()
    .default(15 * 60),
});
export type SignInConfig = z.infer<typeof SignInConfig>;

const RoleClaim = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([]);

/** The roles that the claim's values stand for; values that mean nothing here are left out. */
export function rolesFromClaim(claim: unknown, own: SignInConfig['roleValues']): Role[] {
  const names = new Map(
    Object.entries({ ...usualNames, ...own }).map(([name, role]) => [name.toLowerCase(), role]),
  );
  const roles = RoleClaim.parse(claim).flatMap((value) => names.get(value.trim().toLowerCase()) ?? []);
  return [...new Set(roles)];
}
