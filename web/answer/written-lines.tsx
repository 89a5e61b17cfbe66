import type { Lines } from '../../shared/answers/lines.ts';
import type { AskedQuestion } from './question-fields.tsx';

/** What a person wrote, question by question. */
export function WrittenLines({ questions, lines }: { questions: AskedQuestion[]; lines: Lines }) {
  return (
    <dl class="written">
      {questions.map((question) => {
        const own = lines[question.id] ?? [];
        return (
          <div key={question.id}>
            <dt>{question.text}</dt>
            {own.length === 0 && <dd class="quiet">Inget skrivet</dd>}
            {own.map((line, index) => (
              <dd key={index}>
                <bdi>{line}</bdi>
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
