import * as z from 'zod';
import { CampaignId } from '../ids.ts';
import { Reason } from '../terms/reasons.ts';

const Person = z.int().nonnegative();

/** A way of writing, and who wrote it so, as numbers from 0 in no order of time. */
const StoredForm = z.strictObject({ form: z.string(), writers: z.array(Person) });
export type StoredForm = z.infer<typeof StoredForm>;

/** A question's terms as its answers give them, before anybody has tidied them. */
export const StoredTerms = z.strictObject({
  /** How many people's answers are in it. */
  people: z.int().nonnegative(),
  /** The first person of each workgroup that has any, in rising order. */
  groupStarts: z.array(Person),
  terms: z.array(
    z.strictObject({
      key: z.string(),
      term: z.string(),
      forms: z.array(StoredForm),
      /** It looks like a name or like one client. */
      pointsAtSomebody: z.boolean(),
    }),
  ),
  /** What gave no term, and why; without the text where it may hold what nobody is to read. */
  left: z.array(z.strictObject({ reason: Reason, text: z.string().optional(), people: z.int().positive() })),
});
export type StoredTerms = z.infer<typeof StoredTerms>;

/** When a question's terms were gathered, by how many had answered it: the terms themselves are in a file. */
export const TermsLook = z.strictObject({
  campaignId: CampaignId,
  questionId: z.string(),
  version: z.int().nonnegative(),
  /** Of all answers of a closed campaign. */
  isFinal: z.boolean(),
  /** How many had answered the question then, also those who are not in it yet. */
  answered: z.int().nonnegative(),
  /** How many are in it. */
  people: z.int().nonnegative(),
  /** How many times answers had been changed or withdrawn then, in the whole campaign. */
  changes: z.int().nonnegative().default(0),
});
export type TermsLook = z.infer<typeof TermsLook>;

/** How many had answered when an open campaign's terms were last looked after, whether or not it was time to gather them. */
export const TermsCheck = z.strictObject({
  campaignId: CampaignId,
  version: z.int().nonnegative(),
  given: z.int().nonnegative(),
});
export type TermsCheck = z.infer<typeof TermsCheck>;
