import type { RequiredQuestion, Tip } from '../../../shared/plan/plan.ts';
import type { FormFields, TellingProblem } from '../../../shared/stories/sent-telling.ts';

export interface FormProps {
  organisation: string;
  /** The private link that the story has, or is to have. */
  code: string;
  /** How many tellings of it the sender has seen; 0 for a new one. */
  seen: number;
  planNumber: number;
  questions: RequiredQuestion[];
  tips: Tip[];
  privacyNotice: string;
  /** Whether an answer can be mailed. */
  takesAnswerTo: boolean;
  fields: FormFields;
  problems?: TellingProblem[];
  /** Something other than the fields stopped the sending, or needs a decision. */
  notice?: { title: string; text: string };
}
