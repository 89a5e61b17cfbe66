import { readablePlan } from '../../../shared/plan/readable/readable.ts';
import { onDay } from '../../../shared/text/dates.ts';
import { PlanParts } from '../../plan/plan-parts.tsx';
import { api, ask } from '../api.ts';
import { ErrorBox, Loading } from '../frame/parts.tsx';
import { useLoad } from '../load.ts';
import { Link, PageTitle } from '../router.tsx';
import { planStateNames } from './versions.tsx';

/** One version to read, such as the one that a review names. */
export function VersionPage({ number }: { number: string }) {
  const { data, error, reload } = useLoad(`plan/${number}`, () =>
    ask(api.plan[':number'].$get({ param: { number } })),
  );
  return (
    <>
      <div>
        <p class="back">
          <Link href="/redaktion/plan">← Media- och PR-plan</Link>
        </p>
        <PageTitle>{`Planens version ${number}`}</PageTitle>
      </div>
      {error && <ErrorBox error={error} again={reload} />}
      {!data && !error && <Loading what="versionen" />}
      {data && (
        <>
          <p>
            <span class="chip">{planStateNames[data.state]}</span>{' '}
            {data.inForceAt !== undefined && `Gäller från ${onDay(data.inForceAt)}`}
            {data.retiredAt !== undefined && ` till ${onDay(data.retiredAt)}`}
          </p>
          <PlanParts parts={readablePlan(data.content)} level={2} />
        </>
      )}
    </>
  );
}
