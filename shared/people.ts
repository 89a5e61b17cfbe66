import * as z from 'zod';

export const Role = z.enum(['communicator', 'approver', 'administrator']);
export type Role = z.infer<typeof Role>;

/** A signed-in person as the desk sees them. */
export const Person = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  roles: z.array(Role),
});
export type Person = z.infer<typeof Person>;

export const roleNames: Record<Role, string> = {
  communicator: 'Kommunikatör',
  approver: 'Godkännare',
  administrator: 'Administratör',
};
