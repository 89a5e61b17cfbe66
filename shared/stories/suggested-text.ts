import type { PlanContent } from '../plan/plan.ts';
import type { TellingInput } from './telling.ts';

/** What a new post begins as: the sender's own words, paragraph by paragraph, and whom a reader can ask. */
export function suggestedText(
  { what, why, learned }: Pick<TellingInput, 'what' | 'why' | 'learned'>,
  { askWhom }: Pick<PlanContent, 'askWhom'>,
): string {
  return [what, why, learned, askWhom]
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
