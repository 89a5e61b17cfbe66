import { leastOfBurst } from '../../../../shared/stories/burst.ts';
import { plural } from '../../../../shared/text/plural.ts';
import { Notice } from '../../frame/parts.tsx';
import { useLoad } from '../../load.ts';
import { Link } from '../../router.tsx';
import { loadTray } from './tray-api.ts';

/** Leads to what came very close together, when so many wait that something can have. */
export function TrayNotice({ waiting }: { waiting: number }) {
  return waiting >= leastOfBurst ? <AnyBursts /> : null;
}

function AnyBursts() {
  const { data } = useLoad('hogen', loadTray, 60_000);
  const count = data?.bursts.reduce((sum, burst) => sum + burst.count, 0) ?? 0;
  if (count === 0) return null;
  return (
    <Notice kind="warn">
      <p>
        <strong>{plural(count, 'berättelse kom', 'berättelser kom')} ovanligt tätt.</strong>{' '}
        <Link href="/redaktion/berattelser/hogen">Titta igenom dem på en gång</Link>
      </p>
    </Notice>
  );
}
