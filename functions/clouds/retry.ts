import { visibleError } from '../../shared/errors.ts';
import type { CampaignId, JobId } from '../../shared/ids.ts';
import { auditWrite } from '../audit.ts';
import type { Context } from '../context.ts';
import { retryJob } from '../jobs/failed.ts';

/** Starts work on this campaign's clouds again after it was given up. */
export async function retryCloudWork(ctx: Context, campaignId: CampaignId, jobId: JobId): Promise<void> {
  await retryJob(ctx, jobId, (job) => {
    if (!('campaignId' in job.payload) || job.payload.campaignId !== campaignId)
      throw visibleError('not_found', 'Det här hör till en annan omgång. Ladda om sidan.');
    return [auditWrite(ctx, campaignId, 'retry')];
  });
}
