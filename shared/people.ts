import * as z from 'zod';
import { Instant } from './campaigns/campaigns.ts';

export const Role = z.enum(['communicator', 'approver', 'administrator']);
export type Role = z.infer<typeof Role>;

/** A signed-in person as the desk sees them. */
export const Person = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  roles: z.array(Role),
});
export type Person = z.infer<typeof Person>;

/** The roles that a person had when the provider last spoke of them. */
export const KnownRoles = z.strictObject({
  id: z.string().min(1),
  version: z.int().nonnegative(),
  roles: z.array(Role),
  seenAt: Instant,
});
export type KnownRoles = z.infer<typeof KnownRoles>;

export const roleNames: Record<Role, string> = {
  communicator: 'Kommunikatör',
  approver: 'Godkännare',
  administrator: 'Administratör',
};
