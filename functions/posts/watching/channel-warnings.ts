import { type ChannelId, channelNames } from '../../../shared/publishing/channels.ts';
import type { ChannelStatus } from '../../../shared/publishing/publishing.ts';
import { onDay } from '../../../shared/text/dates.ts';
import { plural } from '../../../shared/text/plural.ts';

const dayMs = 24 * 3_600_000;
const warnDaysBefore = 14;
/** Checks come daily; so long without one means that they do not come. */
const oldDays = 3;

/** What somebody at the desk should know of the way into a channel, in Swedish; empty when all is well. */
export function channelWarnings(
  channel: ChannelId,
  status: ChannelStatus | undefined,
  about: { isConnected: boolean; now: Date },
): string[] {
  const name = channelNames[channel];
  if (channel !== 'facebook') return [];
  if (!about.isConnected) return [`${name} är inte anslutet till Örngott. Inlägg dit går inte ut.`];
  if (!status?.checkedAt) return [`Åtkomsten till ${name} är inte kontrollerad än.`];
  const warnings: string[] = [];
  if (status.trouble) warnings.push(status.trouble.text);
  const sinceMs = about.now.getTime() - Date.parse(status.checkedAt);
  if (sinceMs > oldDays * dayMs) {
    warnings.push(
      `Åtkomsten till ${name} kontrollerades senast ${onDay(status.checkedAt)}. Den ska kontrolleras varje dag.`,
    );
  }
  const ends = status.endsAt && endWarning(name, new Date(status.endsAt), about.now);
  if (ends) warnings.push(ends);
  return warnings;
}

function endWarning(name: string, endsAt: Date, now: Date): string | undefined {
  const leftMs = endsAt.getTime() - now.getTime();
  if (leftMs > warnDaysBefore * dayMs) return undefined;
  if (leftMs <= 0) {
    return `Åtkomsten till ${name} upphörde ${onDay(endsAt)}. En administratör behöver förnya den.`;
  }
  const days = Math.ceil(leftMs / dayMs);
  return `Åtkomsten till ${name} upphör ${onDay(endsAt)}, om ${plural(days, 'dag', 'dagar')}. En administratör behöver förnya den innan dess.`;
}
