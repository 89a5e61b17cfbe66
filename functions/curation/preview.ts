import { placesOf } from '../../shared/cloud/last-places.ts';
import { defaultChoices } from '../../shared/clouds/clouds.ts';
import type { DeskPreview } from '../../shared/desk/terms.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { requireRole } from '../authorise.ts';
import { readPillowLayout } from '../clouds/files.ts';
import type { Context } from '../context.ts';
import { cloudIdOf } from '../new-ids.ts';
import { campaigns, cloudSets, clouds } from '../store.ts';

/** How everybody's cloud of a question looks now, or would when nobody has chosen. */
export async function previewOf(ctx: Context, id: CampaignId, questionId: string): Promise<DeskPreview> {
  requireRole(ctx, 'communicator', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  const set = campaign.cloudSetId && (await cloudSets.find(ctx.table, id, campaign.cloudSetId));
  if (!set) return { choices: defaultChoices(campaign), places: [] };
  const cloud = await clouds.find(ctx.table, id, set.id, cloudIdOf(set.id, questionId, null));
  const layout = cloud?.state === 'ready' ? await readPillowLayout(ctx, cloud) : undefined;
  const places = layout ? [...placesOf(layout)] : [];
  return { choices: set.choices, places: places.map(([term, { x, y }]) => [term, x, y]) };
}
