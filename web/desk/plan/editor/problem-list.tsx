import { placeName } from '../../../../shared/plan/places.ts';
import type { PlanProblem } from '../../../../shared/plan/problems.ts';
import { plural } from '../../../../shared/text/plural.ts';
import { fieldId } from './editing.ts';

/** Everything to put right, each with a way to its field. */
export function ProblemList({ problems, canSave }: { problems: PlanProblem[]; canSave: boolean }) {
  return (
    <section class="notice bad problem-list" id="att-ordna" tabIndex={-1} aria-labelledby="att-ordna-rubrik">
      <p id="att-ordna-rubrik">
        {plural(problems.length, 'sak', 'saker')} behöver ordnas innan planen kan{' '}
        {canSave ? 'sättas i kraft. Utkastet går att spara ändå.' : 'sparas.'}
      </p>
      <ul>
        {problems.map(({ path, text }) => (
          <li key={`${path}${text}`}>
            <button type="button" class="quiet-button" onClick={() => showField(path)}>
              {placeName(path)}: {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Opens the panel with the field, or with the nearest thing around it, and goes there. */
function showField(path: string): void {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length--) {
    const element = document.getElementById(fieldId(steps.slice(0, length).join('.')));
    if (!element) continue;
    const panel = element.closest('details');
    if (panel) panel.open = true;
    element.focus();
    return;
  }
}
