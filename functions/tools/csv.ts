/** What a cell of a table holds; undefined is an empty one. */
export type Cell = string | number | undefined;

/** A spreadsheet takes a cell that begins so for a formula and would run it. */
const formula = /^[=+\-@\t\r]/;

function written(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as Excel in Swedish opens it at once: UTF-8 with a mark, semicolons, decimal commas, and no cell that runs. */
export function swedishCsv(rows: Iterable<readonly Cell[]>): string {
  let text = '\ufeff';
  for (const row of rows) text += `${row.map(written).join(';')}\r\n`;
  return text;
}
