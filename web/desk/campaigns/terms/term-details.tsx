import { useEffect, useState } from 'preact/hooks';
import { hideReasonNames, letInReasonNames } from '../../../../shared/curation/texts.ts';
import type { DeskTerm } from '../../../../shared/desk/terms.ts';
import { plural, swedishList } from '../../../../shared/text/plural.ts';
import type { TermDialog } from './term-dialogs.tsx';

interface Props {
  term: DeskTerm;
  minPeople: number;
  onAsk: (dialog: TermDialog) => void;
}

/** What a term is made of, and its ways of writing to move elsewhere. */
export function TermDetails({ term, minPeople, onAsk }: Props) {
  const [forms, setForms] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setForms(new Set()), [term.key, term.forms.length]);
  const toggle = (form: string) => {
    const next = new Set(forms);
    if (!next.delete(form)) next.add(form);
    setForms(next);
  };
  return (
    <section class="term-details" aria-labelledby="term-vald">
      <h3 id="term-vald" tabIndex={-1}>
        <bdi>{term.term}</bdi>
      </h3>
      <p>
        {plural(term.people, 'person', 'personer')} i {plural(term.groups, 'grupp', 'grupper')}.{' '}
        {term.marked > 0 && `Märkt som något att minnas i ${plural(term.marked, 'workshop', 'workshoppar')}.`}
      </p>
      <WhyNot term={term} minPeople={minPeople} />
      {term.joined.length > 0 && <p class="quiet">Sammanslagen av {swedishList(term.joined)}.</p>}
      <fieldset class="term-forms">
        <legend>{term.forms.length === 1 ? 'Skrivsätt' : `Skrivsätt (${term.forms.length})`}</legend>
        {term.forms.map(({ form, people }) => (
          <label key={form}>
            <input type="checkbox" checked={forms.has(form)} onChange={() => toggle(form)} />
            <span>
              <bdi>{form}</bdi> <span class="quiet">{people}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {forms.size > 0 && (
        <div class="tools">
          <button
            type="button"
            class="secondary"
            onClick={() => onAsk({ kind: 'move', term, forms: [...forms] })}
          >
            Flytta till ett annat ord
          </button>
          {forms.size < term.forms.length && (
            <button
              type="button"
              class="secondary"
              onClick={() => onAsk({ kind: 'split', term, forms: [...forms] })}
            >
              Gör till ett eget ord
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function WhyNot({ term, minPeople }: { term: DeskTerm; minPeople: number }) {
  const { hidden, letIn, notShown } = term;
  const note = (text: string | undefined) => (text ? ` ${text}` : '');
  if (hidden)
    return (
      <p class="small-warning">
        Dold: {hideReasonNames[hidden.reason].toLowerCase()}.{note(hidden.note)}
      </p>
    );
  if (letIn)
    return (
      <p class="small-good">
        Tas med: {letInReasonNames[letIn.reason].toLowerCase()}.{note(letIn.note)}
      </p>
    );
  if (notShown === 'withheld')
    return <p class="small-warning">Är inte med, eftersom den kan peka ut någon. Du kan ta med den.</p>;
  if (notShown === 'few')
    return (
      <p class="small-warning">
        Är inte med, eftersom färre än {plural(minPeople, 'person', 'personer')} har skrivit den. Du kan ta
        med den.
      </p>
    );
  return null;
}
