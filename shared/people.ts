import * as z from 'zod';
import { Instant } from './campaigns/campaigns.ts';

export const Role = z.enum(['communicator', 'approver', 'administrator']);
export type Role = z.infer<typeof Role>;

/** A signed-in person as the desk sees them. */
export const Person = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  roles: z.array(Role),
  /** By which the person can be told things, when the provider says it. */
  email: z.email().optional(),
});
export type Person = z.infer<typeof Person>;

/** What the provider said of a person when it last spoke of them. */
export const KnownRoles = z.strictObject({
  id: z.string().min(1),
  version: z.int().nonnegative(),
  roles: z.array(Role),
  seenAt: Instant,
  name: z.string().optional(),
  email: z.email().optional(),
});
export type KnownRoles = z.infer<typeof KnownRoles>;

export const roleNames: Record<Role, string> = {
  communicator: 'Kommunikatör',
  approver: 'Godkännare',
  administrator: 'Administratör',
};
