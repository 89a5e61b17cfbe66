import { type Gate, gateCount, gateNumber } from '../../shared/answers/gate.ts';
import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import type { Write } from '../ports/table.ts';
import { gates } from '../store.ts';

/**
 * The write that goes with an answer's, and fails it once the answer's gate is shut. Throws `conflict` when it is shut
 * already: the campaign is no longer as it was read.
 */
export async function throughGate(ctx: Context, campaign: Campaign, keyHash: string): Promise<Write> {
  const { id: campaignId, opening } = campaign;
  const number = gateNumber(keyHash);
  const gate = await gates.find(ctx.table, campaignId, opening, number);
  if (gate?.shut) throw new AppError('conflict', 'The campaign takes no more answers');
  // Whoever comes first through a gate stores it.
  return gate ? gates.unchanged(gate) : gates.write({ campaignId, opening, number, version: 0, shut: false });
}

/** How often somebody may have come first through a gate while they were being shut. */
const attempts = gateCount + 1;

/**
 * Shuts all gates of the campaign's opening: every answer is then in, or is refused. What had been read before makes
 * no difference, however late its write comes.
 */
export async function shutGates(ctx: Context, { id: campaignId, opening }: Campaign): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const all = await Promise.all(
      Array.from({ length: gateCount }, async (_, number): Promise<Gate> => {
        const found = await gates.find(ctx.table, campaignId, opening, number);
        return found ?? { campaignId, opening, number, version: 0, shut: false };
      }),
    );
    const open = all.filter((gate) => !gate.shut);
    try {
      await ctx.table.writeAll(open.map((gate) => gates.write({ ...gate, shut: true })));
      return;
    } catch (error) {
      if (attempt === attempts || !(error instanceof AppError && error.code === 'conflict')) throw error;
    }
  }
}
