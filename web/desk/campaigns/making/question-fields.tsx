import type { Question } from '../../../../shared/campaigns/campaigns.ts';
import { NumberField } from '../../frame/number-field.tsx';

const maxQuestions = 6;

interface Props {
  questions: Question[];
  onChange: (questions: Question[]) => void;
  onRemove: (left: Question[]) => void;
}

/** The questions: their texts, and how each is answered. Steps that build on each other keep to their template. */
export function QuestionFields({ questions, onChange, onRemove }: Props) {
  const change = (id: string, part: Partial<Question>) =>
    onChange(questions.map((question) => (question.id === id ? { ...question, ...part } : question)));
  // Steps build on each other: their number stays.
  const isFree = questions.every(({ step }) => step === undefined);
  return (
    <>
      <ol class="questions">
        {questions
          .filter(({ step }) => step?.kind !== 'chosen')
          .map((question, index) => (
            <li key={question.id}>
              <fieldset>
                <legend>Fråga {index + 1}</legend>
                <div class="field">
                  <label for={`fraga-${question.id}`}>Frågan</label>
                  <textarea
                    id={`fraga-${question.id}`}
                    required
                    minLength={3}
                    maxLength={300}
                    rows={2}
                    value={question.text}
                    onInput={(event) => change(question.id, { text: event.currentTarget.value })}
                  />
                </div>
                <div class="field">
                  <label for={`rubrik-${question.id}`}>Rubrik över ordmolnet</label>
                  <input
                    id={`rubrik-${question.id}`}
                    required
                    maxLength={80}
                    value={question.shortText}
                    onInput={(event) => change(question.id, { shortText: event.currentTarget.value })}
                  />
                </div>
                {isFree && <HowAnswered question={question} onChange={(part) => change(question.id, part)} />}
                {isFree && questions.length > 1 && (
                  <button
                    type="button"
                    class="quiet-button"
                    onClick={() => onRemove(questions.filter((other) => other.id !== question.id))}
                  >
                    Ta bort fråga {index + 1}
                  </button>
                )}
              </fieldset>
            </li>
          ))}
      </ol>
      {!isFree && <p class="hint">Till sist svarar gruppen på de frågor som den har valt.</p>}
      {isFree && questions.length < maxQuestions && (
        <button type="button" class="secondary" onClick={() => onChange([...questions, another(questions)])}>
          Lägg till en fråga
        </button>
      )}
    </>
  );
}

interface HowAnsweredProps {
  question: Question;
  onChange: (part: Partial<Question>) => void;
}

/** Words or phrases, how many, and how long. */
function HowAnswered({ question, onChange }: HowAnsweredProps) {
  const { id, keepLinesWhole, maxLines, maxLineLength } = question;
  return (
    <details>
      <summary>Hur man svarar</summary>
      <div class="field">
        <label for={`slag-${id}`}>Svaren är</label>
        <select
          id={`slag-${id}`}
          value={keepLinesWhole ? 'fraser' : 'ord'}
          onChange={(event) => onChange({ keepLinesWhole: event.currentTarget.value === 'fraser' })}
        >
          <option value="ord">Ord: ”trygg och glad” räknas som två</option>
          <option value="fraser">Fraser: varje rad räknas som den står</option>
        </select>
      </div>
      <div class="look-numbers">
        <NumberField
          id={`rader-${id}`}
          label="Rader att svara på"
          hint="Högst 10."
          min={1}
          max={10}
          value={maxLines}
          onInput={(lines) => onChange({ maxLines: lines })}
        />
        <NumberField
          id={`langd-${id}`}
          label="Tecken på en rad"
          hint="10–200. Korta rader ger tydligare ordmoln."
          min={10}
          max={200}
          value={maxLineLength}
          onInput={(length) => onChange({ maxLineLength: length })}
        />
      </div>
    </details>
  );
}

/** An empty question that is answered as the last one is. */
function another(questions: Question[]): Question {
  const taken = new Set(questions.map((question) => question.id));
  const id = Array.from({ length: maxQuestions + 1 }, (_, index) => `egen${index + 1}`).find(
    (free) => !taken.has(free),
  );
  const like = questions.at(-1) ?? { minLines: 0, maxLines: 5, maxLineLength: 80, keepLinesWhole: false };
  return { ...like, id: id ?? 'egen', text: '', shortText: '' };
}
