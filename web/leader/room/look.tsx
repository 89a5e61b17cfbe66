import type { ShownGroupPicture } from '../../../shared/clouds/clouds.ts';
import { asAsked } from '../../../shared/room/material.ts';
import { isAmong, type Room } from '../../../shared/room/room.ts';
import { leftOutTexts } from '../../../shared/text/left-out.ts';
import { plural } from '../../../shared/text/plural.ts';
import { Raw } from '../../design/raw.tsx';
import type { RoomPageProps } from './props.ts';
import { pictureText } from './texts.ts';

/** The cloud is unveiled and talked about; a word can be lifted, marked, or taken away. */
export function LookStage(props: RoomPageProps & { questionId: string }) {
  const { campaign, workgroup, drawn, answers, room, path, questionId } = props;
  const [question] = asAsked(campaign.questions, [questionId], room?.material ?? []);
  const picture = drawn?.pictures.find((one) => one.questionId === questionId);
  const focus = room?.focus?.questionId === questionId ? room.focus.term : undefined;
  const counted = { answers, drawn: picture ? (picture.step?.drawnAt ?? drawn?.answers ?? 0) : 0 };
  const small = pictureText(campaign, workgroup, counted);
  return (
    <section class="look" aria-labelledby="molnet">
      <h2 id="molnet">{question?.text}</h2>
      <div class="stage-picture">
        {picture && picture.svg !== '' ? (
          <div class="picture" data-picture={questionId}>
            <Raw as="div" html={picture.svg} />
          </div>
        ) : (
          <p class="lead">{picture ? 'Ordmolnet ritas om. Det är här om ett ögonblick.' : small}</p>
        )}
        {focus !== undefined && room && (
          <Lifted {...{ path, room, questionId }} term={focus} also={picture?.also[focus] ?? []} />
        )}
      </div>
      {picture && (
        <div class="words">
          {room && <Words path={path} room={room} picture={picture} />}
          <p class="quiet">{[small, ...leftOutTexts(picture)].join(' ')}</p>
          <Hidden path={path} picture={picture} />
        </div>
      )}
    </section>
  );
}

interface WordFormProps {
  path: string;
  questionId: string;
  term: string;
  /** What is done with the word: the last part of the address. */
  action: 'lyft' | 'marke' | 'dolj' | 'visa';
  label: string;
  class?: string | undefined;
  pressed?: boolean;
}

function WordForm({ path, questionId, term, action, label, pressed, ...rest }: WordFormProps) {
  return (
    <form method="post" action={`${path}/ord/${action}`} data-swap>
      <input type="hidden" name="fraga" value={questionId} />
      <input type="hidden" name="ord" value={term} />
      <button type="submit" class={rest.class} aria-pressed={pressed}>
        {label}
      </button>
    </form>
  );
}

function Words({ path, room, picture }: { path: string; room: Room; picture: ShownGroupPicture }) {
  const { questionId, terms } = picture;
  return (
    <details class="word-list" open>
      <summary>{plural(terms.length, 'ord', 'ord')} – välj ett att prata om</summary>
      <ul>
        {terms.map((term) => {
          const isMarked = isAmong(room.marked, { questionId, term });
          return (
            <li key={term} class={isMarked ? 'marked' : undefined}>
              <WordForm
                {...{ path, questionId, term }}
                action="lyft"
                label={isMarked ? `★ ${term}` : term}
                class="word"
              />
            </li>
          );
        })}
      </ul>
    </details>
  );
}

interface LiftedProps {
  path: string;
  room: Room;
  questionId: string;
  term: string;
  /** The other ways in which it was written. */
  also: string[];
}

function Lifted({ path, room, questionId, term, also }: LiftedProps) {
  const isMarked = isAmong(room.marked, { questionId, term });
  const of = { path, questionId, term };
  return (
    <section class="lifted" aria-label={`Ordet ${term}`}>
      <p class="lifted-word">
        <bdi>{term}</bdi>
      </p>
      {also.length > 0 && <p class="quiet">Skrevs också: {also.join(', ')}</p>}
      <div class="actions">
        <WordForm {...of} action="marke" label={isMarked ? 'Ta bort märket' : 'Märk: det vill vi minnas'} />
        <WordForm {...of} action="dolj" label="Dölj ordet" class="secondary" />
        <WordForm {...of} action="lyft" label="Tillbaka till molnet" class="secondary" />
      </div>
    </section>
  );
}

/** What has been hidden is not named here, where everybody would read it. */
function Hidden({ path, picture }: { path: string; picture: ShownGroupPicture }) {
  const { questionId, hidden } = picture;
  const last = hidden.at(-1);
  if (last === undefined) return null;
  return (
    <div class="hidden-words">
      <p class="quiet">{plural(hidden.length, 'ord är dolt', 'ord är dolda')} av den som leder.</p>
      <WordForm
        {...{ path, questionId, term: last }}
        action="visa"
        label="Visa det senaste igen"
        class="secondary"
      />
    </div>
  );
}
