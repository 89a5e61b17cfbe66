import type { PlanVersion } from '../../../../shared/plan/plan.ts';
import { onDayAt } from '../../../../shared/text/dates.ts';
import { Link } from '../../router.tsx';

interface Props {
  stored: PlanVersion;
  isUnsaved: boolean;
  isPending: boolean;
  isBehind: boolean;
}

/** Saves, and says how it stands with what is written. */
export function SaveBar({ stored, isUnsaved, isPending, isBehind }: Props) {
  return (
    <div class="plan-save">
      <button type="submit" aria-disabled={isPending || isBehind} disabled={isBehind}>
        {isPending ? 'Sparar …' : 'Spara utkastet'}
      </button>
      <p role="status">
        {isUnsaved ? (
          <>
            <strong>Inte sparat.</strong> Det du skriver finns kvar i den här webbläsaren.
          </>
        ) : (
          <>Sparat {onDayAt(stored.editedAt)}.</>
        )}
      </p>
      {!isUnsaved && <Link href="/redaktion/plan/jamfor">Jämför med planen som gäller</Link>}
    </div>
  );
}
