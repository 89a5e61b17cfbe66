import { api, ask } from '../api.ts';
import { useLoad } from '../load.ts';
import { Link } from '../router.tsx';

const everyHourMs = 3_600_000;

/** Above every page of the desk when the plan is to be revised soon, or should have been. */
export function PlanNotice() {
  const { data } = useLoad('plan/paminnelse', () => ask(api.plan.paminnelse.$get()), everyHourMs);
  if (!data?.notice) return null;
  const { kind, text } = data.notice;
  return (
    <div class={`plan-notice ${kind}`} role="status">
      <p>
        {kind === 'overdue' && <strong>Planen behöver ses över. </strong>}
        {text} <Link href="/redaktion/plan">Öppna planen</Link>
      </p>
    </div>
  );
}
