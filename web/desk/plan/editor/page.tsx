import type { PlanOverview } from '../../../../shared/desk/plan.ts';
import { api, ask } from '../../api.ts';
import { ErrorBox, Loading, Notice } from '../../frame/parts.tsx';
import { useLoad } from '../../load.ts';
import { Link, PageTitle } from '../../router.tsx';
import { Editor } from './editor.tsx';

/** The next version of the plan, to write. */
export function EditorPage() {
  const overview = useLoad('plan', () => ask(api.plan.$get()));
  const { data } = overview;
  return (
    <>
      <div>
        <p class="back">
          <Link href="/redaktion/plan">← Media- och PR-plan</Link>
        </p>
        <PageTitle>Skriv nästa version av planen</PageTitle>
      </div>
      {overview.error && <ErrorBox error={overview.error} again={overview.reload} />}
      {!data && !overview.error && <Loading what="planen" />}
      {data && <Draft overview={data} />}
    </>
  );
}

function Draft({ overview }: { overview: PlanOverview }) {
  const number = overview.draft?.number;
  if (number === undefined || !overview.mayEdit) {
    return (
      <Notice kind="warn">
        <p>
          {number === undefined
            ? 'Det finns inget utkast. Påbörja nästa version på planens sida.'
            : 'Bara en kommunikatör eller en administratör kan skriva i utkastet.'}
        </p>
      </Notice>
    );
  }
  return <Stored key={number} number={number} />;
}

function Stored({ number }: { number: number }) {
  const stored = useLoad(`plan/${number}`, () =>
    ask(api.plan[':number'].$get({ param: { number: String(number) } })),
  );
  if (stored.data) return <Editor stored={stored.data} onSaved={stored.set} onReload={stored.reload} />;
  if (stored.error) return <ErrorBox error={stored.error} again={stored.reload} />;
  return <Loading what="utkastet" />;
}
