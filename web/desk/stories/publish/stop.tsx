import { useState } from 'preact/hooks';
import type { DeskPost } from '../../../../shared/desk/stories.ts';
import type { Row } from '../../../../shared/stories/states/row.ts';
import { may, rowOf } from '../../../../shared/stories/states/table.ts';
import { onDayAt } from '../../../../shared/text/dates.ts';
import { publishingApi } from '../../calendar/publishing-api.ts';
import { TextDialog } from '../text-dialog.tsx';
import type { PublishPanelProps } from './props.ts';

const becomes: Record<Row['stop'], string> = {
  nothing: '',
  at_once: 'Inlägget går inte ut. Det blir ett utkast igen, och behöver godkännas på nytt om det ska ut.',
  draft_and_look:
    'Inlägget blir ett utkast igen. Det som skickades tidigare letar vi efter, och finns det på sidan tas det ned.',
  look_first:
    'Vi vet inte om inlägget är ute. Vi letar efter det, och finns det på sidan tas det ned. Det skickas inte igen.',
  take_down: 'Inlägget tas ned. Går det inte genast försöker vi tills det är borta.',
  ask_person: 'Någon kan redan ha lagt ut inlägget. Säg sedan om det är gjort, så att det kan tas bort.',
};

/** The one way to say that a post is not to be out, wherever it is on its way, and that somebody has said so. */
export function StopPost({ story, post, me, onChange }: PublishPanelProps) {
  const [asks, setAsks] = useState(false);
  if (post.stop) return <Stopped stop={post.stop} />;
  if (!may(post, 'stop') || !(me.mayChange || me.mayApprove)) return null;
  return (
    <div class="tools">
      <button type="button" class="secondary" onClick={() => setAsks(true)}>
        Stoppa inlägget …
      </button>
      {asks && (
        <TextDialog
          title="Stoppa inlägget?"
          label="Skäl"
          hint={becomes[rowOf(post).stop]}
          verb="Stoppa inlägget"
          pendingText="Stoppar …"
          work={async (reason) => {
            const key = { storyId: story.id, channel: post.channel };
            onChange(await publishingApi.stop(key, { reason }), 'Inlägget stoppas.');
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  );
}

function Stopped({ stop }: { stop: NonNullable<DeskPost['stop']> }) {
  return (
    <div class="notice warn">
      <p>
        <strong>Inlägget ska inte vara ute</strong>, säger {stop.by} {onDayAt(stop.at)}: {stop.reason}
      </p>
      <p>Det görs så snart det går, och står kvar här tills det är gjort.</p>
    </div>
  );
}
