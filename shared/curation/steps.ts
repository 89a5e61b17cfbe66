import * as z from 'zod';
import { tidyLine } from '../answers/lines.ts';
import { hasPersonalNumber } from '../answers/problems.ts';
import { Instant } from '../campaigns/campaigns.ts';
import { CampaignId } from '../ids.ts';

/** A term as a step names it: how it is compared, and what was shown then, by which it is found when that has changed. */
export const TermName = z.strictObject({ key: z.string().min(1).max(400), term: z.string().min(1).max(400) });
export type TermName = z.infer<typeof TermName>;

const Terms = z.array(TermName).min(1, 'Välj minst ett ord.').max(100, 'Välj högst 100 ord åt gången.');
const Forms = z.array(z.string().min(1).max(400)).min(1, 'Välj minst ett skrivsätt.').max(100);

/** What a term is called in the cloud. */
const TermLabel = z
  .string()
  .overwrite(tidyLine)
  .min(1, 'Skriv vad ordet ska heta.')
  .max(60, 'Ett ord får vara högst 60 tecken.')
  .refine(
    (text) => !hasPersonalNumber(text),
    'Namnet ser ut att ha ett personnummer. Ta bort det, vi sparar aldrig personnummer.',
  );

export const HideReason = z.enum(['abuse', 'person', 'off_topic', 'unclear', 'other']);
export type HideReason = z.infer<typeof HideReason>;
export const LetInReason = z.enum(['no_person', 'stands_for_group', 'other']);
export type LetInReason = z.infer<typeof LetInReason>;

const Note = z
  .string()
  .overwrite(tidyLine)
  .max(200, 'Skälet får vara högst 200 tecken.')
  .refine((text) => !hasPersonalNumber(text), 'Skälet ser ut att ha ett personnummer. Ta bort det.')
  .optional();

/** One thing that a person does to a question's terms. */
export const TidyStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('merge'), terms: Terms, into: TermName }),
  /** Ways of writing that belong to another term. */
  z.strictObject({ kind: z.literal('move'), forms: Forms, from: TermName, into: TermName }),
  /** Ways of writing that become a term of their own. */
  z.strictObject({ kind: z.literal('split'), forms: Forms, from: TermName, name: TermLabel }),
  z.strictObject({ kind: z.literal('rename'), term: TermName, name: TermLabel }),
  z.strictObject({ kind: z.literal('hide'), terms: Terms, reason: HideReason, note: Note }),
  /** Shown although it may look like a person, or although too few gave it. */
  z.strictObject({ kind: z.literal('let_in'), terms: Terms, reason: LetInReason, note: Note }),
  /** A suggestion that is not to be made again. */
  z.strictObject({ kind: z.literal('dismiss'), suggestion: z.string().min(1).max(900) }),
  z.strictObject({ kind: z.literal('undo'), of: z.int().positive() }),
  z.strictObject({ kind: z.literal('redo'), of: z.int().positive() }),
]);
export type TidyStep = z.infer<typeof TidyStep>;
export type TidyChange = Exclude<TidyStep, { kind: 'undo' | 'redo' }>;

/** A step as it is kept: who, when, and its number within its question, from 1. Never changed and never removed. */
export const TidyEntry = z.strictObject({
  campaignId: CampaignId,
  questionId: z.string(),
  number: z.int().positive(),
  version: z.int().nonnegative(),
  at: Instant,
  by: z.string(),
  byId: z.string(),
  step: TidyStep,
});
export type TidyEntry = z.infer<typeof TidyEntry>;

type Numbered = Pick<TidyEntry, 'number' | 'step'>;

/** A change that holds, with its number. */
export interface ActiveChange {
  number: number;
  change: TidyChange;
}

/** The changes that hold when all has been undone and done again, in the order in which they were first made. */
export function activeChanges(entries: readonly Numbered[]): ActiveChange[] {
  const undone = undoneNumbers(entries);
  return entries.flatMap(({ number, step }) =>
    step.kind === 'undo' || step.kind === 'redo' || undone.has(number) ? [] : [{ number, change: step }],
  );
}

/** The numbers of those that are undone, the one undone last at the end. */
export function undoneNumbers(entries: readonly Numbered[]): Set<number> {
  const undone = new Set<number>();
  for (const { step } of entries) {
    if (step.kind !== 'undo' && step.kind !== 'redo') continue;
    undone.delete(step.of);
    if (step.kind === 'undo') undone.add(step.of);
  }
  return undone;
}
