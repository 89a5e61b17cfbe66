import { TidyEntry } from '../../shared/curation/steps.ts';
import { StoredTerms, TermsCheck, TermsLook } from '../../shared/curation/stored-terms.ts';
import { AppError } from '../../shared/errors.ts';
import type { CampaignId } from '../../shared/ids.ts';
import type { Context } from '../context.ts';
import { entity } from '../entity.ts';

const entriesPk = (id: CampaignId, question: string) => `tidy/${id}/${question}`;
const entrySk = (number: number) => String(number).padStart(8, '0');

/** What people have done to a question's terms, in order. */
export const tidyEntries = entity({
  name: 'tidy entry',
  schema: TidyEntry,
  key: (id: CampaignId, question: string, number: number) => ({
    pk: entriesPk(id, question),
    sk: entrySk(number),
  }),
  keyOf: (entry) => ({ pk: entriesPk(entry.campaignId, entry.questionId), sk: entrySk(entry.number) }),
});
export const entriesOf = (id: CampaignId, question: string) => ({ pk: entriesPk(id, question) });
/** Those made after the one of this number. */
export const entriesAfter = (id: CampaignId, question: string, number: number) => ({
  pk: entriesPk(id, question),
  from: entrySk(number + 1),
});
/** The one made last. */
export const lastEntryOf = (id: CampaignId, question: string) => ({
  pk: entriesPk(id, question),
  reverse: true,
  limit: 1,
});

export const termsLooks = entity({
  name: 'terms look',
  schema: TermsLook,
  key: (id: CampaignId, question: string) => ({ pk: `terms/${id}`, sk: question }),
  keyOf: (look) => ({ pk: `terms/${look.campaignId}`, sk: look.questionId }),
});

export const termsChecks = entity({
  name: 'terms check',
  schema: TermsCheck,
  key: (id: CampaignId) => ({ pk: `terms/${id}`, sk: '-checked' }),
  keyOf: ({ campaignId }) => ({ pk: `terms/${campaignId}`, sk: '-checked' }),
});

const pathOf = ({ campaignId, questionId }: Pick<TermsLook, 'campaignId' | 'questionId'>) =>
  `curation/${campaignId}/${questionId}.json`;

/** Replaces the terms that were gathered before. */
export async function writeTerms(
  ctx: Context,
  at: Pick<TermsLook, 'campaignId' | 'questionId'>,
  terms: StoredTerms,
): Promise<void> {
  await ctx.files.put(pathOf(at), new TextEncoder().encode(JSON.stringify(terms)), 'application/json');
}

const mostKept = 4;
const kept = new Map<string, StoredTerms>();

/** The terms of a look; those asked for last are kept, since a step must be answered at once. */
export async function readTerms(ctx: Context, look: TermsLook): Promise<StoredTerms> {
  const tag = `${pathOf(look)} ${look.version}`;
  const known = kept.get(tag);
  if (known) return known;
  const text = new TextDecoder().decode(await ctx.files.get(pathOf(look)));
  const read = StoredTerms.safeParse(parsedJson(text));
  if (!read.success)
    throw new AppError('unavailable', `The stored terms ${pathOf(look)} cannot be read`, {
      cause: read.error,
    });
  for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept + 1))) kept.delete(old);
  kept.set(tag, read.data);
  return read.data;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
