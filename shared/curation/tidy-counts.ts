import * as z from 'zod';

/** How much people have changed among a question's terms, for those who see the result. */
export const TidyCounts = z.strictObject({
  /** Terms that count as part of another. */
  merged: z.int().nonnegative(),
  renamed: z.int().nonnegative(),
  hidden: z.int().nonnegative(),
  letIn: z.int().nonnegative(),
});
export type TidyCounts = z.infer<typeof TidyCounts>;
