import { createMiddleware } from 'hono/factory';
import { validator } from 'hono/validator';
import type * as z from 'zod';
import { AppError, visibleError } from '../../../shared/errors.ts';

/** The body as the schema has it; else a visible error with the schema's own Swedish texts. */
export function body<S extends z.ZodType>(schema: S) {
  return validator('json', (value): z.output<S> => parsedBody(schema, value));
}

function parsedBody<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const texts = parsed.error.issues.map((issue) => issue.message);
  throw visibleError('invalid', [...new Set(texts)].join(' '), parsed.error);
}

/** The same of a body that may be left out. */
export function optionalBody<S extends z.ZodType>(schema: S) {
  return createMiddleware<object, string, { in: { json: z.input<S> }; out: { json: z.output<S> } }>(
    async (c, next) => {
      c.req.addValidatedData('json', parsedBody(schema, asJson(await c.req.text())) as object);
      await next();
    },
  );
}

function asJson(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch (cause) {
    throw visibleError('invalid', 'Begäran är inte läslig.', cause);
  }
}

/** What the desk is told, in the schema's form; anything else is a mistake of ours and not of who asked. */
export function told<S extends z.ZodType>(schema: S, value: z.input<S>): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError('unavailable', 'What the desk was to be told has another form', { cause: parsed.error });
}
