import * as z from 'zod';
import { Instant } from '../campaigns/campaigns.ts';
import { PlanItemId } from '../plan/plan.ts';
import { written } from '../text/written.ts';

/** The guiding principles for trust-based management (SOU 2018:47), as tags. */
export const StoryTag = z.enum([
  'tillit',
  'brukarfokus',
  'oppenhet',
  'stod',
  'delegering',
  'samverkan',
  'kunskap',
  'langsiktighet',
]);
export type StoryTag = z.infer<typeof StoryTag>;

export const tagNames: Record<StoryTag, string> = {
  tillit: 'Tillit',
  brukarfokus: 'Brukarfokus',
  oppenhet: 'Öppenhet',
  stod: 'Stöd',
  delegering: 'Delegering',
  samverkan: 'Samverkan och helhetssyn',
  kunskap: 'Kunskap',
  langsiktighet: 'Långsiktighet',
};

/** A good example, or something that went wrong and what was learnt. */
export const StoryKind = z.enum(['good_example', 'lesson']);
export type StoryKind = z.infer<typeof StoryKind>;
export const kindNames: Record<StoryKind, string> = {
  good_example: 'Ett gott exempel',
  lesson: 'Något som gick fel och vad vi lärde oss',
};

export const YesNo = z.enum(['yes', 'no', 'unsure'], 'Svara ja, nej eller vet inte.');
export type YesNo = z.infer<typeof YesNo>;
export const yesNoNames: Record<YesNo, string> = { yes: 'Ja', no: 'Nej', unsure: 'Vet inte' };

/** What the sender writes; the same for the first sending and for a revised one. */
export const TellingInput = z.strictObject({
  kind: StoryKind,
  what: written('Det som hände', { min: 20, max: 4_000 }),
  why: written('Varför det är viktigt', { max: 2_000 }),
  learned: written('Vad andra kan lära', { max: 2_000 }),
  tags: z.array(StoryTag).max(StoryTag.options.length),
  /** Answers to the plan's required questions, by their ids. `said_yes` is there when `named` is not `no`. */
  answers: z.record(PlanItemId, YesNo),
  /** Who is named or pictured, in the sender's own words. */
  people: written('Vilka som är med', { max: 1_000 }),
  contact: z.strictObject({
    name: written('Namnet', { max: 120 }),
    /** Telephone or e-mail, as written. */
    way: written('Kontaktvägen', { max: 200 }),
  }),
});
export type TellingInput = z.infer<typeof TellingInput>;

/** A story as it was sent in, once or once more; kept as it came. */
export const Telling = z.strictObject({
  ...TellingInput.shape,
  at: Instant,
  /** The plan whose questions, tips and privacy notice the sender saw. */
  planNumber: z.int().positive(),
});
export type Telling = z.infer<typeof Telling>;
