import type { Context as HonoContext } from 'hono';
import type * as z from 'zod';
import { visibleError } from '../../shared/errors.ts';

/** The fields of a small form that the page itself has filled. Throws a visible `invalid` for any other. */
export async function readForm<T>(c: HonoContext, schema: z.ZodType<T>): Promise<T> {
  const read = schema.safeParse(await c.req.parseBody());
  if (read.success) return read.data;
  throw visibleError('invalid', 'Formuläret kom inte fram helt. Ladda om sidan och försök igen.', read.error);
}
