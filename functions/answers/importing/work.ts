import { createHash } from 'node:crypto';
import { type Answer, revised } from '../../../shared/answers/answers.ts';
import { gateNumber } from '../../../shared/answers/gate.ts';
import type { AnswerImport, ComingAnswer } from '../../../shared/answers/importing/import.ts';
import type { Campaign, Workgroup } from '../../../shared/campaigns/campaigns.ts';
import { AppError } from '../../../shared/errors.ts';
import type { JobOf } from '../../../shared/jobs.ts';
import { swedishDay } from '../../../shared/text/dates.ts';
import type { Context } from '../../context.ts';
import { kickAll } from '../../jobs/new.ts';
import { jobWrite } from '../../jobs/store.ts';
import type { Write } from '../../ports/table.ts';
import { answers, answersOfGroup, campaigns, workgroups, workgroupsOf } from '../../store.ts';
import { throughGate } from '../gates.ts';
import { redrawJob } from '../redraw.ts';
import { importParts, imports, partsOf } from './store.ts';

/** With a gate for each and the group's drawing they are within one write. */
const perWrite = 48;
const attempts = 8;

/**
 * Brings in what the import is to bring, or takes out what it brought. Each group is looked at before anything is written to
 * it, and only what is not as it should be is written: begun again, however often, it comes out the same. Until it is done
 * nobody can close the campaign, so none of it is refused half-way.
 */
export async function importAnswers(
  ctx: Context,
  { payload: { campaignId, importId } }: JobOf<'import_answers'>,
  signal: AbortSignal,
): Promise<Write[]> {
  const found = await imports.find(ctx.table, campaignId, importId);
  if (found?.state !== 'coming' && found?.state !== 'going') return [];
  const [groups, parts] = await Promise.all([
    workgroups.all(ctx.table, workgroupsOf(campaignId)),
    importParts.all(ctx.table, partsOf(importId)),
  ]);
  const coming = Map.groupBy(
    parts.flatMap((part) => part.answers),
    ({ workgroupId }) => workgroupId,
  );
  let brought = 0;
  for (const group of groups) {
    const wanted = coming.get(group.id) ?? [];
    if (found.state === 'coming' && wanted.length === 0) continue;
    brought += await settleGroup(ctx, found, group, wanted, signal);
  }
  const campaign = await campaigns.get(ctx.table, campaignId);
  return [
    imports.write({
      ...found,
      state: found.state === 'coming' ? 'in' : 'gone',
      answers: found.state === 'coming' ? brought : found.answers,
      jobId: undefined,
    }),
    ...(campaign.importing === importId ? [campaigns.write({ ...campaign, importing: undefined })] : []),
    ...parts.map(importParts.remove),
  ];
}

/** Makes the group's rows as they should be; gives how many of them this import has brought. */
async function settleGroup(
  ctx: Context,
  found: AnswerImport,
  group: Workgroup,
  wanted: readonly ComingAnswer[],
  signal: AbortSignal,
): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const [campaign, stored] = await Promise.all([
      campaigns.get(ctx.table, found.campaignId),
      answers.all(ctx.table, answersOfGroup(group.campaignId, group.id)),
    ]);
    const { next, brought } =
      found.state === 'coming'
        ? broughtIn(ctx, campaign, found, wanted, stored)
        : { next: takenOut(campaign, found, stored), brought: 0 };
    try {
      for (let start = 0; start < next.length; start += perWrite) {
        signal.throwIfAborted();
        await storeSome(ctx, campaign, group, next.slice(start, start + perWrite));
      }
      return brought;
    } catch (error) {
      // Somebody came first through the same gate, or took back an answer: look again.
      if (attempt === attempts || !(error instanceof AppError && error.code === 'conflict')) throw error;
    }
  }
}

/** The rows that are missing, or were taken out once, and how many will be this import's. */
function broughtIn(
  ctx: Context,
  campaign: Campaign,
  { id: importId }: AnswerImport,
  wanted: readonly ComingAnswer[],
  stored: readonly Answer[],
): { next: Answer[]; brought: number } {
  const byKey = new Map(stored.map((answer) => [answer.keyHash, answer]));
  const next: Answer[] = [];
  let brought = 0;
  for (const { keyHash: first, workgroupId, lines } of wanted) {
    const keyHash = placeOf(first, byKey, campaign.opening);
    const before = byKey.get(keyHash);
    const isIn = before !== undefined && !before.withdrawn;
    // In by an earlier version of the file, it stays that one's.
    if (!isIn || before.importId === importId) brought += 1;
    if (isIn) continue;
    next.push({
      keyHash,
      version: before?.version ?? 0,
      campaignId: campaign.id,
      workgroupId,
      lines,
      day: swedishDay(ctx.clock.now()),
      opening: campaign.opening,
      withdrawn: false,
      revisions: before?.revisions,
      importId,
    });
  }
  return { next, brought };
}

/**
 * Where an answer is stored. One that was taken out in an earlier opening leaves its row as it is, since results that have
 * been seen since are compared with the rows there were; the next row has the hash of that one's key.
 */
function placeOf(first: string, stored: ReadonlyMap<string, Answer>, opening: number): string {
  let keyHash = first;
  for (let row = stored.get(keyHash); row?.withdrawn && row.opening < opening; row = stored.get(keyHash))
    keyHash = createHash('sha256').update(keyHash).digest('hex');
  return keyHash;
}

/** The rows that it brought, emptied as when a phone takes its answer back. */
function takenOut(campaign: Campaign, { id }: AnswerImport, stored: readonly Answer[]): Answer[] {
  return stored
    .filter(({ importId, withdrawn }) => importId === id && !withdrawn)
    .map((answer) => emptied(campaign, answer));
}

/** The row of an answer that is taken out. */
export function emptied(campaign: Campaign, answer: Answer): Answer {
  return {
    ...answer,
    lines: {},
    revisions: revised(answer, {}),
    withdrawn: true,
    opening: campaign.opening,
  };
}

async function storeSome(
  ctx: Context,
  campaign: Campaign,
  group: Workgroup,
  some: readonly Answer[],
): Promise<void> {
  // Answers that pass the same gate need it once.
  const byGate = new Map(some.map(({ keyHash }) => [gateNumber(keyHash), keyHash]));
  const gates = await Promise.all([...byGate.values()].map((keyHash) => throughGate(ctx, campaign, keyHash)));
  const job = redrawJob(ctx, group);
  await ctx.table.writeAll([...some.map(answers.write), ...gates, jobWrite(job)]);
  await kickAll(ctx, [job]);
}
