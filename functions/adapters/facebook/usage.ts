import * as z from 'zod';
import { largest } from '../../../shared/lists.ts';

const percent = z.number().nonnegative().catch(0);
const Used = z.object({ call_count: percent, total_time: percent, total_cputime: percent });
const Business = z.record(
  z.string(),
  z.array(Used.extend({ estimated_time_to_regain_access: percent.optional() })),
);

/** Where we stop asking by ourselves: asking on at the limit makes the wait longer. */
const nearlyUsedUpPercent = 90;
/** How long to keep away when Facebook does not say. */
const pauseMs = 15 * 60_000;

interface Usage {
  percent: number;
  /** Facebook's own estimate of when there is more; 0 when it has none. */
  regainMinutes: number;
}

function parsed<T>(schema: z.ZodType<T>, header: string | null): T | undefined {
  if (header === null) return undefined;
  try {
    return schema.safeParse(JSON.parse(header)).data;
  } catch {
    // A hint that cannot be read is none; the answer itself says when the limit is reached.
    return undefined;
  }
}

const highest = (used: z.infer<typeof Used>) =>
  Math.max(used.call_count, used.total_time, used.total_cputime);

/** What an answer's headers say of the app's and the page's limits; both are often left out. */
export function usageIn(headers: Headers): Usage {
  const app = parsed(Used, headers.get('x-app-usage'));
  const business = Object.values(parsed(Business, headers.get('x-business-use-case-usage')) ?? {}).flat();
  return {
    percent: largest([...(app ? [highest(app)] : []), ...business.map(highest)], 0),
    regainMinutes: largest(
      business.map((one) => one.estimated_time_to_regain_access ?? 0),
      0,
    ),
  };
}

/** Until when to ask nothing more, after an answer with this usage; undefined when there is plenty left. */
export function waitAfter(usage: Usage, isThrottled: boolean, now: Date): Date | undefined {
  if (!isThrottled && usage.percent < nearlyUsedUpPercent) return undefined;
  return new Date(now.getTime() + (usage.regainMinutes * 60_000 || pauseMs));
}
