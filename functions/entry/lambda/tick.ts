import { tick } from '../../jobs/tick.ts';
import { ensureMorning } from '../../mail/morning.ts';
import { ensureChannelChecks } from '../../posts/watching/check-channel.ts';
import { findOldStories, lineOldStories } from '../../stories/lines/renew.ts';
import { lambdaContext } from './context.ts';
import { JobEnvironment } from './environment.ts';

const contextFor = lambdaContext(JobEnvironment.parse(process.env));

/** Each minute: kicks the jobs that are due, also those whose first kick was lost, and sees to the daily checks. */
export async function handler(): Promise<void> {
  const ctx = contextFor({ kind: 'system' });
  await ensureChannelChecks(ctx);
  await ensureMorning(ctx);
  await lineOldStories(ctx);
  await findOldStories(ctx);
  const kicked = await tick(ctx);
  if (kicked > 0) ctx.log.info('Kicked jobs that are due', { kicked });
}
