import type { Campaign } from '../../shared/campaigns.ts';
import type { Cloud, CloudFileInfo } from '../../shared/clouds.ts';
import type { DeskFile } from '../../shared/desk.ts';
import { visibleError } from '../../shared/errors.ts';
import type { CampaignId, CloudId, CloudSetId } from '../../shared/ids.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { campaigns, clouds } from '../store.ts';

/** What people may download, in the order that they look for it. Other kinds are the product's own. */
const downloads: Record<string, { label: string; use: DeskFile['use']; prefix: string; extension: string }> =
  {
    'print-pdf': { label: 'Tryckoriginal (PDF)', use: 'print', prefix: 'orngott', extension: 'pdf' },
    'print-svg': { label: 'Tryckoriginal (SVG)', use: 'print', prefix: 'orngott', extension: 'svg' },
    'print-png': {
      label: 'Tryckoriginal (PNG, genomskinlig)',
      use: 'print',
      prefix: 'orngott',
      extension: 'png',
    },
    'board-pdf': { label: 'Till handlingarna (PDF, A4)', use: 'board', prefix: 'namnd', extension: 'pdf' },
    'screen-png': { label: 'Bild (PNG)', use: 'screen', prefix: 'ordmoln', extension: 'png' },
    'screen-svg': { label: 'Bild (SVG)', use: 'screen', prefix: 'ordmoln', extension: 'svg' },
  };

/** Long enough to start a download on a slow line, too short to be passed on. */
const linkSeconds = 300;

/** `En medarbetare hos oss` → `en-medarbetare-hos-oss`: letters that every disk and mail program takes. */
export function fileNamePart(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}

function fileName(kind: string, campaign: Campaign, cloud: Cloud): string {
  const { prefix, extension } = downloads[kind] ?? { prefix: kind, extension: 'bin' };
  const question = campaign.questions.find((candidate) => candidate.id === cloud.questionId)?.shortText ?? '';
  return `${[prefix, question, cloud.scope.area ?? ''].map(fileNamePart).filter(Boolean).join('-')}.${extension}`;
}

/** The files of one cloud that people may download; `urlOf` says where each is fetched. */
export function deskFiles(campaign: Campaign, cloud: Cloud, urlOf: (kind: string) => string): DeskFile[] {
  return Object.entries(downloads).flatMap(([kind, { label, use }]) => {
    const file = cloud.files.find((candidate) => candidate.kind === kind);
    if (!file) return [];
    return [
      {
        kind,
        label,
        use,
        fileName: fileName(kind, campaign, cloud),
        sizeBytes: file.sizeBytes,
        url: urlOf(kind),
      },
    ];
  });
}

/** Throws a visible `not_found` when that file has not been made. */
export async function cloudFile(
  ctx: Context,
  at: { campaignId: CampaignId; cloudSetId: CloudSetId; cloudId: CloudId },
  kind: string,
): Promise<{ cloud: Cloud; file: CloudFileInfo }> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const cloud = await clouds.get(ctx.table, at.campaignId, at.cloudSetId, at.cloudId);
  const file = cloud.files.find((candidate) => candidate.kind === kind);
  if (!file) throw visibleError('not_found', 'Filen finns inte. Den kanske inte är klar än.');
  return { cloud, file };
}

/** A link that saves the file under a name that says what it is. */
export async function downloadCloudFile(
  ctx: Context,
  at: { campaignId: CampaignId; cloudSetId: CloudSetId; cloudId: CloudId },
  kind: string,
): Promise<string> {
  const { cloud, file } = await cloudFile(ctx, at, kind);
  if (!downloads[kind]) throw visibleError('not_found', 'Den filen går inte att hämta.');
  const campaign = await campaigns.get(ctx.table, at.campaignId);
  return ctx.files.downloadLink(file.path, {
    fileName: fileName(kind, campaign, cloud),
    expiresInSeconds: linkSeconds,
  });
}
