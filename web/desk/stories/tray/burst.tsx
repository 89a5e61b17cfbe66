import { useState } from 'preact/hooks';
import type { Tray } from '../../../../shared/desk/tray.ts';
import type { StoryId } from '../../../../shared/ids.ts';
import { currentTelling } from '../../../../shared/stories/story.ts';
import { onDayAt, swedishTime } from '../../../../shared/text/dates.ts';
import { plural } from '../../../../shared/text/plural.ts';
import { ErrorBox, Loading } from '../../frame/parts.tsx';
import { useLoad } from '../../load.ts';
import { Link } from '../../router.tsx';
import { storyApi } from '../story-api.ts';

interface ChoiceProps {
  chosen: ReadonlySet<StoryId>;
  choose: (ids: ReadonlySet<StoryId>) => void;
}

/** What came in one stretch of time. */
export function Burst({ burst, chosen, choose }: ChoiceProps & { burst: Tray['bursts'][number] }) {
  const { from, till, count, alike } = burst;
  const all = alike.flatMap(({ ids }) => ids);
  return (
    <section class="card burst" aria-labelledby={`tatt-${from}`}>
      <h2 id={`tatt-${from}`}>
        {plural(count, 'berättelse', 'berättelser')} {onDayAt(from)}
        {swedishTime(from) !== swedishTime(till) && `–${swedishTime(till)}`}
      </h2>
      <div class="tools">
        <button type="button" class="secondary" onClick={() => choose(new Set([...chosen, ...all]))}>
          Markera alla
        </button>
        <button type="button" class="quiet-button" onClick={() => choose(without(chosen, all))}>
          Markera ingen
        </button>
      </div>
      <ul>
        {alike.map((one) => (
          <Alike key={one.ids[0]} alike={one} chosen={chosen} choose={choose} />
        ))}
      </ul>
    </section>
  );
}

const without = (chosen: ReadonlySet<StoryId>, ids: readonly StoryId[]) =>
  new Set([...chosen].filter((id) => !ids.includes(id)));

/** Stories of one title, marked together; the first of them can be read here. */
function Alike({ alike, chosen, choose }: ChoiceProps & { alike: Tray['bursts'][number]['alike'][number] }) {
  const { title, ids } = alike;
  const [first] = ids;
  const isMarked = ids.every((id) => chosen.has(id));
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <label class="tick">
        <input
          type="checkbox"
          checked={isMarked}
          onChange={() => choose(isMarked ? without(chosen, ids) : new Set([...chosen, ...ids]))}
        />
        <span>
          {title}
          {ids.length > 1 && <span class="quiet"> · {ids.length} med samma början</span>}
        </span>
      </label>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          Läs<span class="visually-hidden">: {title}</span>
        </summary>
        {isOpen && first !== undefined && <Read id={first} />}
      </details>
    </li>
  );
}

function Read({ id }: { id: StoryId }) {
  const { data, error, reload } = useLoad(`hogen/${id}`, () => storyApi.load(id));
  if (error) return <ErrorBox error={error} again={reload} />;
  if (!data) return <Loading what="berättelsen" />;
  return (
    <>
      <p class="as-written">{currentTelling(data).what}</p>
      <p>
        <Link href={`/redaktion/berattelser/${id}`}>Öppna berättelsen</Link>
      </p>
    </>
  );
}
