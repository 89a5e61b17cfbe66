import type { Answer } from '../../shared/answers/answers.ts';
import { changesIn, countRows, hasAnswered } from '../../shared/answers/tally.ts';
import { type Campaign, commonQuestions, hasSteps, type Question } from '../../shared/campaigns/campaigns.ts';
import type { JobOf } from '../../shared/jobs.ts';
import { LineTally } from '../../shared/terms/distinct.ts';
import { termsOfQuestion } from '../clouds/terms.ts';
import type { Context } from '../context.ts';
import type { Write } from '../ports/table.ts';
import { answers, answersOfGroup, campaigns, workgroups, workgroupsOf } from '../store.ts';
import { termsChecks, termsLooks, writeTerms } from './store.ts';
import { storedTerms } from './stored.ts';

/**
 * Gathers the terms of a campaign that is still open, of each question to which enough have answered since they were
 * gathered last. The last of those who have answered, in the order of chance in which rows lie, are left out: as many as
 * the least number, so that neither another look nor the result itself differs from this one by fewer people.
 */
export async function gatherTerms(ctx: Context, { payload }: JobOf<'gather_terms'>): Promise<Write[]> {
  const campaign = await campaigns.get(ctx.table, payload.campaignId);
  if (campaign.state !== 'open') return [];
  const { id, minAnswers } = campaign;
  const questions = commonQuestions(campaign);
  const looks = await Promise.all(questions.map((question) => termsLooks.find(ctx.table, id, question.id)));
  const checked = await termsChecks.find(ctx.table, id);
  let [given, changes] = [0, 0];
  const groups = await workgroups.all(ctx.table, workgroupsOf(id));
  const rows = new Map(questions.map((question) => [question.id, [] as Row[]]));
  for (const group of groups) {
    const all = await answers.all(ctx.table, answersOfGroup(id, group.id));
    const ofGroup = all.filter(({ withdrawn }) => !withdrawn);
    changes += takenBack(campaign, all);
    given += ofGroup.length;
    for (const question of questions) {
      const lines = ofGroup
        .filter(hasAnswered(question.id))
        .map((answer) => rowOf(answer, question, group.id));
      for (const row of lines) rows.get(question.id)?.push(row);
    }
  }
  const writes: Write[] = [termsChecks.write({ campaignId: id, version: checked?.version ?? 0, given })];
  for (const [index, question] of questions.entries()) {
    const all = rows.get(question.id) ?? [];
    const look = looks[index];
    // All answers of an earlier closing: whoever saw them could subtract them from what is left of more.
    if (look?.isFinal || !isTimeToLook(all.length, look?.answered, minAnswers)) continue;
    const counted = withoutLast(all, minAnswers);
    const tally = new LineTally();
    for (const [person, { lines }] of counted.entries()) for (const line of lines) tally.add(line, person);
    const { grouping } = await termsOfQuestion(question, tally.lines);
    const groupStarts = counted.flatMap(({ group }, person) =>
      group === counted[person - 1]?.group ? [] : [person],
    );
    const at = { campaignId: id, questionId: question.id };
    await writeTerms(ctx, at, storedTerms(grouping, tally.lines, { people: counted.length, groupStarts }));
    writes.push(
      termsLooks.write({
        ...at,
        version: look?.version ?? 0,
        isFinal: false,
        answered: all.length,
        people: counted.length,
        changes,
      }),
    );
  }
  return writes;
}

interface Row {
  keyHash: string;
  group: string;
  lines: readonly string[];
}

const rowOf = ({ keyHash, lines }: Answer, { id }: Question, group: string): Row => ({
  keyHash,
  group,
  lines: lines[id] ?? [],
});

/** How many may have taken back what they wrote. Where each question is a step, to answer the next is no change. */
function takenBack(campaign: Campaign, rows: readonly Answer[]): number {
  return hasSteps(campaign) ? countRows(rows).withdrawn : changesIn(rows);
}

/** Whether as many as the least number have answered since `before`, and so many that as many can be left out. */
export function isTimeToLook(answered: number, before: number | undefined, minAnswers: number): boolean {
  return answered >= 2 * minAnswers && (before === undefined || answered >= before + minAnswers);
}

/** Without those whose keys come last: what is left of fewer is within what is left of more. */
function withoutLast(rows: readonly Row[], count: number): Row[] {
  const last = new Set([...rows].sort((a, b) => (a.keyHash < b.keyHash ? 1 : -1)).slice(0, count));
  return rows.filter((row) => !last.has(row));
}
