import * as z from 'zod';
import { Instant } from '../../shared/campaigns/campaigns.ts';
import { visibleError } from '../../shared/errors.ts';
import { SiteEntry } from '../../shared/site/post.ts';
import type { Context } from '../context.ts';
import { siteEntries, siteFeed, siteGone } from '../store.ts';

const EntryId = SiteEntry.shape.id;

/** Where a page of the list begins: `2026-11-21T08:00:00.000Z/key`, which holds also when that entry is gone. */
const Place = z.templateLiteral([Instant, '/', EntryId]);

/**
 * The entries that are up, newest first: at most `count`, from `place` on when it is given, and the place of the
 * first one that was left out. Throws visible `not_found` for what is no place.
 */
export async function latestEntries(
  ctx: Context,
  count: number,
  place?: string,
): Promise<{ entries: SiteEntry[]; next: string | undefined }> {
  const from = place === undefined ? undefined : Place.safeParse(place);
  if (from && !from.success) throw visibleError('not_found', 'Gå till de senaste berättelserna i stället.');
  const found = await siteEntries.first(ctx.table, siteFeed(count + 1, from?.data));
  const after = found[count];
  return { entries: found.slice(0, count), next: after && `${after.publishedAt}/${after.id}` };
}

/** When the list last changed, of what is up and what was taken down last; undefined when nothing was ever up. */
export async function listChangedAt(
  ctx: Context,
  newest: SiteEntry | undefined,
): Promise<Instant | undefined> {
  const [gone] = await siteEntries.first(ctx.table, siteGone);
  return [newest?.publishedAt, gone?.takenDownAt]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
}

/** An entry that is or was up, or undefined when there never was one. */
export async function findEntry(ctx: Context, id: string): Promise<SiteEntry | undefined> {
  return EntryId.safeParse(id).success ? siteEntries.find(ctx.table, id) : undefined;
}
