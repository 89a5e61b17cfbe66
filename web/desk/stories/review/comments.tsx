import { useState } from 'preact/hooks';
import { swedishDateTime } from '../../../../shared/text/dates.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { storyApi } from '../story-api.ts';
import { type StoryProps, useChange } from '../story-props.ts';

/** What those at the desk say among themselves. */
export function Comments({ story, me, changed }: StoryProps) {
  const [text, setText] = useState('');
  const { change, pending, error } = useChange(changed);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    if (await change(() => storyApi.comment(story.id, { text }), 'Kommentaren är sparad.')) setText('');
  };
  return (
    <section class="card review-part" aria-labelledby="kommentarer">
      <h2 id="kommentarer">Kommentarer inom redaktionen</h2>
      {story.comments.length > 0 && (
        <ol class="talk">
          {story.comments.map((comment) => (
            <li key={`${comment.at}${comment.byId}`}>
              <p class="quiet">
                {comment.by}, {swedishDateTime(comment.at)}
              </p>
              <p class="as-written">{comment.text}</p>
            </li>
          ))}
        </ol>
      )}
      {(me.mayChange || me.mayApprove) && (
        <form class="field" onSubmit={send}>
          <label for="ny-kommentar">Ny kommentar</label>
          <textarea
            id="ny-kommentar"
            rows={3}
            maxLength={2_000}
            value={text}
            aria-describedby="ny-kommentar-hjalp"
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <p class="hint" id="ny-kommentar-hjalp">
            Syns inte för den som skickade in. Den kan bli allmän handling.
          </p>
          {error && <ErrorBox error={error} />}
          <div class="tools">
            <button type="submit" class="secondary" aria-disabled={pending}>
              {pending ? 'Sparar …' : 'Spara kommentaren'}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
