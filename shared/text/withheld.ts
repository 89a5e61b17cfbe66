import { plural } from './plural.ts';

/** Says that terms are left out because they may point at somebody, without naming them; undefined for none. */
export function withheldText(count: number): string | undefined {
  if (count === 0) return undefined;
  return `${plural(count, 'ord', 'ord')} som kan peka ut någon visas inte.`;
}
