import QRCode from 'qrcode';
import { lastingCodes } from '../../shared/campaigns/campaigns.ts';
import type { QrCode, QrModules } from '../../shared/desk/desk.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { campaigns, workgroups, workgroupsOf } from '../store.ts';
import { byAreaAndName } from './progress.ts';

/** The QR code of every group's answer link, to print. Throws `not_found`. */
export async function campaignQrCodes(ctx: Context, id: CampaignId, publicUrl: string): Promise<QrCode[]> {
  requireRole(ctx, 'communicator', 'administrator');
  await campaigns.get(ctx.table, id);
  const groups = await workgroups.all(ctx.table, workgroupsOf(id));
  return groups
    .sort(byAreaAndName)
    .map((group) => ({ groupId: group.id, ...qrPath(`${publicUrl}/s/${lastingCodes(group).answer}`) }));
}

/** Medium error correction: up to 15 % may be dirty or torn. */
export function qrPath(text: string): QrModules {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!data[row * size + column]) continue;
      const from = column;
      while (column + 1 < size && data[row * size + column + 1]) column++;
      path += `M${from} ${row}h${column - from + 1}v1h-${column - from + 1}z`;
    }
  }
  return { size, path };
}
