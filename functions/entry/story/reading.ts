import type { Context as HonoContext } from 'hono';
import * as z from 'zod';
import { visibleError } from '../../../shared/errors.ts';
import { Code } from '../../../shared/ids.ts';
import type { PlanVersion } from '../../../shared/plan/plan.ts';
import type { FormFields } from '../../../shared/stories/sent-telling.ts';
import type { Context } from '../../context.ts';
import { planInForce } from '../../plan/in-force.ts';
import { planVersions } from '../../store.ts';

/** Far more than any plan asks for. */
const maxFields = 100;

const Count = z.tuple([z.string().regex(/^\d{1,3}$/)]).transform(([text]) => Number(text));
const PlanNumber = z.tuple([z.string().regex(/^[1-9]\d{0,5}$/)]).transform(([text]) => Number(text));
const OneCode = z.tuple([Code]);

/** A form's fields. Throws a visible `invalid` for a body that is not a form. */
export async function readFields(c: HonoContext): Promise<FormFields> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
    throw visibleError(
      'invalid',
      'Texten kom inte fram som ett formulär. Öppna sidan igen och skriv den där.',
    );
  }
  const sent = new URLSearchParams(await c.req.text());
  if (sent.size > maxFields) throw visibleError('invalid', 'Formuläret har för många fält.');
  // Each becomes a key of its own, also one called `__proto__`.
  return Object.fromEntries([...new Set(sent.keys())].map((name) => [name, sent.getAll(name)]));
}

/** A number of things seen, 0 when the form does not say. */
export function countIn(fields: FormFields, name: string): number {
  return Count.safeParse(fields[name]).data ?? 0;
}

/** Which story the form is about; undefined when the form has lost it. */
export function codeIn(fields: FormFields): Code | undefined {
  return OneCode.safeParse(fields.kod).data?.[0];
}

/** The plan whose questions the form asked, or the one in force when that is not known. */
export async function planSeen(ctx: Context, fields: FormFields): Promise<PlanVersion> {
  const { plan } = await planInForce(ctx);
  const number = PlanNumber.safeParse(fields.plan).data;
  if (number === undefined || number === plan.number) return plan;
  const seen = await planVersions.find(ctx.table, number);
  return seen && seen.state !== 'draft' ? seen : plan;
}
