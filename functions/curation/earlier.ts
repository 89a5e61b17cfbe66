import type { Campaign, Question } from '../../shared/campaigns/campaigns.ts';
import type { TidyEntry } from '../../shared/curation/steps.ts';
import { sameText } from '../../shared/curation/tidy.ts';
import type { Context } from '../context.ts';
import { allCampaigns, campaigns } from '../store.ts';
import { entriesOf, tidyEntries } from './store.ts';

/** Campaigns looked through for one with the same question. */
const mostLookedAt = 12;

/** What was done to the terms of the same question in the latest earlier campaign where anything was. */
export async function earlierEntries(
  ctx: Context,
  campaign: Campaign,
  question: Question,
): Promise<{ title: string; entries: TidyEntry[] } | undefined> {
  const all = await campaigns.all(ctx.table, allCampaigns);
  const earlier = all.filter(({ id, createdAt }) => id !== campaign.id && createdAt <= campaign.createdAt);
  for (const one of earlier.slice(0, mostLookedAt)) {
    const same = one.questions.find(({ text }) => sameText(text) === sameText(question.text));
    if (!same) continue;
    const entries = await tidyEntries.all(ctx.table, entriesOf(one.id, same.id));
    if (entries.length > 0) return { title: one.title, entries };
  }
  return undefined;
}
