import type { AnswerImport, ComingAnswer, ImportPart } from '../../../shared/answers/importing/import.ts';
import { tidyLine } from '../../../shared/answers/lines.ts';
import { hasPersonalNumber, problemsInAnswer } from '../../../shared/answers/problems.ts';
import { type Campaign, commonQuestions } from '../../../shared/campaigns/campaigns.ts';
import type { BringIn } from '../../../shared/desk/imports.ts';
import { visibleError } from '../../../shared/errors.ts';
import type { CampaignId, ImportId } from '../../../shared/ids.ts';
import { plural } from '../../../shared/text/plural.ts';
import { auditWrite } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { jobFor, kickAll } from '../../jobs/new.ts';
import { jobWrite } from '../../jobs/store.ts';
import { importIdOf } from '../../new-ids.ts';
import { campaigns, workgroups, workgroupsOf } from '../../store.ts';
import { collectingCampaign, refuseWhileImporting, untilStored } from './collecting.ts';
import { withKeys } from './keys.ts';
import { importParts, imports, partsOf } from './store.ts';

/** What became of it: `already` when the file is in, or on its way, since before; then nothing was changed. */
export interface Begun {
  found: AnswerImport;
  already: boolean;
}

const partMs = 24 * 3_600_000;
/** Well below what a row may hold. */
const partBytes = 150_000;

/**
 * Has a file's answers brought in, all of them or none: they are stored beside, and the job that brings them in is asked for
 * in one write. Throws a visible `invalid` for an answer that a phone could not have sent, and `conflict` when the campaign
 * collects none.
 */
export async function beginImport(ctx: Context, campaignId: CampaignId, input: BringIn): Promise<Begun> {
  return untilStored(() => attemptToBegin(ctx, campaignId, input));
}

async function attemptToBegin(ctx: Context, campaignId: CampaignId, input: BringIn): Promise<Begun> {
  const campaign = await collectingCampaign(ctx, campaignId);
  const id = importIdOf(campaignId, input.content);
  const before = await imports.find(ctx.table, campaignId, id);
  if (before && before.state !== 'gone') return { found: before, already: true };
  refuseWhileImporting(campaign);
  await refuseWhatNoPhoneSends(ctx, campaign, input);
  const family = await familyOf(ctx, campaignId, id, input.continues);
  const parts = await storeParts(ctx, id, withKeys(campaignId, family, input.answers));

  const job = jobFor(ctx, { kind: 'import_answers', payload: { campaignId, importId: id } });
  const { actor } = ctx;
  const next: AnswerImport = {
    id,
    version: before?.version ?? 0,
    campaignId,
    kind: 'file',
    state: 'coming',
    fileName: shownName(input.fileName),
    content: input.content,
    family,
    answers: input.answers.length,
    by: actor.kind === 'person' ? actor.name : 'systemet',
    byId: actor.kind === 'person' ? actor.id : '',
    at: ctx.clock.now().toISOString(),
    jobId: job.id,
  };
  const detail = `${next.fileName}, ${plural(next.answers, 'svar', 'svar')}`;
  await ctx.table.writeAll([
    imports.write(next),
    // Nobody closes it, and nothing else is brought in, until this is done.
    campaigns.write({ ...campaign, importing: id }),
    ...parts.map(importParts.unchanged), // bounded: what a request may hold, in parts
    jobWrite(job),
    auditWrite(ctx, campaignId, 'bring_in', detail),
  ]);
  await kickAll(ctx, [job]);
  return { found: { ...next, version: next.version + 1 }, already: false };
}

/** The page has left out what it found; whatever comes all the same is refused as a whole. */
async function refuseWhatNoPhoneSends(ctx: Context, campaign: Campaign, { answers }: BringIn): Promise<void> {
  const questions = commonQuestions(campaign);
  const known = new Set(questions.map(({ id }) => id));
  const groups = new Set((await workgroups.all(ctx.table, workgroupsOf(campaign.id))).map(({ id }) => id));
  for (const [index, { workgroupId, lines }] of answers.entries()) {
    const say = (text: string) => visibleError('invalid', `Svar ${index + 1}: ${text} Inget har lästs in.`);
    if (!groups.has(workgroupId)) throw say('Arbetsgruppen finns inte i omgången.');
    if (Object.keys(lines).some((id) => !known.has(id))) throw say('Frågan finns inte i omgången.');
    if (Object.values(lines).some((some) => some.some((line) => line === '' || tidyLine(line) !== line)))
      throw say('Texten är inte läst som den ska. Ladda om sidan och välj filen igen.');
    const [problem] = problemsInAnswer(questions, lines);
    if (problem) throw say(problem.text);
  }
}

/** The first of the files that this one is a later version of. */
async function familyOf(
  ctx: Context,
  campaignId: CampaignId,
  id: ImportId,
  continues: ImportId | undefined,
): Promise<ImportId> {
  if (continues === undefined) return id;
  const earlier = await imports.find(ctx.table, campaignId, continues);
  if (earlier?.kind !== 'file')
    throw visibleError('not_found', 'Den tidigare filen finns inte. Ladda om sidan och försök igen.');
  return earlier.family;
}

/** Stores the answers beside, in place of what a try that was cut off may have left. */
async function storeParts(
  ctx: Context,
  id: ImportId,
  answers: readonly ComingAnswer[],
): Promise<ImportPart[]> {
  const before = await importParts.all(ctx.table, partsOf(id));
  const endsAt = new Date(ctx.clock.now().getTime() + partMs).toISOString();
  const parts = inParts(answers).map((part, number): ImportPart => {
    const version = before.find((one) => one.number === number)?.version ?? 0;
    return { importId: id, number, version, answers: part, endsAt };
  });
  for (const part of parts) await ctx.table.writeAll([importParts.write(part)]);
  for (const part of before.filter(({ number }) => number >= parts.length))
    await ctx.table.writeAll([importParts.remove(part)]);
  return parts.map((part) => ({ ...part, version: part.version + 1 }));
}

function inParts(answers: readonly ComingAnswer[]): ComingAnswer[][] {
  const parts: ComingAnswer[][] = [[]];
  let bytes = 0;
  for (const answer of answers) {
    const own = Buffer.byteLength(JSON.stringify(answer));
    if (bytes + own > partBytes) {
      parts.push([]);
      bytes = 0;
    }
    bytes += own;
    parts.at(-1)?.push(answer);
  }
  return parts;
}

/** The file's name as lists show it; people name files after people, and sometimes by number. */
const shownName = (name: string) => (hasPersonalNumber(name) ? 'Fil' : name);
