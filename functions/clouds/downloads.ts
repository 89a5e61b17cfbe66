import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import type { Cloud, CloudFileInfo } from '../../shared/clouds/clouds.ts';
import type { DeskFile } from '../../shared/desk/desk.ts';
import { visibleError } from '../../shared/errors.ts';
import { fileNameOf } from '../../shared/text/slug.ts';
import type { Context } from '../context.ts';
import { type CloudAddress, cloudOnShow } from './on-show.ts';

interface Download {
  label: string;
  use: DeskFile['use'];
  prefix: string;
}

/** What people may save, in the order that they look for it. Other kinds are the product's own. */
const downloads: Record<string, Download> = {
  'orngott.pdf': { label: 'PDF med CMYK-färger', use: 'print', prefix: 'orngott' },
  'orngott.svg': { label: 'SVG med konturer', use: 'print', prefix: 'orngott' },
  'orngott.png': { label: 'PNG, genomskinlig', use: 'print', prefix: 'orngott' },
  'cloud.png': { label: 'PNG', use: 'screen', prefix: 'ordmoln' },
  'cloud.svg': { label: 'SVG', use: 'screen', prefix: 'ordmoln' },
  'cloud.pdf': { label: 'PDF', use: 'screen', prefix: 'ordmoln' },
};

/** Long enough to start a download on a slow line, too short to be passed on. */
const linkSeconds = 300;

function fileName(kind: string, { prefix }: Download, campaign: Campaign, cloud: Cloud): string {
  const question = campaign.questions.find((candidate) => candidate.id === cloud.questionId)?.shortText ?? '';
  const ending = kind.slice(kind.lastIndexOf('.') + 1);
  return fileNameOf([prefix, campaign.title, question, cloud.scope.area ?? ''], ending);
}

/** The files of one cloud that people may save; `urlOf` says where each is fetched. */
export function deskFiles(campaign: Campaign, cloud: Cloud, urlOf: (kind: string) => string): DeskFile[] {
  return Object.entries(downloads).flatMap(([kind, download]) => {
    const file = cloud.files.find((candidate) => candidate.kind === kind);
    if (!file) return [];
    const { label, use } = download;
    const name = fileName(kind, download, campaign, cloud);
    return [{ kind, label, use, fileName: name, sizeBytes: file.sizeBytes, url: urlOf(kind) }];
  });
}

/** Throws a visible `not_found` when that file has not been made. */
export async function cloudFile(
  ctx: Context,
  at: CloudAddress,
  kind: string,
): Promise<{ campaign: Campaign; cloud: Cloud; file: CloudFileInfo }> {
  const { campaign, cloud } = await cloudOnShow(ctx, at);
  const file = cloud.files.find((candidate) => candidate.kind === kind);
  if (!file) throw visibleError('not_found', 'Filen finns inte. Den kanske inte är klar än.');
  return { campaign, cloud, file };
}

/** A link that saves the file under a name that says what it is. */
export async function downloadCloudFile(ctx: Context, at: CloudAddress, kind: string): Promise<string> {
  const { campaign, cloud, file } = await cloudFile(ctx, at, kind);
  const download = downloads[kind];
  if (!download) throw visibleError('not_found', 'Den filen går inte att hämta.');
  return ctx.files.downloadLink(file.path, {
    fileName: fileName(kind, download, campaign, cloud),
    expiresInSeconds: linkSeconds,
  });
}
