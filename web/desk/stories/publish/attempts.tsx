import type { DeskPost } from '../../../../shared/desk/stories.ts';
import type { Attempt } from '../../../../shared/stories/post.ts';
import { swedishDateTime } from '../../../../shared/text/dates.ts';

const did: Record<Attempt['did'], string> = {
  prepare: 'Förberedde',
  send: 'Skickade',
  look: 'Letade efter inlägget',
  take_down: 'Tog ned',
  by_hand: 'För hand',
};
const outcomes: Record<Attempt['outcome'], string> = {
  done: 'klart',
  found: 'fanns på sidan',
  absent: 'fanns inte på sidan',
  refused: 'togs inte emot',
  wait: 'fick vänta',
  unknown: 'ovisst om det gick fram',
};

/** Everything that was done with the channel, the latest first, for whoever wonders. */
export function PublishAttempts({ post: { attempts } }: { post: DeskPost }) {
  if (attempts.length === 0) return null;
  return (
    <details>
      <summary>Försök ({attempts.length})</summary>
      <ol class="attempts">
        {attempts.toReversed().map((attempt, index) => (
          <li key={`${attempt.at}${index}`}>
            <span class="quiet">{swedishDateTime(attempt.at)}</span>{' '}
            <strong>
              {did[attempt.did]}: {outcomes[attempt.outcome]}.
            </strong>{' '}
            {attempt.text}
            {attempt.code !== '' && <span class="quiet"> (kod {attempt.code})</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
