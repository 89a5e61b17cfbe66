import type { PlanEntry } from '../../../shared/desk/plan.ts';
import type { PlanState } from '../../../shared/plan/plan.ts';
import { onDay } from '../../../shared/text/dates.ts';
import { Link } from '../router.tsx';

export const planStateNames: Record<PlanState, string> = {
  draft: 'Utkast',
  in_force: 'I kraft',
  retired: 'Ersatt',
  discarded: 'Avslutat utkast',
};

/** Every version, the latest first. */
export function Versions({ versions }: { versions: PlanEntry[] }) {
  return (
    <section aria-labelledby="versioner">
      <h2 id="versioner">Versioner</h2>
      <ul class="plan-versions">
        {versions.map((version) => (
          <li key={version.number}>
            <Link href={`/redaktion/plan/${version.number}`}>Version {String(version.number)}</Link>
            <span class={`chip ${version.state === 'in_force' ? 'state-open' : ''}`}>
              {planStateNames[version.state]}
            </span>
            <span class="quiet">{timesOf(version)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function timesOf({ inForceAt, inForceBy, retiredAt, editedAt, editedBy }: PlanEntry): string {
  if (inForceAt === undefined) return `Senast ändrat ${onDay(editedAt)} av ${editedBy}`;
  const until = retiredAt === undefined ? '' : ` till ${onDay(retiredAt)}`;
  return `Gäller från ${onDay(inForceAt)}${until}. Satt i kraft av ${inForceBy}.`;
}
