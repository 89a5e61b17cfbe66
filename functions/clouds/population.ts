import type { Answer } from '../../shared/answers/answers.ts';
import { countRows, hasAnswered, type RowCount } from '../../shared/answers/tally.ts';
import type { Campaign, Question, Workgroup } from '../../shared/campaigns/campaigns.ts';
import type { AnswerCount, GroupOverTime } from '../../shared/clouds/over-time.ts';
import { type DistinctLine, LineTally } from '../../shared/terms/distinct.ts';
import type { Context } from '../context.ts';
import { answers, answersOfGroup } from '../store.ts';

/** A closed campaign's answers, with each way of writing kept once. People are numbered as they are read. */
export interface Population {
  groups: GroupOverTime[];
  people: number;
  areaOf: (person: number) => string;
  /** The first person of each group that has any. */
  groupStarts: number[];
  /** A question's lines, which are then let go of: of many answers they are most of the memory. */
  takeLines: (question: Question) => readonly DistinctLine[];
  /** How many rows there are, withdrawn ones too, and how many of them are as they were in the opening `before`. */
  rows: number;
  rowsBefore: number;
  /** All rows of each group, in the order of the groups. */
  counts: RowCount[];
}

/**
 * Reads all answers up to an opening, a group at a time: more than one group's rows are never in memory. `before` is
 * the opening whose result has been seen.
 */
export async function readPopulation(
  ctx: Context,
  campaign: Campaign,
  workgroups: readonly Workgroup[],
  { upTo, before = -1 }: { upTo: number; before?: number | undefined },
): Promise<Population> {
  const { questions } = campaign;
  const areas: string[] = [];
  const groupStarts: number[] = [];
  const lines = new Map(questions.map(({ id }) => [id, new LineTally()]));
  const read = { groups: [] as GroupOverTime[], rows: 0, rowsBefore: 0, counts: [] as RowCount[] };
  for (const { id, area } of workgroups) {
    const all = await answers.all(ctx.table, answersOfGroup(campaign.id, id));
    const counted = all.filter(({ opening }) => opening <= upTo);
    const early = counted.filter(({ opening }) => opening <= before);
    read.counts.push(countRows(all));
    read.rows += counted.length;
    read.rowsBefore += early.length;
    read.groups.push({ area, before: countOf(early, questions), now: countOf(counted, questions) });
    if (counted.some(({ withdrawn }) => !withdrawn)) groupStarts.push(areas.length);
    for (const answer of counted) {
      if (answer.withdrawn) continue;
      const person = areas.push(area) - 1;
      for (const [question, tally] of lines)
        for (const line of answer.lines[question] ?? []) tally.add(line, person);
    }
  }
  return {
    ...read,
    people: areas.length,
    groupStarts,
    areaOf: (person) => areas[person] ?? '',
    takeLines: ({ id }) => {
      const taken = lines.get(id)?.lines ?? [];
      lines.delete(id);
      return taken;
    },
  };
}

function countOf(rows: readonly Answer[], questions: readonly Question[]): AnswerCount {
  const given = rows.filter(({ withdrawn }) => !withdrawn);
  return {
    answers: given.length,
    perQuestion: questions.map(({ id }) => given.filter(hasAnswered(id)).length),
  };
}
