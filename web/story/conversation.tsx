import type { Message } from '../../shared/stories/story.ts';
import { swedishDateTime } from '../../shared/text/dates.ts';
import { fieldId, Problem } from './form/fields.tsx';

interface Props {
  code: string;
  messages: Message[];
  mayAnswer: boolean;
  isAsked: boolean;
  refused?: { text: string; problem: string } | undefined;
}

/** What the desk has asked and the sender has answered, with a field to answer in. */
export function Conversation({ code, messages, mayAnswer, isAsked, refused }: Props) {
  if (messages.length === 0) return null;
  const problem = refused?.problem;
  return (
    <section class={isAsked ? 'panel warn' : 'panel'} aria-labelledby="talk">
      <h2 id="talk">{isAsked ? 'Svara kommunikatörerna' : 'Frågor och svar'}</h2>
      <ol class="messages">
        {messages.map(({ at, from, text }) => (
          <li key={`${at} ${from}`} class={from}>
            <p class="who">
              {from === 'desk' ? 'Kommunikatörerna' : 'Du'} <time dateTime={at}>{swedishDateTime(at)}</time>
            </p>
            <p class="text">{text}</p>
          </li>
        ))}
      </ol>
      {mayAnswer && (
        <form method="post" action={`/beratta/${code}/svar`} id="answer">
          <input type="hidden" name="sedda" value={messages.length} autocomplete="off" />
          <label for={fieldId('text')}>Ditt svar</label>
          <Problem field="text" text={problem} />
          <textarea
            id={fieldId('text')}
            name="text"
            rows={3}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={problem === undefined ? undefined : `${fieldId('text')}-e`}
            data-checked
            value={refused?.text ?? ''}
          />
          <button type="submit">Skicka svaret</button>
        </form>
      )}
    </section>
  );
}
