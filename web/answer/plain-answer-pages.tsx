import type { Lines } from '../../shared/answers/lines.ts';
import { type AnswerFrame, AnswerMain } from './frame.tsx';
import type { AskedQuestion } from './question-fields.tsx';

interface ClosedProps {
  frame: AnswerFrame;
  /** The campaign is still being prepared. */
  notYet: boolean;
  /** The last campaign, when it has ended: its name, and the day as people write it. */
  last: { title: string; closedOn: string } | undefined;
  /** What came of it, when the board has been shown it. */
  boardUrl: string | undefined;
}

/** What a link shows when the group cannot answer now. */
export function ClosedPage({ frame, notYet, last, boardUrl }: ClosedProps) {
  const title = notYet ? 'Det går inte att svara än' : 'Svaren är insamlade';
  return (
    <AnswerMain frame={frame} view="closed" title={title}>
      <h1>{title}</h1>
      <p>
        {notYet
          ? 'Försök igen när workshoppen har börjat. Länken är rätt.'
          : 'Det går inte längre att svara här. Vill du lägga till något? Prata med din chef eller den som leder workshoppen.'}
      </p>
      {notYet && (
        <p>
          <a class="button" href={`/s/${frame.code}`}>
            Försök igen
          </a>
        </p>
      )}
      {last && (
        <p>
          Den senaste omgången var ”{last.title}”. Den stängde den {last.closedOn}. När nästa öppnar svarar ni
          på samma länk.
        </p>
      )}
      {boardUrl !== undefined && (
        <p>
          <a class="button secondary" href={boardUrl}>
            Titta på ordmolnen som nämnden har fått
          </a>
        </p>
      )}
      <section id="unsent" class="panel" hidden>
        <h2>Det här hade du börjat skriva</h2>
        <p>Det är inte skickat. Kopiera det om du vill ge det till den som leder workshoppen.</p>
        <label>
          Din text
          <textarea readOnly rows={8} />
        </label>
      </section>
    </AnswerMain>
  );
}

interface UnsentProps {
  frame?: AnswerFrame;
  view: 'refused' | 'later';
  title: string;
  text: string;
  questions: Pick<AskedQuestion, 'id' | 'text'>[];
  lines: Lines;
  answerId?: string | undefined;
}

/** What was written and is not stored, so that nothing is lost: to copy and give to somebody. */
export function UnsentPage({ frame, view, title, text, questions, lines, answerId }: UnsentProps) {
  const written = questions
    .map((question) => [question.text, ...(lines[question.id] ?? []).map((line) => `– ${line}`)].join('\n'))
    .join('\n\n')
    .trim();
  return (
    <AnswerMain frame={frame} view={view} title={title} answerId={answerId}>
      <div class="summary" role="alert" tabIndex={-1}>
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      <label>
        Det här skrev du
        <textarea readOnly rows={12} value={written} />
      </label>
    </AnswerMain>
  );
}

/** What shows in the answer's place when it has been taken back. */
export function WithdrawnPage({
  frame,
  answerId,
  open,
}: {
  frame: AnswerFrame;
  answerId: string;
  open: boolean;
}) {
  return (
    <AnswerMain frame={frame} view="withdrawn" title="Ditt svar är borttaget" answerId={answerId}>
      <h1 tabIndex={-1}>Ditt svar är borttaget</h1>
      <p>Raderna du skrev är borttagna och räknas inte med.</p>
      {open && (
        <p>
          <a class="button" href={`/s/${frame.code}?ny`} data-do="another">
            Svara på nytt
          </a>
        </p>
      )}
    </AnswerMain>
  );
}
