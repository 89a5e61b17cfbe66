import type { RequiredQuestion } from '../../../shared/plan/plan.ts';
import { questionField, type TellingProblem } from '../../../shared/stories/sent-telling.ts';
import { fieldId } from './fields.tsx';

/** What stops the sending, at the top and with links to the fields. */
export function ProblemSummary(props: { problems: TellingProblem[]; questions: RequiredQuestion[] }) {
  if (props.problems.length === 0) return null;
  const about = (field: string) => props.questions.find(({ id }) => questionField(id) === field)?.text;
  return (
    <div class="summary" role="alert" tabIndex={-1}>
      <h2>Berättelsen är inte skickad än</h2>
      <ul>
        {props.problems.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${fieldId(field)}`}>
              {about(field)} {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
