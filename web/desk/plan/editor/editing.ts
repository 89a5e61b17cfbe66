import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PlanContent } from '../../../../shared/plan/plan.ts';
import type { PlanProblem } from '../../../../shared/plan/problems.ts';

/** What every field of the form needs besides its own value. */
export interface Editing {
  /** Shown beside their fields; none before somebody has tried to save. */
  problems: PlanProblem[];
  /** Says to a screen reader what happened. */
  announce: (text: string) => void;
  /** Before something is taken away: it can be undone. */
  takingAway: (text: string) => void;
}

export const EditingContext = createContext<Editing>({
  problems: [],
  announce: () => {},
  takingAway: () => {},
});

export const useEditing = () => useContext(EditingContext);

export const fieldId = (path: string) => `plan-${path.replaceAll('.', '-')}`;

/** What is wrong in the field at the path or anywhere below it. */
export function useProblem(path: string): string | undefined {
  const { problems } = useEditing();
  return problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}.`))?.text;
}

/** What is wrong with a list as a whole, or with one of its items as a whole. */
export function useListProblem(path: string): string | undefined {
  const { problems } = useEditing();
  const isAbout = (other: string) =>
    other === path || (other.startsWith(`${path}.`) && /^\d+$/.test(other.slice(path.length + 1)));
  return problems.find((problem) => isAbout(problem.path))?.text;
}

/** What each part of the form gets. */
export interface PartProps {
  content: PlanContent;
  change: (part: Partial<PlanContent>) => void;
}
