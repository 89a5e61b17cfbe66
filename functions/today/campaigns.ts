import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import type { Today, TodayItem } from '../../shared/desk/today.ts';
import { onDay } from '../../shared/text/dates.ts';
import { plural } from '../../shared/text/plural.ts';
import { listCampaigns } from '../campaigns/list.ts';
import { cloudSetById } from '../clouds/by-id.ts';
import type { Context } from '../context.ts';
import { stepsSince } from '../curation/since.ts';
import { tallies, talliesOf } from '../store.ts';

/** The latest of them are told. */
const mostShown = 5;

/** What campaigns wait for, and how the latest stand. */
export async function campaignsToday(
  ctx: Context,
): Promise<{ items: TodayItem[]; shown: Today['campaigns'] }> {
  const latest = (await listCampaigns(ctx)).slice(0, mostShown);
  const stands = await Promise.all(latest.map((campaign) => standOf(ctx, campaign)));
  // What an example waits for, nobody has to do who has campaigns of their own.
  const isToBeDone = (index: number) => !latest[index]?.example || latest.every(({ example }) => example);
  return {
    items: stands.flatMap(({ item }, index) => (item && isToBeDone(index) ? [item] : [])),
    shown: latest.map(({ id, title, state, example }, index) => ({
      ...{ id, title, state, example },
      text: stands[index]?.text ?? '',
    })),
  };
}

interface Stand {
  text: string;
  item?: TodayItem;
}

async function standOf(ctx: Context, campaign: Campaign): Promise<Stand> {
  const { id, title, state } = campaign;
  const page = `/redaktion/omgangar/${id}`;
  const waits = (text: string, href: string): TodayItem => ({
    id: `omgang ${id}`,
    isUrgent: false,
    text,
    detail: title,
    href,
  });
  switch (state) {
    case 'draft':
      return {
        text: `Skapad ${onDay(campaign.createdAt)}, inte öppnad.`,
        item: waits('En omgång är inte öppnad än.', page),
      };
    case 'open': {
      const counted = await tallies.all(ctx.table, talliesOf(id));
      const silent = counted.filter(({ answers }) => answers === 0).length;
      const answered = counted.reduce((sum, { answers }) => sum + answers, 0);
      const text = `${plural(answered, 'svar', 'svar')} från ${counted.length - silent} av ${plural(counted.length, 'grupp', 'grupper')}.`;
      if (silent > 0)
        return {
          text,
          item: waits(`${plural(silent, 'grupp har', 'grupper har')} inte svarat än.`, page),
        };
      return { text, item: waits('Alla grupper har svarat: omgången kan stängas.', page) };
    }
    case 'closed':
    case 'published':
      return afterClosing(ctx, campaign, waits);
  }
}

async function afterClosing(
  ctx: Context,
  campaign: Campaign,
  waits: (text: string, href: string) => TodayItem,
): Promise<Stand> {
  const { id, state, cloudSetId, publishedAt, closedAt } = campaign;
  const terms = `/redaktion/omgangar/${id}/ord`;
  const text =
    state === 'published' && publishedAt
      ? `Visad för nämnden ${onDay(publishedAt)}.`
      : `Stängd ${onDay(closedAt ?? campaign.createdAt)}.`;
  if (!cloudSetId) return { text };
  const { set, state: made } = await cloudSetById(ctx, campaign, cloudSetId);
  if (made === 'waiting') return { text: `${text} Ordmolnen görs.` };
  if (made === 'failed')
    return { text, item: waits('Ordmolnen blev inte klara.', `/redaktion/omgangar/${id}/ordmoln`) };
  const since = await stepsSince(ctx, campaign, set);
  if (since > 0)
    return {
      text,
      item: waits(
        `${plural(since, 'ändring bland orden är', 'ändringar bland orden är')} inte med i ordmolnen.`,
        terms,
      ),
    };
  if (state === 'closed')
    return { text, item: waits('Gå igenom orden och visa ordmolnen för nämnden.', terms) };
  return { text };
}
