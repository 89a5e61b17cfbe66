import type { PlanOverview } from '../../../shared/desk/plan.ts';
import { readablePlan } from '../../../shared/plan/readable/readable.ts';
import { onDay } from '../../../shared/text/dates.ts';
import { PlanParts } from '../../plan/plan-parts.tsx';
import { api, ask } from '../api.ts';
import { ErrorBox, Loading } from '../frame/parts.tsx';
import { useLoad } from '../load.ts';
import { PageTitle } from '../router.tsx';
import { DraftCard } from './draft-card.tsx';
import { Versions } from './versions.tsx';

/** The plan in force, what is being written, and what there was before. */
export function HomePage() {
  const plan = useLoad('plan', () => ask(api.plan.$get()));
  return (
    <>
      <PageTitle>Media- och PR-plan</PageTitle>
      {plan.error && <ErrorBox error={plan.error} again={plan.reload} />}
      {!plan.data && !plan.error && <Loading what="planen" />}
      {plan.data && (
        <>
          <div class="plan-cards">
            <InForce overview={plan.data} />
            <DraftCard overview={plan.data} onChanged={plan.set} onReload={plan.reload} />
          </div>
          <Versions versions={plan.data.versions} />
          <section class="plan-reading" aria-labelledby="planen">
            <h2 id="planen">Planen som gäller</h2>
            <PlanParts parts={readablePlan(plan.data.inForce.content)} level={3} />
          </section>
        </>
      )}
    </>
  );
}

function InForce({ overview: { inForce } }: { overview: PlanOverview }) {
  return (
    <section class="card plan-card" aria-labelledby="galler">
      <div class="section-head">
        <h2 id="galler">Version {inForce.number} gäller</h2>
        <span class="chip state-open">I kraft</span>
      </div>
      <p>
        {inForce.inForceAt !== undefined && `Sedan ${onDay(inForce.inForceAt)}. `}
        Ska ses över senast <strong>{onDay(inForce.reviseBy)}</strong>.
      </p>
      <div class="tools">
        <a class="button secondary" href="/plan">
          Läs som sida
        </a>
        <a class="button secondary" href="/plan/plan.pdf">
          Öppna som PDF
        </a>
      </div>
      <p class="quiet">Sidan och PDF:en är öppna för alla och visar alltid den version som gäller.</p>
    </section>
  );
}
