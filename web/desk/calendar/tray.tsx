import type { WaitingPost } from '../../../shared/desk/publishing.ts';
import { plural } from '../../../shared/text/plural.ts';
import { Link } from '../router.tsx';
import { canMove } from './items.ts';
import { Chip } from './month/chip.tsx';
import type { Moving } from './use-moving.ts';

interface TrayProps {
  waiting: WaitingPost[];
  /** How many there are; those that have waited the longest are here. */
  inAll: number;
  moving: Moving;
  mayMove: boolean;
}

/** What is approved and has no time yet, to drag into the calendar or to put there with keys. */
export function Tray({ waiting, inAll, moving, mayMove }: TrayProps) {
  return (
    <section class="card tray" aria-labelledby="inte-planerade">
      <h2 id="inte-planerade">Godkända, inte planerade</h2>
      {waiting.length === 0 ? (
        <p class="quiet">Inga godkända inlägg väntar på en tid.</p>
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
          {inAll > waiting.length && (
            <p class="quiet">
              De {waiting.length} som har väntat längst, av {plural(inAll, 'inlägg', 'inlägg')}.{' '}
              <Link href="/redaktion/berattelser?lage=approved">Visa alla godkända</Link>
            </p>
          )}
        </>
      )}
    </section>
  );
}
