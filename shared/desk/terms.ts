import * as z from 'zod';
import { Instant } from '../campaigns/campaigns.ts';
import { CloudChoices } from '../clouds/clouds.ts';
import { HideReason, LetInReason, TidyStep } from '../curation/steps.ts';
import { TidyCounts } from '../curation/tidy-counts.ts';
import { Reason } from '../terms/reasons.ts';

/** What the desk is told and says when terms are tidied. */

export const DeskTerm = z.object({
  key: z.string(),
  term: z.string(),
  /** How many people gave it, and in how many workgroups. */
  people: z.int(),
  groups: z.int(),
  forms: z.array(z.object({ form: z.string(), people: z.int() })),
  /** Terms that have been counted as one in it. */
  joined: z.array(z.string()),
  isRenamed: z.boolean(),
  /** Why it is not in everybody's cloud; none when it is. */
  notShown: z.enum(['hidden', 'withheld', 'few']).optional(),
  hidden: z.object({ reason: HideReason, note: z.string().optional() }).optional(),
  letIn: z.object({ reason: LetInReason, note: z.string().optional() }).optional(),
  /** In how many workshops it was marked as something to remember. */
  marked: z.int(),
});
export type DeskTerm = z.infer<typeof DeskTerm>;

export const DeskSuggestion = z.object({
  id: z.string(),
  step: TidyStep,
  why: z.string(),
  people: z.int(),
  isUrgent: z.boolean(),
});
export type DeskSuggestion = z.infer<typeof DeskSuggestion>;

export const DeskTidyEntry = z.object({
  number: z.int(),
  at: Instant,
  by: z.string(),
  /** What was done, after the name. */
  text: z.string(),
  /** Done by the one who asks. */
  isMine: z.boolean(),
  /** Whether it can be undone, or done again; none for what undoes. */
  state: z.enum(['done', 'undone']).optional(),
  /** The step that it undid or did again. */
  of: z.int().optional(),
});
export type DeskTidyEntry = z.infer<typeof DeskTidyEntry>;

export const DeskTerms = z.object({
  questionId: z.string(),
  /** Nothing has been gathered yet. */
  isEmpty: z.boolean(),
  /** Of all answers of a closed campaign. */
  isFinal: z.boolean(),
  /** More have answered: it is being gathered again. */
  isGathering: z.boolean(),
  /** How many people's answers are in it. */
  people: z.int(),
  minPeople: z.int(),
  /** The number of the last step in it. */
  at: z.int(),
  terms: z.array(DeskTerm),
  /** Terms that are left out until the list is renewed, since answers have been changed or withdrawn. */
  takenOut: z.int(),
  left: z.array(z.object({ reason: Reason, text: z.string().optional(), people: z.int() })),
  counts: TidyCounts,
  suggestions: z.array(DeskSuggestion),
  log: z.array(DeskTidyEntry),
});
export type DeskTerms = z.infer<typeof DeskTerms>;

/** What one step changed. */
export const DeskTermsChange = z.object({
  at: z.int(),
  changed: z.array(DeskTerm),
  gone: z.array(z.string()),
  counts: TidyCounts,
  entry: DeskTidyEntry,
});
export type DeskTermsChange = z.infer<typeof DeskTermsChange>;

export const TidyRequest = z.object({ step: TidyStep });

/** How a question's cloud looks now, for a preview to begin with. */
export const DeskPreview = z.object({
  choices: CloudChoices,
  /** Where its words are, in the unit square of its canvas; none while there is no cloud. */
  places: z.array(z.tuple([z.string(), z.number(), z.number()])),
});
export type DeskPreview = z.infer<typeof DeskPreview>;
