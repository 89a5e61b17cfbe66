import { CloudChoices, type CloudSet } from '../../shared/clouds/clouds.ts';
import { visibleError } from '../../shared/errors.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { plural } from '../../shared/text/plural.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { kickAll } from '../jobs/new.ts';
import { campaigns } from '../store.ts';
import { newCloudSet } from './new-set.ts';

/** Makes the clouds of a closed campaign again, perhaps drawn otherwise. What the board sees does not change. */
export async function requestClouds(ctx: Context, id: CampaignId, choices: CloudChoices): Promise<CloudSet> {
  requireRole(ctx, 'communicator', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  if (campaign.state !== 'closed' && campaign.state !== 'published') {
    throw visibleError('conflict', 'Stäng omgången först, så att ordmolnen bygger på alla svar.');
  }
  if (choices.minPeoplePerTerm < campaign.minPeoplePerTerm) {
    throw visibleError(
      'invalid',
      `Omgången visar bara termer som minst ${plural(campaign.minPeoplePerTerm, 'person', 'personer')} har nämnt. Du kan höja det talet, men inte sänka det.`,
    );
  }
  const { set, job, writes } = newCloudSet(ctx, id, CloudChoices.parse(choices));
  await ctx.table.writeAll([
    campaigns.write({ ...campaign, cloudSetId: set.id }),
    ...writes,
    auditWrite(ctx, id, 'make_clouds', `${choices.shape}, ${choices.themeId}, ${choices.seed}`),
  ]);
  await kickAll(ctx, [job]);
  return { ...set, version: 1 };
}
