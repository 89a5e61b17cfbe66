import type { Campaign } from '../../../shared/campaigns/campaigns.ts';
import { AppError, visibleError } from '../../../shared/errors.ts';
import type { CampaignId } from '../../../shared/ids.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { campaigns } from '../../store.ts';

const closed =
  'Omgången samlar inte in svar. Öppna den för fler svar först, så görs ordmolnen på nytt när den stängs.';

/** The campaign, which answers may be brought into. Throws `forbidden`, `not_found` and a visible `conflict`. */
export async function collectingCampaign(ctx: Context, id: CampaignId): Promise<Campaign> {
  requireRole(ctx, 'communicator', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  if (campaign.state !== 'open') throw visibleError('conflict', closed);
  return campaign;
}

/** Throws a visible `conflict` while answers are on their way in or out. */
export function refuseWhileImporting({ importing }: Pick<Campaign, 'importing'>): void {
  if (importing !== undefined)
    throw visibleError(
      'conflict',
      'Svar från en fil läses in eller tas bort just nu. Vänta tills det är klart.',
    );
}

const attempts = 5;

/** Does it again when somebody has stored something else in its way meanwhile. Throws a visible `unavailable` at last. */
export async function untilStored<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'conflict' && error.visible === undefined))
        throw error;
      if (attempt === attempts)
        throw visibleError('unavailable', 'Det gick inte att spara just nu. Försök igen om en stund.', error);
    }
  }
}
