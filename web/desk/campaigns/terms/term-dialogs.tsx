import { useState } from 'preact/hooks';
import type { HideReason, LetInReason, TidyStep } from '../../../../shared/curation/steps.ts';
import { hideReasonNames, letInReasonNames } from '../../../../shared/curation/texts.ts';
import type { DeskTerm } from '../../../../shared/desk/terms.ts';
import { plural } from '../../../../shared/text/plural.ts';
import { StepForm, type StepFormProps } from './step-form.tsx';

/** A window that asks how, before a step is taken. */
export type TermDialog =
  | { kind: 'merge' | 'hide' | 'let_in'; terms: DeskTerm[] }
  | { kind: 'rename'; term: DeskTerm }
  | { kind: 'move' | 'split'; term: DeskTerm; forms: string[] };

type Props = StepFormProps & { dialog: TermDialog };

const hideReasons = (['abuse', 'person', 'off_topic', 'unclear', 'other'] satisfies HideReason[]).map(
  (id) => ({
    id,
    name: hideReasonNames[id],
  }),
);
const letInReasons = (['no_person', 'stands_for_group', 'other'] satisfies LetInReason[]).map((id) => ({
  id,
  name: letInReasonNames[id],
}));

const nameOf = ({ key, term }: DeskTerm) => ({ key, term });

export function TermDialogs({ dialog, ...props }: Props) {
  switch (dialog.kind) {
    case 'merge':
      return dialog.terms.length > 1 ? (
        <MergeChosen {...props} terms={dialog.terms} />
      ) : (
        <IntoAnother
          {...props}
          title={`Slå ihop ”${dialog.terms[0]?.term ?? ''}” med`}
          verb="Slå ihop"
          not={dialog.terms}
          stepInto={(into) => ({ kind: 'merge', terms: dialog.terms.map(nameOf), into })}
        />
      );
    case 'move':
      return (
        <IntoAnother
          {...props}
          title={`Flytta ${plural(dialog.forms.length, 'skrivsätt', 'skrivsätt')} till`}
          verb="Flytta"
          not={[dialog.term]}
          stepInto={(into) => ({ kind: 'move', forms: dialog.forms, from: nameOf(dialog.term), into })}
        />
      );
    case 'split':
      return (
        <Named
          {...props}
          title="Gör till ett eget ord"
          verb="Gör till ett eget ord"
          begin={dialog.forms[0] ?? ''}
          stepNamed={(name) => ({ kind: 'split', forms: dialog.forms, from: nameOf(dialog.term), name })}
        />
      );
    case 'rename':
      return (
        <Named
          {...props}
          title={`Byt namn på ”${dialog.term.term}”`}
          verb="Byt namn"
          begin={dialog.term.term}
          stepNamed={(name) => ({ kind: 'rename', term: nameOf(dialog.term), name })}
        />
      );
    case 'hide':
      return (
        <WithReason
          {...props}
          title={`Dölj ${titleOf(dialog.terms)}`}
          verb="Dölj"
          text="Döljs i alla ordmoln och på örngottet. Du kan ångra det när du vill."
          reasons={hideReasons}
          stepBecause={(reason, note) => ({ kind: 'hide', terms: dialog.terms.map(nameOf), reason, note })}
        />
      );
    case 'let_in':
      return (
        <WithReason
          {...props}
          title={`Ta med ${titleOf(dialog.terms)}`}
          verb="Ta med"
          text="Visas i ordmolnet för alla. Är du säker på att den inte pekar ut någon?"
          reasons={letInReasons}
          stepBecause={(reason, note) => ({ kind: 'let_in', terms: dialog.terms.map(nameOf), reason, note })}
        />
      );
  }
}

const titleOf = (terms: readonly DeskTerm[]) =>
  terms.length === 1 ? `”${terms[0]?.term ?? ''}”` : plural(terms.length, 'ord', 'ord');

