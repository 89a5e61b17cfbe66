import type { Campaign, Link, Workgroup } from '../shared/campaigns/campaigns.ts';
import { visibleError } from '../shared/errors.ts';
import { Code } from '../shared/ids.ts';
import type { Context } from './context.ts';
import { campaigns, links, workgroups } from './store.ts';

/** What a link's code leads to. Throws a visible `not_found` for a code that is mistyped, unknown or of another kind. */
export async function linkByCode(ctx: Context, code: string, kind: Link['kind']): Promise<Link> {
  const parsed = Code.safeParse(code.trim().toLowerCase());
  const link = parsed.success ? await links.find(ctx.table, parsed.data) : undefined;
  if (link?.kind === kind && link.replacedAt !== undefined)
    throw visibleError(
      'not_found',
      kind === 'leader'
        ? 'Länken är utbytt. Be en kommunikatör om den nya. Det gruppen har svarat finns kvar.'
        : 'Länken är utbytt. Be den som leder workshoppen om den nya. Det du redan har svarat finns kvar.',
    );
  if (link?.kind === kind) return link;
  throw visibleError('not_found', 'Länken leder ingenstans. Skanna QR-koden igen, eller be om en ny länk.');
}

/** The workgroup behind an answer or leader link, with its campaign. */
export async function groupByCode(
  ctx: Context,
  code: string,
  kind: 'answer' | 'leader',
): Promise<{ campaign: Campaign; workgroup: Workgroup }> {
  const link = await linkByCode(ctx, code, kind);
  if (!link.workgroupId) throw visibleError('not_found', 'Länken hör inte till någon arbetsgrupp.');
  const [campaign, workgroup] = await Promise.all([
    campaigns.get(ctx.table, link.campaignId),
    workgroups.get(ctx.table, link.campaignId, link.workgroupId),
  ]);
  return { campaign, workgroup };
}

/**
 * The workgroup whose leader's page sent something. Pages send to their own campaign's code, so what comes by a lasting
 * one is from a page of another year. Throws as `groupByCode` does, and a visible `conflict` then.
 */
export async function ledGroup(
  ctx: Context,
  code: string,
): Promise<{ campaign: Campaign; workgroup: Workgroup }> {
  const found = await groupByCode(ctx, code, 'leader');
  if (!isOwnCode(code, found.workgroup.leaderCode))
    throw visibleError(
      'conflict',
      'Sidan hör till en omgång som är slut. Öppna ledarens länk på nytt, så kommer du till den nya.',
    );
  return found;
}

/** Whether a code is the campaign's own, and not one that a poster has had since before. */
export const isOwnCode = (code: string, own: Code): boolean => code.trim().toLowerCase() === own;
