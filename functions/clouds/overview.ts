import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import type { Cloud } from '../../shared/clouds/clouds.ts';
import type { DeskCloud, DeskClouds, FailedWork } from '../../shared/desk/desk.ts';
import type { CampaignId, CloudSetId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { stepsSince } from '../curation/since.ts';
import { failedJobs } from '../jobs/failed.ts';
import { campaigns } from '../store.ts';
import { cloudSetById } from './by-id.ts';
import { deskFiles } from './downloads.ts';

/** The clouds made last, with what can be done with them; undefined when none have been asked for. */
export async function cloudsOverview(
  ctx: Context,
  id: CampaignId,
  urlOf: (cloud: Cloud, kind: string) => string,
): Promise<DeskClouds | undefined> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  if (!campaign.cloudSetId) return undefined;
  const [{ set, clouds, state }, failedWork] = await Promise.all([
    cloudSetById(ctx, campaign, campaign.cloudSetId),
    failedWorkOf(ctx, campaign.cloudSetId),
  ]);
  return {
    ...set,
    stepsSince: await stepsSince(ctx, campaign, set),
    state: failedWork.length > 0 ? 'failed' : state,
    clouds: clouds.map((cloud) => deskCloud(campaign, cloud, urlOf)),
    failedWork,
  };
}

function deskCloud(
  campaign: Campaign,
  cloud: Cloud,
  urlOf: (cloud: Cloud, kind: string) => string,
): DeskCloud {
  const pictureUrl = (kind: string) =>
    cloud.files.some((file) => file.kind === kind) ? urlOf(cloud, `bild/${kind}`) : undefined;
  return {
    ...cloud,
    ...cloud.scope,
    question: campaign.questions.find((question) => question.id === cloud.questionId)?.shortText ?? '',
    thumbnailUrl: pictureUrl('thumbnail.webp'),
    imageUrl: pictureUrl('cloud.svg'),
    files: deskFiles(campaign, cloud, (kind) => urlOf(cloud, `filer/${kind}`)),
  };
}

/** Whoever may look is told that work has been given up; only who may change things can start it again. */
async function failedWorkOf(ctx: Context, setId: CloudSetId): Promise<FailedWork[]> {
  const jobs = await failedJobs({ ...ctx, actor: { kind: 'system' } });
  return jobs
    .filter((job) => belongsTo(job, setId))
    .map((job) => ({
      jobId: job.id,
      failedAt: job.failedAt ?? job.dueAt,
      reference: job.lastError?.id ?? job.id.slice(-8),
    }));
}

function belongsTo(job: Job, setId: CloudSetId): boolean {
  return 'cloudSetId' in job.payload && job.payload.cloudSetId === setId;
}
