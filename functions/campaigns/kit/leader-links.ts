import { lastingCodes, type Workgroup } from '../../../shared/campaigns/campaigns.ts';

const headings = [
  'Verksamhetsområde',
  'Arbetsgrupp',
  'Antal medarbetare',
  'Länk för den som leder',
  'Länk för att svara',
];

/** A spreadsheet takes a cell that begins so for a formula and would run it. */
const formula = /^[=+\-@\t\r]/;

function cell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The groups' links as Excel in Swedish opens them at once: UTF-8 with a mark, semicolons, a row for each group. */
export function leaderLinksCsv(groups: readonly Workgroup[], publicUrl: string): string {
  const rows = groups.map((group) => {
    const { area, name, headcount } = group;
    const { answer, leader } = lastingCodes(group);
    const people = headcount > 0 ? String(headcount) : '';
    return [area, name, people, `${publicUrl}/ledare/${leader}`, `${publicUrl}/s/${answer}`];
  });
  return `\ufeff${[headings, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
