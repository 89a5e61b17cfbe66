import type { CloudChoices, CloudSet } from '../../shared/clouds/clouds.ts';
import type { CampaignId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { Context } from '../context.ts';
import { jobFor } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import { newCloudSetId } from '../new-ids.ts';
import type { Write } from '../ports/table.ts';
import { cloudSets } from '../store.ts';

/** A set of clouds still to be made of the answers `from` some openings, the job that makes it, and the writes that store both. */
export function newCloudSet(
  ctx: Context,
  campaignId: CampaignId,
  choices: CloudChoices,
  from: Pick<CloudSet, 'opening' | 'heldBack' | 'follows'>,
): { set: CloudSet; job: Job; writes: Write[] } {
  const set: CloudSet = {
    id: newCloudSetId(ctx.random),
    version: 0,
    campaignId,
    createdAt: ctx.clock.now().toISOString(),
    state: 'waiting',
    choices,
    ...from,
    scopes: [],
    hiddenAreas: [],
    cloudIds: [],
    tidied: {},
    tidyCounts: {},
  };
  const job = jobFor(ctx, { kind: 'make_clouds', payload: { campaignId, cloudSetId: set.id } });
  return { set, job, writes: [cloudSets.write(set), jobWrite(job)] };
}
