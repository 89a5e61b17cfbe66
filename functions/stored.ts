import type * as z from 'zod';
import { AppError } from '../shared/errors.ts';

type Issues = z.core.$ZodIssue[];

/** A copy without the keys that a strict schema does not know, wherever in it they are. */
function withoutUnknown(value: unknown, issues: Issues): unknown {
  const copy = structuredClone(value);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    let at = copy;
    for (const step of issue.path) at = (at as Record<PropertyKey, unknown>)[step];
    for (const key of issue.keys) delete (at as Record<string, unknown>)[key];
  }
  return copy;
}

/**
 * What is stored as `name`. Fields that this version does not know, perhaps a later version's, are left out: the
 * same strict schema refuses them in requests. Throws `unavailable` when it cannot be read.
 */
export function fromStored<T>(name: string, schema: z.ZodType<T>, value: unknown): T {
  const asIs = schema.safeParse(value);
  if (asIs.success) return asIs.data;
  const known = schema.safeParse(withoutUnknown(value, asIs.error.issues));
  if (known.success) return known.data;
  throw new AppError('unavailable', `A stored ${name} cannot be read`, { cause: known.error });
}

/** What is to be stored, if it can be read again. Throws `invalid` otherwise: the caller made something wrong. */
export function toStore<T>(name: string, schema: z.ZodType<T>, value: T): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid', `A ${name} that could not be read again is not stored`, {
    cause: parsed.error,
  });
}
