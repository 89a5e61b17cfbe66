import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import type { Cloud, CloudSet, WorkState } from '../../shared/clouds/clouds.ts';
import type { CloudSetId } from '../../shared/ids.ts';
import type { Context } from '../context.ts';
import { cloudSets, clouds, cloudsOf } from '../store.ts';

export interface SetWithClouds {
  set: CloudSet;
  /** By question in the campaign's order, and within it everyone first. */
  clouds: Cloud[];
  /** Ready when every cloud is; failed when one or the set itself is. */
  state: WorkState;
}

function stateOf(set: CloudSet, made: Cloud[]): WorkState {
  if (set.state !== 'ready') return set.state;
  if (made.some((cloud) => cloud.state === 'failed')) return 'failed';
  return made.every((cloud) => cloud.state === 'ready') ? 'ready' : 'waiting';
}

/** Throws `not_found`. */
export async function cloudSetById(ctx: Context, campaign: Campaign, id: CloudSetId): Promise<SetWithClouds> {
  const [set, found] = await Promise.all([
    cloudSets.get(ctx.table, campaign.id, id),
    clouds.all(ctx.table, cloudsOf(campaign.id, id)),
  ]);
  const position = new Map(set.cloudIds.map((cloudId, index) => [cloudId, index]));
  const ordered = found
    .filter((cloud) => position.has(cloud.id))
    .sort((a, b) => (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0));
  return { set, clouds: ordered, state: stateOf(set, ordered) };
}
