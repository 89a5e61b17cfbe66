import type { Lines } from '../../shared/answers/lines.ts';
import type { LineProblem } from '../../shared/answers/problems.ts';
import { lineId } from './field-names.ts';
import { type AnswerFrame, AnswerMain } from './frame.tsx';
import { PhonePanels } from './phone-panels.tsx';
import { PrivacyNotice } from './privacy-notice.tsx';
import { type AskedQuestion, QuestionFields } from './question-fields.tsx';
import type { RoomView } from './room-text.ts';
import { WrittenLines } from './written-lines.tsx';

export interface FormProps {
  frame: AnswerFrame;
  questions: AskedQuestion[];
  answerId: string;
  /** The version of the stored answer that is being changed; 0 for a new one. */
  base: number;
  lines: Lines;
  problems?: LineProblem[];
  /** Something other than the lines stopped the sending, or needs a decision. */
  notice?: { title: string; text: string; stored?: Lines };
  /** The workshop that the page belongs to, which it then follows. */
  room?: RoomView | undefined;
}

/** The questions, to answer or to change one's answer. */
export function FormPage(props: FormProps) {
  const { frame, questions, base, problems = [], notice } = props;
  const changing = base > 0;
  const returned = problems.length > 0 || notice !== undefined;
  const own = `/s/${frame.code}/svar/${props.answerId}`;
  return (
    <AnswerMain
      frame={frame}
      view="form"
      title={changing ? 'Ändra ditt svar' : frame.campaignTitle}
      answerId={props.answerId}
    >
      <h1>{changing ? 'Ändra ditt svar' : frame.campaignTitle}</h1>
      {props.room && (
        <p id="room" class="room" role="status">
          {props.room.text}
        </p>
      )}
      <Summary problems={problems} questions={questions} />
      {notice && (
        <div class="summary warn" role="alert" tabIndex={-1}>
          <h2>{notice.title}</h2>
          <p>{notice.text}</p>
          {notice.stored && (
            <>
              <WrittenLines questions={questions} lines={notice.stored} />
              <p>
                <a href={own}>Behåll det som är sparat</a>
              </p>
            </>
          )}
        </div>
      )}
      <PhonePanels code={frame.code} />
      <form
        id="answer"
        method="post"
        action={`/s/${frame.code}/svar`}
        data-returned={returned || undefined}
        data-asks={questions.map(({ id }) => id).join(' ')}
      >
        {/* The first button of a form is what Enter presses: a half-written answer must not be sent by it. */}
        <button type="submit" disabled hidden />
        <input type="hidden" name="svar" value={props.answerId} autocomplete="off" />
        <input type="hidden" name="version" value={base} autocomplete="off" />
        {questions.map((question, index) => (
          <QuestionFields
            key={question.id}
            question={question}
            number={index + 1}
            of={questions.length}
            lines={props.lines[question.id] ?? []}
            problems={problems.filter((problem) => problem.questionId === question.id)}
          />
        ))}
        <div class="actions">
          <button type="submit">{changing ? 'Spara ändringen' : 'Skicka svaret'}</button>
          {changing && <a href={own}>Ändra inte</a>}
        </div>
        <p class="quiet">Du kan ändra eller ta bort ditt svar tills svaren samlas in.</p>
      </form>
      <PrivacyNotice organisation={frame.organisation} />
    </AnswerMain>
  );
}

function Summary({ problems, questions }: { problems: LineProblem[]; questions: AskedQuestion[] }) {
  if (problems.length === 0) return null;
  const where = ({ questionId, line }: LineProblem) => {
    const number = questions.findIndex((question) => question.id === questionId) + 1;
    return `Fråga ${number}${line === undefined ? '' : `, rad ${line}`}: `;
  };
  const field = ({ questionId, line }: LineProblem) => {
    const last = questions.find((question) => question.id === questionId)?.maxLines ?? 1;
    return `#${lineId(questionId, Math.min(line ?? 1, last))}`;
  };
  return (
    <div class="summary" role="alert" tabIndex={-1}>
      <h2>Svaret är inte skickat än</h2>
      <ul>
        {problems.slice(0, 12).map((problem) => (
          <li key={`${problem.questionId} ${problem.line} ${problem.text}`}>
            <a href={field(problem)}>
              {where(problem)}
              {problem.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
