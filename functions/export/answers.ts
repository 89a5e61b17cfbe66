import { type Campaign, commonQuestions, type Question } from '../../shared/campaigns/campaigns.ts';
import type { CloudSet } from '../../shared/clouds/clouds.ts';
import { isTooFew } from '../../shared/clouds/protect.ts';
import { visibleError } from '../../shared/errors.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { onDay } from '../../shared/text/dates.ts';
import { exampleText } from '../../shared/text/example.ts';
import { plural } from '../../shared/text/plural.ts';
import { fileNameOf } from '../../shared/text/slug.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import { pointsAtSomebody } from '../clouds/terms.ts';
import type { Context } from '../context.ts';
import { answers, answersOfGroup, campaigns, workgroups, workgroupsOf } from '../store.ts';
import type { Cell } from '../tools/csv.ts';
import type { Sheet } from '../tools/xlsx.ts';
import type { HandedOut } from './hand-out.ts';
import { again, asFile, everyone, joined, madeClouds, type TableFormat } from './tables.ts';

/** What was written in one area to one question: each way of writing, and how many times. */
type Written = Map<string, number>;

interface WrittenTo {
  question: Question;
  /** By the area's name; what is outside the areas that are shown lies under `null`. */
  byArea: Map<string | null, Written>;
  people: number;
}

/** What people wrote, without anything that tells who wrote what. */
export interface WrittenAnswers {
  campaign: Campaign;
  people: number;
  sheets: Sheet[];
  /** Lines that are not in them, since they may point at somebody. */
  withheld: number;
}

/**
 * The answers that the clouds made last are made of, each line for itself and in alphabetical order: nothing tells which
 * lines one person wrote, in which group, or when. An area is named only where its cloud is shown. Throws a visible
 * `conflict` when it is too early, or when the answers are no longer those that the clouds are made of.
 */
export async function writtenAnswers(ctx: Context, id: CampaignId): Promise<WrittenAnswers> {
  requireRole(ctx, 'communicator', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  const { set } = await madeClouds(ctx, campaign);
  const { rows, people, questions } = await readWritten(ctx, campaign, set);
  // With other answers the difference would tell what the few wrote who have changed theirs.
  if (set.rows !== undefined && rows !== set.rows)
    throw visibleError(
      'conflict',
      'Svaren är inte längre desamma som när ordmolnen gjordes, så de går inte att hämta: skillnaden skulle kunna peka ut någon.',
    );
  const enough = questions.filter((one) => one.people > 0 && !isTooFew(one.people, campaign.minAnswers));
  let withheld = 0;
  for (const { byArea } of enough) {
    for (const written of byArea.values()) {
      for (const [text, times] of written) {
        if (!pointsAtSomebody(text)) continue;
        written.delete(text);
        withheld += times;
      }
    }
  }
  const columns = [
    { title: 'Verksamhetsområde', width: 30 },
    { title: 'Svar', width: 80 },
  ];
  const sheets = commonQuestions(campaign).map(({ id: of, shortText }) => {
    const found = enough.find(({ question }) => question.id === of);
    return { name: shortText, columns, rows: found ? linesOf(found) : [] };
  });
  return { campaign, people, sheets, withheld };
}

async function readWritten(ctx: Context, campaign: Campaign, set: CloudSet) {
  const shown = new Set(set.scopes.map((scope) => scope.area));
  const questions = commonQuestions(campaign).map(
    (question): WrittenTo => ({ question, byArea: new Map(), people: 0 }),
  );
  const read = { rows: 0, people: 0, questions };
  for (const { id, area } of await workgroups.all(ctx.table, workgroupsOf(campaign.id))) {
    const group = await answers.all(ctx.table, answersOfGroup(campaign.id, id));
    const counted = group.filter(({ opening }) => opening <= set.opening);
    read.rows += counted.length;
    for (const { lines, withdrawn } of counted) {
      if (withdrawn) continue;
      read.people += 1;
      for (const to of questions) note(to, shown.has(area) ? area : null, lines[to.question.id] ?? []);
    }
  }
  return read;
}

function note(to: WrittenTo, area: string | null, lines: readonly string[]): void {
  if (lines.length === 0) return;
  to.people += 1;
  const written: Written = to.byArea.get(area) ?? new Map();
  to.byArea.set(area, written);
  for (const line of lines) written.set(line, (written.get(line) ?? 0) + 1);
}

const swedish = new Intl.Collator('sv', { numeric: true });
const inOrder = (a: string, b: string) => swedish.compare(a, b) || (a < b ? -1 : 1);

/** A question's lines, sorted once and read as many times as there are formats. */
function linesOf({ byArea }: WrittenTo): Iterable<readonly Cell[]> {
  const areas = [...byArea.keys()].filter((area) => area !== null).sort(inOrder);
  const others = areas.length > 0 ? 'Områden som inte visas för sig' : everyone;
  const sorted = [...areas, null].map((area) => ({
    area: area ?? others,
    written: [...(byArea.get(area) ?? [])].sort(([one], [other]) => inOrder(one, other)),
  }));
  return again(function* () {
    for (const { area, written } of sorted)
      for (const [text, times] of written) for (let left = times; left > 0; left--) yield [area, text];
  });
}

/** The answers as a file, which is noted in the campaign's history. Throws as `writtenAnswers` does. */
export async function answersFile(ctx: Context, id: CampaignId, format: TableFormat): Promise<HandedOut> {
  const written = await writtenAnswers(ctx, id);
  await ctx.table.writeAll([
    auditWrite(ctx, id, 'fetch_answers', format === 'xlsx' ? 'som Excelfil' : 'som CSV'),
  ]);
  return answersAs(ctx, written, format);
}

export function answersAs(ctx: Context, written: WrittenAnswers, format: TableFormat): HandedOut {
  const { campaign, sheets } = written;
  const about: Sheet = {
    name: 'Om filen',
    columns: [{ title: 'Om filen', width: 100 }],
    rows: aboutAnswers(ctx, written).map((text) => [text]),
  };
  const table = { sheets: [about, ...sheets], list: joined(campaign, sheets) };
  return asFile(ctx, table, fileNameOf(['svar', campaign.title], format), format);
}

/** What whoever opens the file has to know. */
export function aboutAnswers(ctx: Context, { campaign, people, withheld }: WrittenAnswers): string[] {
  const { title, organisation, example, minAnswers } = campaign;
  return [
    `${title}, ${organisation}. Svar från ${plural(people, 'person', 'personer')}, hämtade ${onDay(ctx.clock.now())}.`,
    ...(example ? [`${exampleText}.`] : []),
    'Varje rad är en rad som någon har skrivit. Raderna står i bokstavsordning, så att ingen kan se vilka rader som hör ihop, vilken grupp de kommer från eller när de skrevs.',
    `Ett verksamhetsområde står med där minst ${minAnswers} har svarat och det inte går att räkna ut vad en mindre grupp har skrivit.`,
    ...(withheld > 0 ? [`${plural(withheld, 'rad', 'rader')} kan peka ut någon och är inte med.`] : []),
    'Det som människor skriver kan ändå peka ut någon. Spara filen där bara de kommer åt den som behöver den, och ta bort den när ni är klara.',
  ];
}
