import { useState } from 'preact/hooks';
import type { Me } from '../../../shared/desk/desk.ts';
import type { PublishingView } from '../../../shared/desk/publishing.ts';
import { plural } from '../../../shared/text/plural.ts';
import { publishingApi } from '../calendar/publishing-api.ts';
import { TextDialog } from '../stories/text-dialog.tsx';
import { StartAgain } from './start-again.tsx';
import { publishingChanged } from './use-publishing.ts';

/** The emergency stop: anybody at the desk may press it, with a reason. */
export function StopCard({ status, me }: { status: PublishingView; me: Me }) {
  const [asks, setAsks] = useState(false);
  const { planned, onTheirWay, stopped } = status;
  return (
    <section class="card stop-card" aria-labelledby="nodstopp">
      <h2 id="nodstopp">Nödstopp</h2>
      {stopped ? (
        <>
          <p>
            Inget publiceras förrän någon startar publiceringen igen. Inlägg som är ute kan tas ned som
            vanligt.
          </p>
          {me.mayChange ? <StartAgain /> : <p>En kommunikatör kan starta publiceringen igen.</p>}
        </>
      ) : (
        <>
          <p>
            Stoppar allt som inte redan har skickats, i alla kanaler. Just nu är{' '}
            {planned === 0
              ? 'inget inlägg planerat'
              : `${plural(planned, 'inlägg planerat', 'inlägg planerade')}`}
            {onTheirWay > 0 && ` och ${plural(onTheirWay, 'inlägg', 'inlägg')} på väg ut`}. Det som redan
            ligger ute tas ned på berättelsens egen sida, och nedtagningar som pågår fortsätter.
          </p>
          <button type="button" class="stop-button" onClick={() => setAsks(true)}>
            Stoppa all publicering …
          </button>
        </>
      )}
      {asks && (
        <TextDialog
          title="Stoppa all publicering?"
          label="Skäl"
          hint="Alla i redaktionen ser skälet tills någon startar publiceringen igen."
          verb="Stoppa all publicering"
          pendingText="Stoppar …"
          work={async (reason) => {
            await publishingApi.stopAll({ reason });
            publishingChanged();
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </section>
  );
}
