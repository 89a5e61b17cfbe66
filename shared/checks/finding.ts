import * as z from 'zod';
import type { Span } from './numbers/personal-number.ts';

/** What a check can find. The first group is about people; the second is advice about the text. */
export const FindingKind = z.enum([
  'personal_number',
  'personal_number_like',
  'phone',
  'email',
  'address',
  'registration_plate',
  'case_number',
  'birth_date',
  'bank_account',
  'handle',
  'name',
  'health',
  'sensitive',
  'indirect',
  'sentence_length',
  'readability',
  'hashtag',
  'emoji',
  'length',
  'link',
  'capitals',
  'jargon',
  'ask_whom',
  'relative_day',
]);
export type FindingKind = z.infer<typeof FindingKind>;

/** `stop`: refused before it is stored. `high`: cannot be approved until removed or confirmed with a reason. */
export const Severity = z.enum(['stop', 'high', 'advice']);
export type Severity = z.infer<typeof Severity>;

/** Something in a text that a person should look at. Offsets are in UTF-16 units; a finding about the whole text has none. */
export interface Finding {
  kind: FindingKind;
  severity: Severity;
  span: Span | undefined;
  /** Swedish: what was found and why it matters. Never repeats a personal number. */
  reason: string;
  /** Swedish: what to do instead. */
  suggestion: string;
}
