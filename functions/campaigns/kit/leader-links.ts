import { lastingCodes, type Workgroup } from '../../../shared/campaigns/campaigns.ts';
import { swedishCsv } from '../../tools/csv.ts';

const headings = [
  'Verksamhetsområde',
  'Arbetsgrupp',
  'Antal medarbetare',
  'Länk för den som leder',
  'Länk för att svara',
];

/** The groups' links as Excel in Swedish opens them at once: UTF-8 with a mark, semicolons, a row for each group. */
export function leaderLinksCsv(groups: readonly Workgroup[], publicUrl: string): string {
  const rows = groups.map((group) => {
    const { area, name, headcount } = group;
    const { answer, leader } = lastingCodes(group);
    const people = headcount > 0 ? String(headcount) : '';
    return [area, name, people, `${publicUrl}/ledare/${leader}`, `${publicUrl}/s/${answer}`];
  });
  return swedishCsv([headings, ...rows]); // bounded: a campaign's groups
}
