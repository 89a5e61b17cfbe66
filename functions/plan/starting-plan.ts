import { type PlanContent, PlanVersion } from '../../shared/plan/plan.ts';
import { aYearAfter } from './revise-by.ts';
import { direction } from './starting/direction.ts';
import { privacyNotice } from './starting/privacy.ts';
import { review } from './starting/review.ts';
import { rhythm } from './starting/rhythm.ts';
import { telling } from './starting/telling.ts';
import { tips } from './starting/tips.ts';

const content: PlanContent = { ...direction, ...telling, ...review, ...rhythm, tips, privacyNotice };

/** The plan that the product comes with, in force from the start: to be made one's own. */
export function startingPlan(now: Date): PlanVersion {
  const at = now.toISOString();
  return PlanVersion.parse({
    number: 1,
    version: 0,
    state: 'in_force',
    content,
    reviseBy: aYearAfter(now),
    createdAt: at,
    editedAt: at,
    editedBy: 'Örngott',
    editedById: '',
    inForceAt: at,
    inForceBy: 'Örngott',
  });
}
