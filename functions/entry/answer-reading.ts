import type { Context as HonoContext } from 'hono';
import * as z from 'zod';
import { type Lines, linesOf } from '../../shared/answer-lines.ts';
import { visibleError } from '../../shared/errors.ts';
import { AnswerId } from '../../shared/ids.ts';
import { fieldName } from '../../web/answer/field-names.ts';

/** The form as it was sent. What is not right with it is said by `problem`; the lines are kept all the same. */
export interface ReadForm {
  lines: Lines;
  sent: { answerId: AnswerId; base: number } | undefined;
}

const Hidden = z.strictObject({
  svar: z.tuple([AnswerId]),
  version: z.tuple([z.string().regex(/^\d{1,9}$/)]),
});

const prefix = fieldName('');

/**
 * Reads an answer's form; whatever stands as a line is kept, also when the questions are not known. Throws a visible
 * `invalid` for a body that is not a form; unknown fields give no `sent`.
 */
export async function readAnswerForm(c: HonoContext, questionIds?: string[]): Promise<ReadForm> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
    throw visibleError(
      'invalid',
      'Svaret kom inte fram som ett formulär. Öppna länken igen och skriv svaret där.',
    );
  }
  const lines = new Map<string, string[]>(questionIds?.map((id) => [id, []]));
  const others = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(await c.req.text())) {
    const own = name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
    const isLine = own !== undefined && (questionIds === undefined || questionIds.includes(own));
    if (isLine) lines.set(own, [...(lines.get(own) ?? []), ...linesOf(value)]);
    else others.set(name, [...(others.get(name) ?? []), value]);
  }
  const hidden = Hidden.safeParse(Object.fromEntries(others));
  return {
    lines: Object.fromEntries(lines),
    sent: hidden.success
      ? { answerId: hidden.data.svar[0], base: Number(hidden.data.version[0]) }
      : undefined,
  };
}
