import type { PlanContent } from '../plan.ts';
import { directionPart } from './direction.ts';
import type { ReadablePart } from './part.ts';
import { reviewPart } from './review.ts';
import { rhythmPart } from './rhythm.ts';
import { tellingPart, tipsPart } from './telling.ts';

/** The whole plan in words and in the order in which it is read: one source for page, PDF and comparison. */
export function readablePlan(content: PlanContent): ReadablePart[] {
  const parts = [
    directionPart(content),
    tellingPart(content),
    tipsPart(content),
    reviewPart(content),
    rhythmPart(content),
  ];
  return parts.map((part) => ({ ...part, sections: part.sections.filter(({ items }) => items.length > 0) }));
}
