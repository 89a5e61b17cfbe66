import { useState } from 'preact/hooks';
import type { Me } from '../../../shared/desk/desk.ts';
import type { PublishingView } from '../../../shared/desk/publishing.ts';
import { onDayAt } from '../../../shared/text/dates.ts';
import { plural } from '../../../shared/text/plural.ts';
import { later } from '../later.tsx';
import { Link } from '../router.tsx';
import { StartAgain } from './start-again.tsx';
import { usePublishing } from './use-publishing.ts';

const PlannedList = later(async () => (await import('./planned-list.tsx')).PlannedList);

/** Above every page of the desk while nothing goes out, or when the way into a channel needs somebody. */
export function StopBanner({ me }: { me: Me }) {
  const { data } = usePublishing();
  if (!data) return null;
  return (
    <>
      {data.stopped && <Stopped status={data} stopped={data.stopped} me={me} />}
      <Warnings status={data} />
    </>
  );
}

interface StoppedProps {
  status: PublishingView;
  stopped: NonNullable<PublishingView['stopped']>;
  me: Me;
}

function Stopped({ status, stopped, me }: StoppedProps) {
  const [open, setOpen] = useState(false);
  return (
    <section class="stop-banner" aria-label="Publiceringen är stoppad">
      <p role="status">
        <strong>All publicering är stoppad</strong> sedan {onDayAt(stopped.at)} av {stopped.by}:{' '}
        {stopped.reason}
      </p>
      {status.planned > 0 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {plural(status.planned, 'planerat inlägg går', 'planerade inlägg går')} inte ut så länge
          </summary>
          {open && <PlannedList />}
        </details>
      )}
      {me.mayChange && <StartAgain />}
    </section>
  );
}

function Warnings({ status }: { status: PublishingView }) {
  const warnings = status.channels
    // One that is not connected, or has not been tried yet, is told of on its own page.
    .filter(({ inUse, connected, checkedAt }) => inUse && connected && checkedAt !== undefined)
    .flatMap(({ warnings: texts }) => texts);
  if (warnings.length === 0) return null;
  return (
    <div class="plan-notice" role="status">
      <p>
        {warnings.join(' ')} <Link href="/redaktion/kanaler">Se kanalerna</Link>
      </p>
    </div>
  );
}
