import { countRows, isSameTally, type RowCount, type Tally, tallyOf } from '../../shared/answers/tally.ts';
import type { Campaign, Workgroup } from '../../shared/campaigns/campaigns.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import { maxWrites, type Write } from '../ports/table.ts';
import { answers, answersOfGroup, groupClouds, tallies, talliesOf } from '../store.ts';

/** Rows that are soon read: as many as a large workgroup has. */
const usualRows = 60;

/** Of so few each counts: those who answer are told how many are missing until something can be shown. */
export const nearLeast = ({ minAnswers }: Pick<Campaign, 'minAnswers'>): number => 2 * minAnswers;

/**
 * How many in the group have answered: counted when they are few by the tally, so that one's own answer is in it at
 * once, and else by the tally, which may be some moments behind.
 */
export async function countGroup(
  ctx: Context,
  workgroup: Workgroup,
  { known, fewRows = usualRows }: { known?: Tally | undefined; fewRows?: number } = {},
): Promise<RowCount> {
  const { campaignId, id, leaderCode } = workgroup;
  const tally = known ?? (await tallies.find(ctx.table, leaderCode));
  if (tally && tally.answers + tally.withdrawn > fewRows) return tally;
  const range = answersOfGroup(campaignId, id);
  const some = await answers.first(ctx.table, { ...range, limit: fewRows + 1 });
  if (some.length <= fewRows) return countRows(some);
  // It has outgrown its tally, which is made anew within moments.
  return countRows(await answers.all(ctx.table, range));
}

/** The write that stores a tally, when it says anything new. */
export function tallyWrites(before: Tally | undefined, next: Tally): Write[] {
  return before && isSameTally(before, next) ? [] : [tallies.write(next)];
}

const attempts = 5;

/** Counts a group's answers and stores its tally, for what has come in by another way than from phones. */
export async function makeTally(ctx: Context, campaign: Campaign, workgroup: Workgroup): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    // Read before the answers: a count that knows less than one stored meanwhile cannot then be stored.
    const before = await tallies.find(ctx.table, workgroup.leaderCode);
    const [drawing, all] = await Promise.all([
      groupClouds.find(ctx.table, campaign.id, workgroup.id),
      answers.all(ctx.table, answersOfGroup(campaign.id, workgroup.id)),
    ]);
    const next = tallyOf(before, campaign, workgroup, countRows(all), drawing?.version ?? 0);
    try {
      return await ctx.table.writeAll(tallyWrites(before, next));
    } catch (error) {
      if (attempt === attempts || !(error instanceof AppError && error.code === 'conflict')) throw error;
    }
  }
}

/** Stores the tallies of groups whose rows have just been read, `counts` in the order of the groups. */
export async function storeTallies(
  ctx: Context,
  campaign: Campaign,
  groups: readonly Workgroup[],
  counts: readonly RowCount[],
): Promise<void> {
  const stored = new Map(
    (await tallies.all(ctx.table, talliesOf(campaign.id))).map((tally) => [tally.workgroupId, tally]),
  );
  const news = groups.flatMap((group, index) => {
    const [before, count] = [stored.get(group.id), counts[index]];
    if (!count) return [];
    const next = tallyOf(before, campaign, group, count, before?.drawing ?? 0);
    return tallyWrites(before, next).map((write) => ({ group, write }));
  });
  for (let start = 0; start < news.length; start += maxWrites) {
    const some = news.slice(start, start + maxWrites);
    try {
      await ctx.table.writeAll(some.map(({ write }) => write));
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'conflict')) throw error;
      // Counted by somebody else meanwhile, who may know more or less.
      for (const { group } of some) await makeTally(ctx, campaign, group);
    }
  }
}
