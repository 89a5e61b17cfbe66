import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { tidyLine } from '../../shared/answers/answers.ts';
import { hasPersonalNumber } from '../../shared/answers/problems.ts';
import { workgroupLimits } from '../../shared/campaigns/campaigns.ts';
import type { NewWorkgroup, WorkgroupList } from '../../shared/desk/desk.ts';
import { plural } from '../../shared/text/plural.ts';

type Column = 'area' | 'name' | 'headcount';

/** What the columns may be called, in lower case. */
const columnNames: Record<string, Column> = {
  verksamhetsområde: 'area',
  område: 'area',
  verksamhet: 'area',
  arbetsgrupp: 'name',
  grupp: 'name',
  enhet: 'name',
  'antal medarbetare': 'headcount',
  medarbetare: 'headcount',
  antal: 'headcount',
};
const usualOrder: Column[] = ['area', 'name', 'headcount'];

const { groups: maxGroups, nameLength: maxNameLength, headcount: maxHeadcount } = workgroupLimits;

interface Row {
  number: number;
  cells: string[];
}

/**
 * Reads a list pasted or saved from a spreadsheet: verksamhetsområde, arbetsgrupp and antal medarbetare, separated by
 * tabs, semicolons or commas, with or without a row of headings. Says in Swedish what to change on which row.
 */
export function readWorkgroups(text: string): WorkgroupList {
  const [first, ...rest] = rowsOf(text);
  if (!first) return { groups: [], problems: [{ text: 'Klistra in minst en arbetsgrupp.' }] };
  const headings = columnsIn(first);
  const columns = headings.length > 0 ? headings : usualOrder;
  const missing = (['area', 'name'] as const).filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    return { groups: [], problems: [{ row: first.number, text: missingColumns(missing) }] };
  }
  const rows = headings.length > 0 ? rest : [first, ...rest];
  if (rows.length === 0)
    return { groups: [], problems: [{ text: 'Listan har rubriker men inga arbetsgrupper.' }] };
  if (rows.length > maxGroups) {
    return {
      groups: [],
      problems: [
        {
          text: `Listan har ${plural(rows.length, 'grupp', 'grupper')}. En omgång kan ha högst ${maxGroups}.`,
        },
      ],
    };
  }
  return readRows(rows, columns);
}

function missingColumns(missing: ('area' | 'name')[]): string {
  const names = missing.map((column) => (column === 'area' ? 'verksamhetsområde' : 'arbetsgrupp'));
  return `Listan saknar kolumnen ${names.join(' och ')}. Rubrikerna ska vara verksamhetsområde, arbetsgrupp och antal medarbetare.`;
}

/** Rows that hold anything, numbered as in the text. */
function rowsOf(text: string): Row[] {
  const body = text.replace(/^\ufeff/, '');
  return parsedRows(body, delimiterOf(body))
    .map(({ number, cells }) => ({ number, cells: cells.map(tidyLine) }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
}

const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

/** Plain lines when a quotation mark never ends: it would otherwise lose the whole list. */
function parsedRows(body: string, delimiter: string): Row[] {
  try {
    const records = parse(body, { delimiter, relax_column_count: true, relax_quotes: true, info: true });
    return Records.parse(records).map(({ record, info }) => ({ number: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return body
      .split(/\r\n|\r|\n/)
      .map((line, index) => ({ number: index + 1, cells: line.split(delimiter) }));
  }
}

/** Cells copied from Excel have tabs; a Swedish Excel saves semicolons, others commas. */
function delimiterOf(text: string): string {
  const line = text.split(/\r\n|\r|\n/).find((candidate) => candidate.trim() !== '') ?? '';
  return ['\t', ';', ','].find((mark) => line.includes(mark)) ?? ';';
}

/** The columns that a row of headings names; empty when it is not one. */
function columnsIn(row: Row): (Column | undefined)[] {
  const columns = row.cells.map((cell) => columnNames[cell.toLocaleLowerCase('sv')]);
  return columns.some((column) => column !== undefined) ? columns : [];
}

function readRows(rows: Row[], columns: (Column | undefined)[]): WorkgroupList {
  const problems: WorkgroupList['problems'] = [];
  const groups: NewWorkgroup[] = [];
  const areaSpellings = new Map<string, { area: string; row: number }>();
  const seen = new Map<string, number>();
  for (const { number, cells } of rows) {
    const say = (text: string) => problems.push({ row: number, text });
    // The other complaints repeat what stands there, which must not be done with a number.
    if (hasPersonalNumber(cells.join(' '))) {
      say('Raden ser ut att ha ett personnummer. Ta bort det, vi sparar aldrig personnummer.');
      continue;
    }
    const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
    const [area, name] = [cell('area'), cell('name')];
    const headcount = headcountIn(cell('headcount'));
    if (area === '') say('Verksamhetsområdet saknas.');
    if (name === '') say('Arbetsgruppens namn saknas.');
    for (const value of [area, name]) {
      if (value.length > maxNameLength)
        say(`”${value.slice(0, 30)}…” är för långt. Högst ${maxNameLength} tecken.`);
    }
    if (headcount === undefined) {
      say(
        `”${cell('headcount')}” är inte ett antal medarbetare. Skriv ett heltal från 0 till ${maxHeadcount}.`,
      );
    }
    const spelling = areaSpellings.get(area.toLocaleLowerCase('sv'));
    if (spelling && spelling.area !== area) {
      say(
        `”${area}” skrivs ”${spelling.area}” på rad ${spelling.row}. Skriv likadant, annars blir det två områden.`,
      );
    } else if (!spelling) areaSpellings.set(area.toLocaleLowerCase('sv'), { area, row: number });
    const key = `${area}\n${name}`.toLocaleLowerCase('sv');
    const earlier = seen.get(key);
    if (earlier !== undefined && name !== '') say(`”${name}” finns redan på rad ${earlier}.`);
    seen.set(key, earlier ?? number);
    groups.push({ area, name, headcount: headcount ?? 0 });
  }
  return problems.length > 0 ? { groups: [], problems } : { groups, problems };
}

/** 0 when the cell is empty; undefined when it is not a sensible number. */
function headcountIn(cell: string): number | undefined {
  if (cell === '') return 0;
  const digits = cell.replace(/[\s\u00a0]/g, '').replace(/(?<=\d)[,.]0+$/, '');
  if (!/^\d{1,5}$/.test(digits)) return undefined;
  const value = Number(digits);
  return value <= maxHeadcount ? value : undefined;
}
