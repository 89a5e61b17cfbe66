import * as z from 'zod';
import { ComparedWord } from '../comparison/compare.ts';
import { CampaignId } from '../ids.ts';

/** What is laid beside what; what is left out is chosen. */
export const CompareQuery = z.object({
  /** Another campaign; without it, two areas of this one. */
  med: CampaignId.optional(),
  /** The area that is looked at, in both campaigns; everybody without it. */
  omrade: z.string().max(100).optional(),
  /** The area that it is laid beside. */
  mot: z.string().max(100).optional(),
});
export type CompareQuery = z.infer<typeof CompareQuery>;

const ShownSide = z.object({ name: z.string(), people: z.int(), least: z.int(), hides: z.boolean() });

export const ComparedQuestion = z.object({
  id: z.string(),
  question: z.string(),
  a: ShownSide,
  b: ShownSide,
  words: z.array(ComparedWord),
  caution: z.string(),
});
export type ComparedQuestion = z.infer<typeof ComparedQuestion>;

export const DeskComparison = z.object({
  kind: z.enum(['years', 'areas']),
  a: z.string(),
  b: z.string(),
  questions: z.array(ComparedQuestion),
  /** Questions of this campaign that the other did not ask. */
  notAsked: z.array(z.string()),
});
export type DeskComparison = z.infer<typeof DeskComparison>;

export const DeskComparisons = z.object({
  campaigns: z.array(z.object({ id: CampaignId, title: z.string() })),
  areas: z.array(z.string()),
  /** The query that was answered, with what had been left out. */
  chosen: CompareQuery,
  /** Undefined when there is nothing to lay beside each other yet. */
  comparison: DeskComparison.optional(),
});
export type DeskComparisons = z.infer<typeof DeskComparisons>;
