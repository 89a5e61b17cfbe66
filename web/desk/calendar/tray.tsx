import type { WaitingPost } from '../../../shared/desk/publishing.ts';
import { canMove } from './items.ts';
import { Chip } from './month/chip.tsx';
import type { Moving } from './use-moving.ts';

interface TrayProps {
  waiting: WaitingPost[];
  moving: Moving;
  mayMove: boolean;
}

/** What is approved and has no time yet, to drag into the calendar or to put there with keys. */
export function Tray({ waiting, moving, mayMove }: TrayProps) {
  return (
    <section class="card tray" aria-labelledby="inte-planerade">
      <h2 id="inte-planerade">Godkända, inte planerade</h2>
      {waiting.length === 0 ? (
        <p class="quiet">Inget väntar på en plats.</p>
      ) : (
        <>
          {mayMove && waiting.some(canMove) && (
            <p class="hint">Dra till en dag, eller tryck på pilarna och välj dag.</p>
          )}
          <ul class="chips-of-day">
            {waiting.map((post) => (
              <Chip key={`${post.storyId}${post.channel}`} post={post} moving={moving} mayMove={mayMove} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
