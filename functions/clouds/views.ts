import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import type { CloudSet, HeldBack } from '../../shared/clouds/clouds.ts';
import { viewsAfter } from '../../shared/clouds/over-time.ts';
import { type Views, viewsToShow } from '../../shared/clouds/protect.ts';
import type { Population } from './population.ts';

/** What of a campaign's answers may be shown, or why the clouds that were seen last are to stay. */
export type Decision = { views: Views } | { heldBack: HeldBack };

/** Decides by who is counted now, and by what of them has been seen in the clouds of `shown`. */
export function decideViews(
  { minAnswers }: Pick<Campaign, 'minAnswers'>,
  shown: CloudSet | undefined,
  { groups, rows, rowsBefore }: Pick<Population, 'groups' | 'rows' | 'rowsBefore'>,
): Decision {
  if (!shown)
    return {
      views: viewsToShow(
        groups.map(({ area, now }) => ({ area, ...now })),
        minAnswers,
      ),
    };
  const answersOf = (when: 'before' | 'now') => groups.reduce((sum, group) => sum + group[when].answers, 0);
  const added = answersOf('now') - answersOf('before');
  // What was seen cannot be made again without those who have changed or withdrawn since: the rest would be theirs.
  if (rowsBefore !== shown.rows) return { heldBack: { reason: 'changed', answers: added } };
  if (rows === rowsBefore) return { views: { scopes: shown.scopes, hiddenAreas: shown.hiddenAreas } };
  const areas = shown.scopes.flatMap(({ area }) => (area === null ? [] : [area]));
  const views = viewsAfter(groups, areas, minAnswers);
  return views ? { views } : { heldBack: { reason: 'too_few_new', answers: added } };
}
