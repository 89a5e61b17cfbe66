import type { Context as HonoContext } from 'hono';
import * as z from 'zod';
import { type Lines, linesOf } from '../../../shared/answers/lines.ts';
import { visibleError } from '../../../shared/errors.ts';
import { AnswerId } from '../../../shared/ids.ts';
import { addAll } from '../../../shared/lists.ts';
import { fieldName } from '../../../web/answer/field-names.ts';

/** An answer's form as it was sent. */
export interface ReadForm {
  lines: Lines;
  /** What the hidden fields say; only of a whole form with no unknown field. */
  sent: { answerId: AnswerId; base: number } | undefined;
  /** The same as far as the form says it, so that one which is sent back stays the same answer. */
  kept: { answerId: AnswerId | undefined; base: number | undefined };
}

const AnswerIdField = z.tuple([AnswerId]);
const VersionField = z.tuple([z.string().regex(/^\d{1,9}$/)]);

const prefix = fieldName('');
/** Far more than any campaign asks for. */
const maxFields = 500;

/**
 * Reads an answer's form; whatever stands as a line is kept, also when the questions are not known. A form of one step
 * asks some of the questions, and says nothing of the others. Throws a visible
 * `invalid` for a body that is not a form.
 */
export async function readAnswerForm(
  c: HonoContext,
  questionIds?: string[],
  isStep = false,
): Promise<ReadForm> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
    throw visibleError(
      'invalid',
      'Svaret kom inte fram som ett formulär. Öppna länken igen och skriv svaret där.',
    );
  }
  const lines = new Map<string, string[]>(isStep ? [] : questionIds?.map((id) => [id, []]));
  const others = new Map<string, string[]>();
  const fields = new URLSearchParams(await c.req.text());
  if (fields.size > maxFields)
    throw visibleError('invalid', 'Formuläret har för många fält. Öppna länken igen och skriv svaret där.');
  for (const [name, value] of fields) {
    const own = name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
    const isLine = own !== undefined && (questionIds === undefined || questionIds.includes(own));
    if (isLine) addTo(lines, own, linesOf(value));
    else addTo(others, name, [value]);
  }
  const answerId = AnswerIdField.safeParse(others.get('svar')).data?.[0];
  const version = VersionField.safeParse(others.get('version')).data?.[0];
  const base = version === undefined ? undefined : Number(version);
  const isWhole = others.size === 2 && answerId !== undefined && base !== undefined;
  return {
    lines: Object.fromEntries(lines),
    sent: isWhole ? { answerId, base } : undefined,
    kept: { answerId, base },
  };
}

function addTo(map: Map<string, string[]>, name: string, values: string[]): void {
  const there = map.get(name);
  if (there) addAll(there, values);
  else map.set(name, values);
}
