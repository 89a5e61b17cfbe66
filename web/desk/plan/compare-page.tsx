import type { PlanOverview } from '../../../shared/desk/plan.ts';
import { comparePlans } from '../../../shared/plan/compare.ts';
import { onDay } from '../../../shared/text/dates.ts';
import { plural } from '../../../shared/text/plural.ts';
import { api, ask } from '../api.ts';
import { ErrorBox, Loading, Notice } from '../frame/parts.tsx';
import { useLoad } from '../load.ts';
import { Link, PageTitle } from '../router.tsx';
import { ChangeLegend, Changes } from './changes.tsx';

/** What the draft says otherwise than the plan in force. */
export function ComparePage() {
  const overview = useLoad('plan', () => ask(api.plan.$get()));
  return (
    <>
      <div>
        <p class="back">
          <Link href="/redaktion/plan">← Media- och PR-plan</Link>
        </p>
        <PageTitle>Jämför utkastet med planen som gäller</PageTitle>
      </div>
      {overview.error && <ErrorBox error={overview.error} again={overview.reload} />}
      {!overview.data && !overview.error && <Loading what="planen" />}
      {overview.data && !overview.data.draft && (
        <Notice>
          <p>Det finns inget utkast att jämföra med.</p>
        </Notice>
      )}
      {overview.data?.draft && <Compared overview={overview.data} number={overview.data.draft.number} />}
    </>
  );
}

function Compared({ overview, number }: { overview: PlanOverview; number: number }) {
  const { inForce, mayEdit, mayPutInForce } = overview;
  const { data, error, reload } = useLoad(`plan/${number}`, () =>
    ask(api.plan[':number'].$get({ param: { number: String(number) } })),
  );
  if (error) return <ErrorBox error={error} again={reload} />;
  if (!data) return <Loading what="utkastet" />;
  const sections = comparePlans(inForce.content, data.content);
  const count = sections.reduce((sum, { items, reordered }) => sum + items.length + (reordered ? 1 : 0), 0);
  return (
    <>
      <div>
        <p>
          Version {inForce.number} gäller. Utkastet till version {number} har{' '}
          <strong>{count === 0 ? 'inga ändringar' : plural(count, 'ändring', 'ändringar')}</strong>.
          {data.reviseBy !== inForce.reviseBy && ` Nästa översyn blir senast ${onDay(data.reviseBy)}.`}
        </p>
        {count > 0 && <ChangeLegend />}
      </div>
      <Changes sections={sections} />
      <div class="tools">
        {mayEdit && (
          <Link class="button secondary" href="/redaktion/plan/utkast">
            Fortsätt skriva
          </Link>
        )}
        {mayPutInForce && (
          <Link class="button secondary" href="/redaktion/plan">
            Till planen, där utkastet sätts i kraft
          </Link>
        )}
      </div>
    </>
  );
}
