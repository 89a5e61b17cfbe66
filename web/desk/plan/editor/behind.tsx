import { comparePlans } from '../../../../shared/plan/compare.ts';
import type { PlanContent, PlanVersion } from '../../../../shared/plan/plan.ts';
import { onDayAt } from '../../../../shared/text/dates.ts';
import { ChangeLegend, Changes } from '../changes.tsx';

interface Props {
  stored: PlanVersion;
  mine: PlanContent;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else has saved the draft since this was begun: both are kept until a person has chosen. */
export function Behind({ stored, mine, onKeepMine, onTakeTheirs }: Props) {
  const sections = comparePlans(stored.content, mine);
  return (
    <div class="notice warn plan-behind" role="alert">
      <p>
        <strong>
          {stored.editedBy} sparade utkastet {onDayAt(stored.editedAt)}, efter att du började skriva.
        </strong>{' '}
        Det du har skrivit finns kvar här och är inte sparat.
      </p>
      {sections.length > 0 && (
        <details>
          <summary>Se vad som skiljer ditt från det sparade</summary>
          <ChangeLegend />
          <Changes sections={sections} level={3} />
        </details>
      )}
      <div class="tools">
        <button type="button" class="secondary" onClick={onKeepMine}>
          Fortsätt med mitt
        </button>
        <button type="button" class="secondary" onClick={onTakeTheirs}>
          Kasta mitt och ta det sparade
        </button>
      </div>
      <p>Fortsätter du med ditt och sparar, så ersätter det vad som är sparat nu.</p>
    </div>
  );
}