function MergeChosen({ terms, ...props }: StepFormProps & { terms: DeskTerm[] }) {
  const [first] = [...terms].sort((a, b) => b.people - a.people);
  const [into, setInto] = useState(first?.key);
  const target = terms.find(({ key }) => key === into);
  const others = terms.filter((term) => term !== target);
  return (
    <StepForm
      {...props}
      title={`Slå ihop ${plural(terms.length, 'ord', 'ord')}`}
      verb="Slå ihop"
      step={() => target && { kind: 'merge', terms: others.map(nameOf), into: nameOf(target) }}
    >
      <fieldset class="choice">
        <legend>Vad ska de heta?</legend>
        <div class="options">
          {terms.map((term) => (
            <label key={term.key}>
              <input
                type="radio"
                name="heter"
                checked={term.key === into}
                onChange={() => setInto(term.key)}
              />
              <span>
                <bdi>{term.term}</bdi> <span class="quiet">{term.people}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p class="hint">Den som har skrivit flera av dem räknas en gång.</p>
    </StepForm>
  );
}

function IntoAnother({
  not,
  stepInto,
  ...props
}: StepFormProps & {
  title: string;
  verb: string;
  not: readonly DeskTerm[];
  stepInto: (into: { key: string; term: string }) => TidyStep;
}) {
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const others = props.all.filter((term) => !not.some(({ key }) => key === term.key));
  const step = () => {
    const sought = text.trim().toLocaleLowerCase('sv');
    const into = others.find(({ term }) => term.toLocaleLowerCase('sv') === sought);
    setMissing(!into);
    return into && stepInto(nameOf(into));
  };
  return (
    <StepForm {...props} step={step}>
      <div class="field">
        <label for="annan-term">Vilket ord?</label>
        <input
          id="annan-term"
          list="andra-ord"
          required
          value={text}
          aria-invalid={isMissing}
          aria-describedby="annan-term-hjalp"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <datalist id="andra-ord">
          {others.map(({ key, term }) => (
            <option key={key} value={term} />
          ))}
        </datalist>
        <p
          class={isMissing ? 'problem' : 'hint'}
          id="annan-term-hjalp"
          role={isMissing ? 'alert' : undefined}
        >
          {isMissing
            ? `”${text}” finns inte i listan. Välj ett av orden.`
            : 'Börja skriva, så kommer orden som passar.'}
        </p>
      </div>
    </StepForm>
  );
}

function Named({
  begin,
  stepNamed,
  ...props
}: StepFormProps & { title: string; verb: string; begin: string; stepNamed: (name: string) => TidyStep }) {
  const [name, setName] = useState(begin);
  const same = props.all.find(
    ({ term }) => term !== begin && term.toLocaleLowerCase('sv') === name.trim().toLocaleLowerCase('sv'),
  );
  return (
    <StepForm {...props} step={() => stepNamed(name)}>
      <div class="field">
        <label for="termens-namn">Så ska den stå i ordmolnet</label>
        <input
          id="termens-namn"
          required
          maxLength={60}
          value={name}
          aria-describedby="termens-namn-hjalp"
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <p class="hint" id="termens-namn-hjalp">
          {same ? `”${same.term}” finns redan. Då räknas de ihop.` : 'Högst 60 tecken.'}
        </p>
      </div>
    </StepForm>
  );
}

function WithReason<Id extends string>({
  text,
  reasons,
  stepBecause,
  ...props
}: StepFormProps & {
  title: string;
  verb: string;
  text: string;
  reasons: { id: Id; name: string }[];
  stepBecause: (reason: Id, note: string | undefined) => TidyStep;
}) {
  const [reason, setReason] = useState<Id>();
  const [note, setNote] = useState('');
  return (
    <StepForm {...props} step={() => reason && stepBecause(reason, note.trim() === '' ? undefined : note)}>
      <p>{text}</p>
      <fieldset class="choice">
        <legend>Varför?</legend>
        <div class="options reasons">
          {reasons.map(({ id, name }) => (
            <label key={id}>
              <input
                type="radio"
                name="skal"
                required
                checked={id === reason}
                onChange={() => setReason(id)}
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="field">
        <label for="skal-text">Mer om skälet (frivilligt)</label>
        <input
          id="skal-text"
          maxLength={200}
          value={note}
          required={reason === 'other'}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
        <p class="hint">Sparas i loggen med ditt namn.</p>
      </div>
    </StepForm>
  );
}
