import * as z from 'zod';
import { Campaign, Instant } from '../campaigns/campaigns.ts';
import { CampaignId, CloudSetId, Code } from '../ids.ts';

/** What the board sees behind its link: one set of clouds, until another is published. */
export const BoardView = z.strictObject({
  code: Code,
  version: z.int().nonnegative(),
  campaignId: CampaignId,
  cloudSetId: CloudSetId,
  publishedAt: Instant,
  /** Another set was shown behind the same link before; when the first was is in the campaign. */
  replaced: z.boolean().default(false),
  /** An earlier campaign that the clouds are shown beside, with the clouds that it had then. */
  comparison: z.strictObject({ campaignId: CampaignId, cloudSetId: CloudSetId }).optional(),
  /** Taken down: the link says so until it is published again. */
  withdrawnAt: Instant.optional(),
});
export type BoardView = z.infer<typeof BoardView>;

export function publishedCampaign(campaign: Campaign, code: Code, now: Instant): Campaign {
  return Campaign.parse({
    ...campaign,
    state: 'published',
    publishedAt: campaign.publishedAt ?? now,
    boardCode: code,
  });
}
