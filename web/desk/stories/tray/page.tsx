import { useState } from 'preact/hooks';
import type { Tray } from '../../../../shared/desk/tray.ts';
import type { StoryId } from '../../../../shared/ids.ts';
import { plural, swedishNumber } from '../../../../shared/text/plural.ts';
import { ErrorBox, Loading, Notice } from '../../frame/parts.tsx';
import { useAction, useLoad } from '../../load.ts';
import { Link, PageTitle } from '../../router.tsx';
import { queueHref } from '../queue/memory.ts';
import { Burst } from './burst.tsx';
import { loadTray, takeBack, turnDown } from './tray-api.ts';
import { TurnDownDialog } from './turn-down-dialog.tsx';

/** What a flood of stories left behind: looked through together, and what was no story is turned down by one action. */
export function TrayPage() {
  const { data, error, reload } = useLoad('hogen', loadTray);
  const [chosen, setChosen] = useState<ReadonlySet<StoryId>>(new Set());
  return (
    <>
      <div>
        <p class="back">
          <Link href={queueHref()}>← Alla berättelser</Link>
        </p>
        <PageTitle>Kom ovanligt tätt</PageTitle>
      </div>
      <p>
        De här berättelserna kom så tätt att ett program kan ha skickat dem. Bland dem kan finnas sådana som
        någon menar: läs de rubriker som inte liknar de andra, och låt bli att markera dem.
      </p>
      {error && <ErrorBox error={error} again={reload} />}
      {!data && !error && <Loading what="berättelserna" />}
      {data && <Bursts tray={data} chosen={chosen} choose={setChosen} reload={reload} />}
    </>
  );
}

interface BurstsProps {
  tray: Tray;
  chosen: ReadonlySet<StoryId>;
  choose: (ids: ReadonlySet<StoryId>) => void;
  reload: () => Promise<void>;
}

function Bursts({ tray, chosen, choose, reload }: BurstsProps) {
  const { done, seen, turnDownAll, takeAllBack, action } = useMany(reload, choose);
  const [asks, setAsks] = useState(false);
  // What somebody else has taken care of meanwhile is there no longer.
  const there = tray.bursts.flatMap(({ alike }) => alike.flatMap(({ ids }) => ids));
  const marked = there.filter((id) => chosen.has(id));
  return (
    <>
      <div role="status">
        {done.length > 0 && !action.pending && (
          <Notice kind="good">
            <p>
              Ni har tackat nej till {plural(done.length, 'berättelse', 'berättelser')}.{' '}
              <button type="button" class="quiet-button" onClick={takeAllBack}>
                Ångra
              </button>
            </p>
          </Notice>
        )}
        {action.pending && <p>{swedishNumber(seen)} klara …</p>}
      </div>
      {action.error && <ErrorBox error={action.error} />}
      {tray.bursts.length === 0 && (
        <div class="card empty">
          <h2>Inget att titta igenom</h2>
          <p>
            Här samlas berättelser som kommer ovanligt tätt och som ingen har tagit hand om. Nu finns det
            inga.
          </p>
        </div>
      )}
      {tray.bursts.map((burst) => (
        <Burst key={burst.from} burst={burst} chosen={chosen} choose={choose} />
      ))}
      {there.length > 0 && (
        <div class="burst-bar">
          <p role="status">{plural(marked.length, 'berättelse markerad', 'berättelser markerade')}</p>
          <button
            type="button"
            aria-disabled={marked.length === 0 || action.pending}
            onClick={() => marked.length > 0 && !action.pending && setAsks(true)}
          >
            Tacka nej till dem …
          </button>
        </div>
      )}
      {asks && (
        <TurnDownDialog
          count={marked.length}
          work={(reason) => {
            setAsks(false);
            void turnDownAll(marked, reason);
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  );
}

/** Does it to many, some at a time; what was done can be taken back as long as the page is open. */
function useMany(reload: () => Promise<void>, choose: BurstsProps['choose']) {
  const action = useAction();
  const [done, setDone] = useState<StoryId[]>([]);
  const [seen, setSeen] = useState(0);
  const run = async (work: () => Promise<void>) => {
    setSeen(0);
    await action.run(work);
    choose(new Set());
    await reload();
  };
  return {
    done,
    seen,
    action,
    turnDownAll: (ids: readonly StoryId[], reason: string) =>
      run(() =>
        turnDown(ids, reason, (some, upTo) => {
          setDone((before) => [...before, ...some]);
          setSeen(upTo);
        }),
      ),
    takeAllBack: () =>
      run(() =>
        takeBack(done, (some, upTo) => {
          setDone((before) => before.filter((id) => !some.includes(id)));
          setSeen(upTo);
        }),
      ),
  };
}
