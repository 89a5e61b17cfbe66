import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import { CloudChoices, type CloudSet } from '../../shared/clouds/clouds.ts';
import { visibleError } from '../../shared/errors.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { plural } from '../../shared/text/plural.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { kickAll } from '../jobs/new.ts';
import { campaigns, cloudSets } from '../store.ts';
import { newCloudSet } from './new-set.ts';

/** Makes the clouds of a closed campaign again, perhaps drawn otherwise. What the board sees does not change. */
export async function requestClouds(ctx: Context, id: CampaignId, choices: CloudChoices): Promise<CloudSet> {
  requireRole(ctx, 'communicator', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  if (campaign.state !== 'closed' && campaign.state !== 'published') {
    throw visibleError('conflict', 'Stäng omgången först, så att ordmolnen bygger på alla svar.');
  }
  const { minPeoplePerTerm, minPeopleInArea = minPeoplePerTerm } = choices;
  if (Math.min(minPeoplePerTerm, minPeopleInArea) < campaign.minPeoplePerTerm) {
    throw visibleError(
      'invalid',
      `Omgången visar bara ord som minst ${plural(campaign.minPeoplePerTerm, 'person', 'personer')} har nämnt. Du kan höja det talet, men inte sänka det.`,
    );
  }
  const { set, job, writes } = newCloudSet(ctx, id, CloudChoices.parse(choices), {
    ...(await answersToUse(ctx, campaign)),
    ...(choices.keepPlaces && { follows: campaign.cloudSetId }),
  });
  await ctx.table.writeAll([
    campaigns.write({ ...campaign, cloudSetId: set.id }),
    ...writes,
    auditWrite(ctx, id, 'make_clouds', `${choices.shape}, ${choices.themeId}, ${choices.seed}`),
  ]);
  await kickAll(ctx, [job]);
  return { ...set, version: 1 };
}

/** The same answers as in the clouds on show, while those that have come since are held back. */
async function answersToUse(
  ctx: Context,
  { id, cloudSetId, opening }: Campaign,
): Promise<Pick<CloudSet, 'opening' | 'heldBack'>> {
  const set = cloudSetId && (await cloudSets.find(ctx.table, id, cloudSetId));
  if (!set?.heldBack) return { opening };
  if (set.heldBack.reason === 'changed') {
    throw visibleError(
      'conflict',
      'Ordmolnen kan inte göras om, eftersom någon har ändrat eller tagit bort sitt svar sedan de gjordes. Skapa en ny omgång om du vill ha med det som är nytt.',
    );
  }
  return { opening: set.opening, heldBack: set.heldBack };
}
