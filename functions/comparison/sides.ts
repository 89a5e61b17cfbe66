import { type Campaign, commonQuestions } from '../../shared/campaigns/campaigns.ts';
import type { Cloud, CloudSet } from '../../shared/clouds/clouds.ts';
import { leastPerTerm } from '../../shared/clouds/least-per-term.ts';
import type { Side } from '../../shared/comparison/compare.ts';
import { comparableText } from '../../shared/text/same-text.ts';
import { cloudSetById, type SetWithClouds } from '../clouds/by-id.ts';
import { readLayoutFile } from '../clouds/files.ts';
import type { Context } from '../context.ts';

/** A campaign with the clouds that stand for it now. */
export interface Result extends SetWithClouds {
  campaign: Campaign;
}

/** The clouds made last of a campaign that is not open, when they are ready; undefined when there are none to compare. */
export async function resultOf(ctx: Context, campaign: Campaign): Promise<Result | undefined> {
  if (campaign.state === 'draft' || campaign.state === 'open' || !campaign.cloudSetId) return undefined;
  const made = await cloudSetById(ctx, campaign, campaign.cloudSetId);
  return made.state === 'ready' ? { campaign, ...made } : undefined;
}

/** One question of two results, asked in both. */
export interface AskedInBoth {
  id: string;
  question: string;
  a: Cloud;
  b: Cloud;
}

/** The questions of `a` that were asked in `b` too, by their id or else by their words, and those that were not. */
export function askedInBoth(
  a: Result,
  b: Result,
  areas: readonly [string | null, string | null],
): { both: AskedInBoth[]; notAsked: string[] } {
  const both: AskedInBoth[] = [];
  const notAsked: string[] = [];
  const asked = commonQuestions(b.campaign);
  for (const { id, text, shortText } of commonQuestions(a.campaign)) {
    const same =
      asked.find((other) => comparableText(other.text) === comparableText(text)) ??
      asked.find((other) => other.id === id);
    const [ofA, ofB] = [cloudOf(a, id, areas[0]), same && cloudOf(b, same.id, areas[1])];
    if (ofA && ofB) both.push({ id, question: shortText, a: ofA, b: ofB });
    else notAsked.push(shortText);
  }
  return { both, notAsked };
}

const cloudOf = ({ clouds }: Result, questionId: string, area: string | null): Cloud | undefined =>
  clouds.find((cloud) => cloud.questionId === questionId && cloud.scope.area === area);

/** What a cloud shows, how few it does not, and whether more are hidden: by question, as the board is told it too. */
export async function sideOf(ctx: Context, set: CloudSet, cloud: Cloud): Promise<Side> {
  const { words } = await readLayoutFile(ctx, cloud);
  return {
    people: cloud.people,
    least: leastPerTerm(cloud.choices, cloud.scope),
    hides:
      (set.tidyCounts[cloud.questionId]?.hidden ?? 0) > 0 ||
      cloud.withheldTerms.length > 0 ||
      cloud.unprintableTerms.length > 0,
    words: words.map(({ term, people }) => ({ term, people })),
  };
}
