import * as z from 'zod';
import { Reason } from './reasons.ts';

const LineIndex = z.int().nonnegative();

/** One way in which a term was written, and the lines that wrote it so. */
const TermForm = z.strictObject({ form: z.string(), lines: z.array(LineIndex) });

/**
 * The ways of writing that count as the same. `key` is stable for the same answers and words; `term` is what is
 * shown, unique within a grouping; `people` counts distinct persons; `lines` are indices of the raw lines.
 */
export const GroupedTerm = z.strictObject({
  key: z.string(),
  term: z.string(),
  people: z.int().positive(),
  lines: z.array(LineIndex),
  forms: z.array(TermForm),
});
export type GroupedTerm = z.infer<typeof GroupedTerm>;

/** What one raw line became: shown terms in the order written, or the reason why there is none. */
export const GroupedLine = z.strictObject({
  terms: z.array(z.string()),
  reason: Reason.optional(),
  /** Parts of the line that made no term, though other parts may have. */
  skipped: z.array(z.strictObject({ text: z.string(), reason: Reason })),
});
export type GroupedLine = z.infer<typeof GroupedLine>;

/** All terms of a set of answers, most people first, and what became of each line. */
export const Grouping = z.strictObject({ terms: z.array(GroupedTerm), lines: z.array(GroupedLine) });
export type Grouping = z.infer<typeof Grouping>;
