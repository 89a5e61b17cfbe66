import { useState } from 'preact/hooks';
import { linesOfCell } from '../../../../../shared/answers/importing/cells.ts';
import { type LineProblem, problemsInAnswer } from '../../../../../shared/answers/problems.ts';
import type { DeskCampaign } from '../../../../../shared/desk/desk.ts';
import { plural } from '../../../../../shared/text/plural.ts';

interface Props {
  questions: DeskCampaign['questions'];
  group: string;
  fields: Record<string, string>;
  onChange: (fields: Record<string, string>) => void;
  onSave: (lines: Record<string, string[]>) => void;
}

/** Where the caret goes when there is something to change, or nothing more. */
const focusOn = (id: string) => document.getElementById(id)?.focus();

/** The form's own words, but where they ask the one who answers to choose. */
function problemText(
  { questionId, line, text }: LineProblem,
  questions: Props['questions'],
  lines: Record<string, string[]>,
): string {
  if (Object.keys(lines).length === 0)
    return 'Skriv minst ett ord innan du sparar. Hoppa över blad som är tomma.';
  const count = lines[questionId]?.length ?? 0;
  const most = questions.find(({ id }) => id === questionId)?.maxLines ?? count;
  return line === undefined && count > most
    ? `Det är ${plural(count, 'rad', 'rader')}, och högst ${most} får plats. Skilj ord åt med komma i stället för semikolon.`
    : text;
}

/** A field for each question: Enter goes on to the next, and in the last saves the sheet; with Ctrl or Cmd from anywhere. */
export function SheetFields({ questions, group, fields, onChange, onSave }: Props) {
  const [problems, setProblems] = useState<Record<string, string>>({});
  const fieldOf = (id: string) => `blad-${questions.findIndex((question) => question.id === id)}`;
  const save = () => {
    const lines = Object.fromEntries(
      questions
        .map((question): [string, string[]] => [
          question.id,
          linesOfCell(fields[question.id] ?? '', question),
        ])
        .filter(([, some]) => some.length > 0),
    );
    const found = problemsInAnswer(questions, lines);
    const texts = Object.fromEntries(
      found.map((problem) => [problem.questionId, problemText(problem, questions, lines)]),
    );
    setProblems(group === '' ? { ...texts, group: 'Välj arbetsgrupp först.' } : texts);
    const [first] = found;
    if (group === '') return focusOn('bladets-grupp');
    if (first) return focusOn(fieldOf(first.questionId));
    onSave(lines);
    focusOn('blad-0');
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey || index === questions.length - 1) save();
    else focusOn(`blad-${index + 1}`);
  };
  return (
    <form
      class="sheet"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {problems.group !== undefined && group === '' && (
        <p class="problem" role="alert">
          {problems.group}
        </p>
      )}
      {questions.map(({ id, text }, index) => (
        <div class="field" key={id}>
          <label for={`blad-${index}`}>{text}</label>
          <input
            id={`blad-${index}`}
            type="text"
            autocomplete="off"
            enterkeyhint={index === questions.length - 1 ? 'done' : 'next'}
            value={fields[id] ?? ''}
            aria-invalid={problems[id] !== undefined}
            aria-describedby={`blad-${index}-problem blad-hjalp`}
            onInput={(event) => {
              onChange({ ...fields, [id]: event.currentTarget.value });
              if (problems[id] !== undefined) setProblems({});
            }}
            onKeyDown={(event) => onKey(event, index)}
          />
          <p class="problem" id={`blad-${index}-problem`} role={problems[id] ? 'alert' : undefined}>
            {problems[id] ?? ''}
          </p>
        </div>
      ))}
      <p class="hint" id="blad-hjalp">
        Skriv semikolon (;) mellan raderna på bladet. Enter går till nästa fråga, och sparar i den sista. Ctrl
        (eller Cmd) och Enter sparar var som helst.
      </p>
      <p class="actions">
        <button type="submit">Spara bladet</button>
      </p>
    </form>
  );
}
