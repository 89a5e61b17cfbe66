import type { Context as HonoContext } from 'hono';
import { visibleError } from '../../../shared/errors.ts';
import { CampaignId, CloudId, CloudSetId, WorkgroupId } from '../../../shared/ids.ts';
import type { CloudAddress } from '../../clouds/on-show.ts';

export function campaignIdIn(c: HonoContext): CampaignId {
  const id = CampaignId.safeParse(c.req.param('id'));
  if (id.success) return id.data;
  throw visibleError('not_found', 'Omgången finns inte. Kontrollera att hela adressen kom med.');
}

export function groupIdIn(c: HonoContext): WorkgroupId {
  const id = WorkgroupId.safeParse(c.req.param('grupp'));
  if (id.success) return id.data;
  throw visibleError('not_found', 'Arbetsgruppen finns inte i omgången.');
}

export function cloudIn(c: HonoContext): CloudAddress {
  const campaignId = CampaignId.safeParse(c.req.param('id'));
  const cloudSetId = CloudSetId.safeParse(c.req.param('set'));
  const cloudId = CloudId.safeParse(c.req.param('cloud'));
  if (campaignId.success && cloudSetId.success && cloudId.success) {
    return { campaignId: campaignId.data, cloudSetId: cloudSetId.data, cloudId: cloudId.data };
  }
  throw visibleError('not_found', 'Ordmolnet finns inte. Kontrollera att hela adressen kom med.');
}

/** Where what belongs to one cloud is fetched. */
export function cloudPath({ campaignId, cloudSetId, cloudId }: CloudAddress): string {
  return `/redaktion/api/omgangar/${campaignId}/ordmoln/${cloudSetId}/${cloudId}`;
}
