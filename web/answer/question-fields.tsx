import type { LineLimits, LineProblem } from '../../shared/answers/problems.ts';
import { fieldName, lineId } from './field-names.ts';

export interface AskedQuestion extends LineLimits {
  text: string;
  /** What can be chosen among; undefined where own words are written. */
  options?: string[] | undefined;
}

function howMany({ minLines, maxLines }: LineLimits): string {
  const rows = maxLines === 1 ? 'kort rad' : 'korta rader';
  if (minLines > 0 && minLines < maxLines) return `Skriv ${minLines}–${maxLines} ${rows}`;
  if (maxLines === 5) return `Skriv gärna 3–5 ${rows}`;
  return maxLines > 1 && minLines === 0 ? `Skriv upp till ${maxLines} ${rows}` : `Skriv ${maxLines} ${rows}`;
}

interface Props {
  question: AskedQuestion;
  number: number;
  of: number;
  lines: string[];
  problems: LineProblem[];
}

/** One question with a field for each line. */
export function QuestionFields({ question, number, of, lines, problems }: Props) {
  const { id, maxLines } = question;
  const whole = problems.filter((problem) => problem.line === undefined || problem.line > maxLines);
  const surplus = lines.slice(maxLines);
  return (
    <fieldset
      aria-describedby={whole.length > 0 ? `${id}-e ${id}-g` : `${id}-g`}
      data-question={id}
      data-min={question.minLines}
      data-max={maxLines}
      data-length={question.maxLineLength}
    >
      <legend>
        {of > 1 && <span class="step">{`Fråga ${number} av ${of}`}</span>}
        <span class="question">{question.text}</span>
      </legend>
      <p class="guide" id={`${id}-g`}>
        {question.options
          ? `Välj högst ${maxLines}.`
          : `${howMany(question)}, ett ord eller några få på varje. Skriv inga namn och inget om brukare.`}
      </p>
      {whole.length > 0 && (
        <p class="error" id={`${id}-e`}>
          {whole.map((problem) => problem.text).join(' ')}
        </p>
      )}
      {question.options && <Options id={id} options={question.options} chosen={lines} />}
      <ol hidden={question.options !== undefined}>
        {Array.from({ length: question.options ? 0 : maxLines }, (_, index) => (
          <LineField
            key={index}
            questionId={id}
            line={index + 1}
            value={lines[index] ?? ''}
            problem={problems.find((problem) => problem.line === index + 1)?.text}
          />
        ))}
      </ol>
      {surplus.length > 0 && (
        <label class="surplus">
          De här raderna fick inte plats och skickas inte
          <textarea readOnly rows={4} value={surplus.join('\n')} />
        </label>
      )}
    </fieldset>
  );
}

/** A box to tick for each; an empty field says that the question was asked, also when none is ticked. */
function Options({ id, options, chosen }: { id: string; options: string[]; chosen: string[] }) {
  return (
    <>
      <input type="hidden" name={fieldName(id)} value="" />
      <ul class="options">
        {options.map((option, index) => (
          <li key={option}>
            <label for={lineId(id, index + 1)}>
              <input
                id={lineId(id, index + 1)}
                type="checkbox"
                name={fieldName(id)}
                value={option}
                checked={chosen.includes(option)}
              />
              <bdi>{option}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

function LineField(props: { questionId: string; line: number; value: string; problem: string | undefined }) {
  const id = lineId(props.questionId, props.line);
  const wrong = props.problem !== undefined;
  return (
    <li>
      <label for={id}>
        <span class="visually-hidden">Rad </span>
        {props.line}
      </label>
      <input
        id={id}
        name={fieldName(props.questionId)}
        value={props.value}
        autocomplete="off"
        enterkeyhint="next"
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-e` : undefined}
      />
      {wrong && (
        <p class="error" id={`${id}-e`}>
          {props.problem}
        </p>
      )}
    </li>
  );
}
