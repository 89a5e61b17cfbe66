import type { Campaign, Workgroup } from '../../../shared/campaigns/campaigns.ts';
import { visibleError } from '../../../shared/errors.ts';
import type { CampaignId } from '../../../shared/ids.ts';
import { slug } from '../../../shared/text/slug.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { campaigns, workgroups, workgroupsOf } from '../../store.ts';
import { type Zipped, zipStream } from '../../tools/zip.ts';
import { byAreaAndName } from '../progress.ts';
import { leaderLinksCsv } from './leader-links.ts';

interface KitOf {
  campaign: Campaign;
  groups: Workgroup[];
}

/** Which groups something is wanted of: one, those of an area, or all. */
export interface Wanted {
  group?: string | undefined;
  area?: string | undefined;
}

/** The groups that posters are wanted of. Throws `not_found`. */
async function kitOf(ctx: Context, id: CampaignId, { group, area }: Wanted): Promise<KitOf> {
  requireRole(ctx, 'communicator', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  const all = (await workgroups.all(ctx.table, workgroupsOf(id))).sort(byAreaAndName);
  const groups = all.filter(
    (one) => (group === undefined || one.id === group) && (area === undefined || one.area === area),
  );
  if (groups.length === 0) throw visibleError('not_found', 'Den arbetsgruppen finns inte i omgången.');
  return { campaign, groups };
}

/** What the file is called by: the group, the area, or the campaign. */
function nameOf({ title }: Campaign, groups: readonly Workgroup[], { group, area }: Wanted): string {
  const [only] = group === undefined ? [] : groups;
  return slug(only?.name ?? area ?? title) || 'grupp';
}

/** Posters of all groups, or of one, in one PDF. */
export async function posterPdf(ctx: Context, id: CampaignId, publicUrl: string, wanted: Wanted = {}) {
  const { campaign, groups } = await kitOf(ctx, id, wanted);
  const name = `affisch-${nameOf(campaign, groups, wanted)}.pdf`;
  // Fonts and PDF are loaded by those who ask for them.
  const { groupPosters } = await import('./poster.ts');
  return { name, body: await groupPosters({ campaign, groups, publicUrl, now: ctx.clock.now() }) };
}

/** Sheets to answer on by hand, of all groups or of one, in one PDF. */
export async function paperPdf(ctx: Context, id: CampaignId, publicUrl: string, wanted: Wanted = {}) {
  const { campaign, groups } = await kitOf(ctx, id, wanted);
  const name = `pappersblad-${nameOf(campaign, groups, wanted)}.pdf`;
  const { paperForms } = await import('./paper.ts');
  return { name, body: await paperForms({ campaign, groups, publicUrl, now: ctx.clock.now() }) };
}

/** The leaders' links of all groups, for a mail merge. */
export async function leaderLinks(ctx: Context, id: CampaignId, publicUrl: string) {
  const { campaign, groups } = await kitOf(ctx, id, {});
  return { name: `lankar-${slug(campaign.title) || 'omgang'}.csv`, body: leaderLinksCsv(groups, publicUrl) };
}

/**
 * Everything that the groups need in one ZIP: all posters in one file, each by itself, sheets to answer on by hand, and the
 * leaders' links. Made
 * while it is sent, a poster at a time.
 */
export async function kitZip(ctx: Context, id: CampaignId, publicUrl: string) {
  const { campaign, groups } = await kitOf(ctx, id, {});
  const [{ groupPosters }, { paperForms }] = await Promise.all([import('./poster.ts'), import('./paper.ts')]);
  const poster = (some: readonly Workgroup[]) =>
    groupPosters({ campaign, groups: some, publicUrl, now: ctx.clock.now() });
  const names = fileNames(groups);
  async function* files(): AsyncGenerator<Zipped> {
    yield ['ledarnas-lankar.csv', new TextEncoder().encode(leaderLinksCsv(groups, publicUrl))];
    yield ['alla-affischer.pdf', await poster(groups)];
    yield ['alla-pappersblad.pdf', await paperForms({ campaign, groups, publicUrl, now: ctx.clock.now() })];
    for (const [index, group] of groups.entries())
      yield [names[index] ?? `${index}.pdf`, await poster([group])];
  }
  return { name: `${slug(campaign.title) || 'omgang'}.zip`, body: zipStream(files(), ctx.clock.now()) };
}

/** `affischer/aldreomsorg/hemtjanst-1.pdf`, each once, whatever the groups are called. */
function fileNames(groups: readonly Workgroup[]): string[] {
  const taken = new Map<string, number>();
  return groups.map(({ area, name }) => {
    const path = `affischer/${slug(area) || 'omrade'}/${slug(name) || 'grupp'}`;
    const times = (taken.get(path) ?? 0) + 1;
    taken.set(path, times);
    return `${path}${times > 1 ? `-${times}` : ''}.pdf`;
  });
}
