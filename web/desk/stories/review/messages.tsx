import type { DeskStory } from '../../../../shared/desk/stories.ts';
import { swedishDateTime } from '../../../../shared/text/dates.ts';

/** What the desk and the sender have written to each other. */
export function Messages({ messages }: Pick<DeskStory, 'messages'>) {
  if (messages.length === 0) return null;
  return (
    <div>
      <h3>Frågor och svar</h3>
      <ol class="talk">
        {messages.map((message) => (
          <li key={`${message.at}${message.from}`} class={`from-${message.from}`}>
            <p class="quiet">
              {message.from === 'desk' ? message.by : 'Den som skickade in'}, {swedishDateTime(message.at)}
            </p>
            <p class="as-written">{message.text}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
