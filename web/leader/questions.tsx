import type { Question } from '../../shared/campaigns/campaigns.ts';
import type { ShownGroupPicture } from '../../shared/clouds/clouds.ts';
import { leftOutTexts } from '../../shared/text/left-out.ts';
import { Raw } from '../design/raw.tsx';

/** Each question, with the group's own cloud once there is one. */
export function Questions({ questions, pictures }: { questions: Question[]; pictures: ShownGroupPicture[] }) {
  return (
    <div class={pictures.length > 0 ? 'questions drawn' : 'questions'}>
      {questions.map(({ id, text }) => (
        <section key={id} aria-labelledby={`fraga-${id}`}>
          <h2 id={`fraga-${id}`}>{text}</h2>
          <Cloud picture={pictures.find((picture) => picture.questionId === id)} />
        </section>
      ))}
    </div>
  );
}

function Cloud({ picture }: { picture: ShownGroupPicture | undefined }) {
  if (!picture) return null;
  const { svg, terms } = picture;
  const leftOut = leftOutTexts(picture);
  return (
    <>
      {svg !== '' && (
        <div class="picture">
          <Raw as="div" html={svg} />
        </div>
      )}
      {terms.length === 0 && <p class="empty">Inga ord att visa än.</p>}
      {leftOut.length > 0 && <p class="empty">{leftOut.join(' ')}</p>}
      {terms.length > 0 && (
        <details>
          <summary>Visa som lista</summary>
          <ul>
            {terms.map((term) => (
              <li key={term}>{term}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
