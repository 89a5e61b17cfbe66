import type { Question } from '../../shared/campaigns.ts';
import { withheldText } from '../../shared/text/withheld.ts';
import { Raw } from '../design/raw.tsx';

/** One of the group's own clouds; the words are in it and in the list, without counts. */
export interface GroupPicture {
  questionId: string;
  svg: string;
  terms: string[];
  /** Terms that are left out because they may point at somebody. */
  withheld: number;
}

/** Each question, with the group's own cloud once there is one. */
export function Questions({ questions, pictures }: { questions: Question[]; pictures: GroupPicture[] }) {
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

function Cloud({ picture }: { picture: GroupPicture | undefined }) {
  if (!picture) return null;
  const left = withheldText(picture.withheld);
  if (picture.terms.length === 0) return <p class="empty">Inga ord att visa än.</p>;
  return (
    <>
      <div class="picture">
        <Raw as="div" html={picture.svg} />
      </div>
      {left !== undefined && <p class="empty">{left}</p>}
      <details>
        <summary>Visa som lista</summary>
        <ul>
          {picture.terms.map((term) => (
            <li key={term}>{term}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
