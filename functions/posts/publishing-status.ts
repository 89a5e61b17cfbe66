import type { DeskChannel, PublishingView } from '../../shared/desk/publishing.ts';
import type { PlanContent } from '../../shared/plan/plan.ts';
import { ChannelId, channelNames } from '../../shared/publishing/channels.ts';
import { postsIn } from '../../shared/stories/line/counted.ts';
import { countIn } from '../../shared/stories/line/tally.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { planInForce } from '../plan/in-force.ts';
import { channelStatuses } from '../store.ts';
import { tallies } from '../stories/lines/tally.ts';
import { publishingControl } from './control.ts';
import { channelWarnings } from './watching/channel-warnings.ts';

/** Whether anything goes out, where to, and what is on its way. */
export async function publishingStatus(ctx: Context): Promise<PublishingView> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const { plan } = await planInForce(ctx);
  const { stopped } = await publishingControl(ctx);
  const counted = await tallies(ctx);
  return {
    stopped,
    planned: countIn(counted, postsIn('planned')),
    onTheirWay: countIn(counted, postsIn('publishing')),
    channels: await Promise.all(ChannelId.options.map((channel) => deskChannel(ctx, channel, plan.content))),
  };
}

async function deskChannel(ctx: Context, channel: ChannelId, plan: PlanContent): Promise<DeskChannel> {
  const status = await channelStatuses.find(ctx.table, channel);
  const isConnected = channel === 'manual' || ctx.channels[channel] !== undefined;
  const { version: _, ...known } = status ?? { channel, version: 0 };
  return {
    ...known,
    name: channelNames[channel],
    inUse: plan.channels.some(({ id, inUse }) => id === channel && inUse),
    connected: isConnected,
    warnings: channelWarnings(channel, status, { isConnected, now: ctx.clock.now() }),
  };
}
