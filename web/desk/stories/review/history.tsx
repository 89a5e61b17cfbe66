import { useState } from 'preact/hooks';
import { deedNames } from '../../../../shared/audit/names.ts';
import type { HistoryEntry } from '../../../../shared/desk/desk.ts';
import type { DeskStory } from '../../../../shared/desk/stories.ts';
import { swedishDateTime } from '../../../../shared/text/dates.ts';
import { ErrorBox, Loading } from '../../frame/parts.tsx';
import { useLoad } from '../../load.ts';
import { storyApi } from '../story-api.ts';
import { historyDetail } from './history-detail.ts';

/** Who did what with the story and when; asked for first when somebody wants to see it. */
export function History({ story }: { story: DeskStory }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="card review-part" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>Historik</h2>
      </summary>
      {open && <Entries story={story} />}
    </details>
  );
}

function Entries({ story }: { story: DeskStory }) {
  const history = useLoad(`historik/${story.id}/${story.changedAt}/${story.state}`, () =>
    storyApi.history(story.id),
  );
  return (
    <>
      {history.error && <ErrorBox error={history.error} again={history.reload} />}
      {!history.data && !history.error && <Loading what="historiken" />}
      {history.data && (
        <ol class="talk">
          {history.data.map((entry) => {
            const detail = historyDetail(entry, story);
            return (
              <li key={`${entry.at}${entry.action}${entry.detail}`}>
                <time class="quiet" dateTime={entry.at}>
                  {swedishDateTime(entry.at)}
                </time>
                <p>
                  <strong>{whose(entry)}</strong> {deedNames[entry.action]}
                  {detail !== '' && `: ${detail}`}
                </p>
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}

function whose({ by }: HistoryEntry): string {
  if (by === 'länk') return 'Den som skickade in';
  return by === 'systemet' ? 'Örngott' : by;
}
