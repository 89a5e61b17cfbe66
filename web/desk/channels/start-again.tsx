import { useState } from 'preact/hooks';
import { publishingApi } from '../calendar/publishing-api.ts';
import { Confirm } from '../frame/dialog.tsx';
import { useAction } from '../load.ts';
import { publishingChanged } from './use-publishing.ts';

/** Lets posts go out again, after asking. */
export function StartAgain() {
  const [asks, setAsks] = useState(false);
  const action = useAction();
  return (
    <div>
      <button type="button" class="secondary" onClick={() => setAsks(true)}>
        Starta publiceringen igen …
      </button>
      {asks && (
        <Confirm
          title="Starta publiceringen igen?"
          verb="Starta igen"
          pendingText="Startar …"
          action={action}
          work={async () => {
            await publishingApi.startAgain();
            publishingChanged();
          }}
          onClose={() => setAsks(false)}
        >
          <p>
            Det som är planerat framöver publiceras som vanligt. Inlägg vars tid kom medan det var stoppat går
            inte ut av sig själva, utan väntar på en ny tid.
          </p>
        </Confirm>
      )}
    </div>
  );
}
