import { withoutPersonalNumbers } from '../../../shared/checks/numbers/personal-number.ts';
import { type AnswerFile, columnText, type RawAnswer } from '../../../shared/files/answers.ts';
import { reasonText } from '../../../shared/terms/reasons.ts';
import { plural } from '../../../shared/text/plural.ts';
import type { QuestionOutcome } from './make.ts';

/** Most lines of one kind that are spelt out; the rest are counted and stand in the tables. */
const maxListed = 20;

/** What was made, and what was left out and why, in Swedish for the terminal. */
export function summaryOf(file: AnswerFile, outcomes: QuestionOutcome[], minPeople: number): string {
  const read = `Läste ${plural(file.answers.length, 'svar', 'svar')} (${file.format}, ${file.encoding}).`;
  const counting =
    file.countedBy === 'participant'
      ? 'Personer räknas efter kolumnen ”deltagare”.'
      : 'Varje svar räknas som en person, eftersom det inte finns någon kolumn ”deltagare”.';
  const answered = new Set(outcomes.flatMap(({ count }) => count.answers));
  const others = file.answers.length - answered.size;
  const notChosen =
    others === 0
      ? []
      : [`${plural(others, 'svar hör', 'svar hör')} till frågor som inte valdes med --question.`];
  return [
    [read, ...howColumns(file), counting, ...notChosen, ...listed(file.remarks, (remark) => remark)].join(
      '\n',
    ),
    ...outcomes.map((outcome) => questionSummary(outcome, minPeople)),
  ].join('\n\n');
}

/** How each column was taken, so that nothing is left out without being said. */
function howColumns({ columns }: AnswerFile): string[] {
  if (columns.length === 0) return [];
  const told = columns.map((column) => `  ${columnText(column)}`);
  return ['Kolumnerna läses så här (annat väljs med --answers, --workgroup och --leave-out):', ...told];
}

function questionSummary(outcome: QuestionOutcome, minPeople: number): string {
  const { count, heading, folder, shown, tooFew, unprintable, preflight } = outcome;
  const made = preflight === undefined ? 'Det finns inget ord att rita, så bara tabellerna skrevs.' : [];
  const where = folder === '' ? [] : `Mapp: ${folder}`;
  return [
    heading,
    where,
    `${plural(count.answers.length, 'svar', 'svar')} från ${plural(count.people, 'person', 'personer')} gav ` +
      `${plural(count.terms.length, 'ord', 'ord')}; ${shown.length} syns i molnet.`,
    made,
    hiddenTerms(tooFew, minPeople),
    listed(
      unprintable,
      ({ term, missing }) => `${term} (tecken: ${missing.join(' ')})`,
      `${plural(unprintable.length, 'ord', 'ord')} syns inte, eftersom typsnittet saknar tecken:`,
    ),
    linesWithoutTerm(outcome),
    listed(preflight?.warnings ?? [], (warning) => warning, 'Inför tryck:'),
  ]
    .flat()
    .join('\n');
}

function hiddenTerms(tooFew: QuestionOutcome['tooFew'], minPeople: number): string[] {
  const people = plural(minPeople, 'person', 'personer');
  const title =
    `${plural(tooFew.length, 'ord', 'ord')} syns inte, eftersom färre än ${people} har nämnt ` +
    `${tooFew.length === 1 ? 'den' : 'dem'} (--min ${minPeople}). ${tooFew.length === 1 ? 'Den' : 'Alla'} finns i terms.csv:`;
  return listed(tooFew, ({ term, people: few }) => `${term} (${few})`, title);
}

/** The answers that gave nothing, by reason, and the parts of other answers that gave nothing. */
function linesWithoutTerm({ count }: QuestionOutcome): string[] {
  const without = count.lines.flatMap(({ terms, reason }, i) => {
    const answer = count.answers[i];
    return terms.length === 0 && answer !== undefined
      ? [{ answer, reason: reasonText[reason ?? 'empty'] }]
      : [];
  });
  const parts = count.lines.flatMap(({ terms, skipped }, i) => {
    const answer = count.answers[i];
    return terms.length === 0 || answer === undefined ? [] : skipped.map((part) => ({ ...part, answer }));
  });
  return [
    ...[...Map.groupBy(without, ({ reason }) => reason)].flatMap(([reason, lines]) =>
      listed(
        lines,
        ({ answer }) => quoted(answer, answer.raw),
        `${plural(lines.length, 'svar', 'svar')} gav inget ord. ${reason}`,
      ),
    ),
    ...listed(
      parts,
      ({ answer, text, reason }) => `${quoted(answer, text)} – ${reasonText[reason]}`,
      `${plural(parts.length, 'del av ett svar', 'delar av svar')} gav inget ord:`,
    ),
  ];
}

function quoted({ row }: RawAnswer, text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `svar ${row}: ”${line.length > 70 ? `${line.slice(0, 69)}…` : line}”`;
}

/** Nothing when there is nothing to list. Others may see the screen, so no personal number is said back. */
function listed<T>(items: readonly T[], tell: (item: T) => string, title?: string): string[] {
  if (items.length === 0) return [];
  const lines = items
    .slice(0, maxListed)
    .map((item) => `  ${withoutPersonalNumbers(tell(item), '[personnummer]')}`);
  const more = items.length - lines.length;
  return [...(title === undefined ? [] : [title]), ...lines, ...(more > 0 ? [`  … och ${more} till`] : [])];
}
