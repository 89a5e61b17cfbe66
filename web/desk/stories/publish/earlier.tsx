import type { DeskPost } from '../../../../shared/desk/stories.ts';
import { onDayAt } from '../../../../shared/text/dates.ts';

/** What has stood in the channel before and was taken down. */
export function Earlier({ post: { earlier = [] } }: { post: DeskPost }) {
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary>Har varit ute tidigare ({earlier.length})</summary>
      {earlier.toReversed().map(({ text, publication }) => (
        <div key={publication.at}>
          <p class="quiet">
            Ute från {onDayAt(publication.at)}
            {publication.takenDown &&
              ` till ${onDayAt(publication.takenDown.goneAt ?? publication.takenDown.at)}. Skäl: ${publication.takenDown.reason}`}
          </p>
          <p class="as-written saved-words">{text}</p>
        </div>
      ))}
    </details>
  );
}
