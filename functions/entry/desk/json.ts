import { validator } from 'hono/validator';
import type * as z from 'zod';
import { AppError, visibleError } from '../../../shared/errors.ts';

/** The body as the schema has it; else a visible error with the schema's own Swedish texts. */
export function body<S extends z.ZodType>(schema: S) {
  return validator('json', (value): z.output<S> => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const texts = parsed.error.issues.map((issue) => issue.message);
    throw visibleError('invalid', [...new Set(texts)].join(' '), parsed.error);
  });
}

/** What the desk is told, in the schema's form; anything else is a mistake of ours and not of who asked. */
export function told<S extends z.ZodType>(schema: S, value: z.input<S>): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError('unavailable', 'What the desk was to be told has another form', { cause: parsed.error });
}
