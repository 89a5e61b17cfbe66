import * as z from 'zod';
import { randomCode } from './random-code.ts';

export { codeLength } from './random-code.ts';

export const Code = z
  .string()
  .regex(/^[a-km-np-z2-9]{26}$/)
  .brand('Code');
export type Code = z.infer<typeof Code>;

/** Turns random bytes (at least 26) into a code. */
export function codeFromBytes(bytes: Uint8Array): Code {
  return Code.parse(randomCode(bytes));
}

function prefixedId<const P extends string>(prefix: P) {
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[a-km-np-z2-9]{26}$`))
    .brand(prefix);
}

export const CampaignId = prefixedId('cmp');
export type CampaignId = z.infer<typeof CampaignId>;
export const WorkgroupId = prefixedId('grp');
export type WorkgroupId = z.infer<typeof WorkgroupId>;
/** Made by the phone that answers, and known to that phone only: whoever has it may change or withdraw the answer. */
export const AnswerId = prefixedId('ans');
export type AnswerId = z.infer<typeof AnswerId>;
/** Of answers that were brought in together: a file's, or a pile of paper's. */
export const ImportId = prefixedId('imp');
export type ImportId = z.infer<typeof ImportId>;
export const CloudId = prefixedId('cld');
export type CloudId = z.infer<typeof CloudId>;
export const CloudSetId = prefixedId('set');
export type CloudSetId = z.infer<typeof CloudSetId>;
export const JobId = prefixedId('job');
export type JobId = z.infer<typeof JobId>;
export const AuditId = prefixedId('aud');
export type AuditId = z.infer<typeof AuditId>;
/** Of a question template that the organisation has made. */
export const TemplateId = prefixedId('tpl');
export type TemplateId = z.infer<typeof TemplateId>;
export const StoryId = prefixedId('sto');
export type StoryId = z.infer<typeof StoryId>;
export const PhotoId = prefixedId('pho');
export type PhotoId = z.infer<typeof PhotoId>;
/** Somebody who is named or pictured in a story. */
export const DepictedId = prefixedId('per');
export type DepictedId = z.infer<typeof DepictedId>;
