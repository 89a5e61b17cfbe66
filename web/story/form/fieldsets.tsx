import { questionField } from '../../../shared/stories/sent-telling.ts';
import {
  kindNames,
  StoryKind,
  StoryTag,
  tagNames,
  YesNo,
  yesNoNames,
} from '../../../shared/stories/telling.ts';
import { PhotoField } from '../photos/field.tsx';
import { ChoiceField, LongField, ShortField } from './fields.tsx';
import type { FormProps } from './props.ts';
import { Tips } from './tips.tsx';

type Props = FormProps & { problems: NonNullable<FormProps['problems']>; changing: boolean };

const named = <K extends string>(names: Record<K, string>, ids: readonly K[]) =>
  ids.map((value) => ({ value, label: names[value] }));

/** Everything that is asked, in the order in which one would tell it. */
export function FormFieldsets({ fields, problems, questions, tips, changing, takesAnswerTo }: Props) {
  const value = (field: string) => fields[field]?.[0] ?? '';
  const problem = (field: string) => problems.find((one) => one.field === field)?.text;
  const of = (field: string) => ({ field, value: value(field), problem: problem(field) });
  return (
    <>
      <ChoiceField
        field="kind"
        legend="Vad vill du berätta om?"
        kind="radio"
        look="rows"
        options={named(kindNames, StoryKind.options)}
        chosen={fields.kind ?? []}
        problem={problem('kind')}
      />
      <div class="part">
        <LongField {...of('what')} label="Vad hände?" rows={6} />
        <Tips tips={tips} field="what" />
      </div>
      <div class="part">
        <LongField {...of('why')} label="Varför är det viktigt?" rows={3} optional />
        <Tips tips={tips} field="why" />
      </div>
      <div class="part">
        <LongField {...of('learned')} label="Vad kan andra lära sig?" rows={3} optional />
        <Tips tips={tips} field="learned" />
      </div>
      <div class="part">
        <ChoiceField
          field="tags"
          legend="Vad handlar det om?"
          guide="Välj det som passar. Det är principerna för tillitsbaserad styrning."
          optional
          kind="checkbox"
          look="chips"
          options={named(tagNames, StoryTag.options)}
          chosen={fields.tags ?? []}
          problem={problem('tags')}
        />
        <Tips tips={tips} field="tags" />
      </div>
      {!changing && (
        <div class="part">
          <PhotoField />
          <Tips tips={tips} field="photos" />
        </div>
      )}
      <div class="part">
        <LongField
          {...of('people')}
          label="Vilka är med?"
          guide="Kollegor som nämns eller syns på bild, så att vi vet vilka som ska tillfrågas. Det du skriver här publiceras aldrig. Skriv inga namn på brukare eller anhöriga."
          rows={2}
          optional
        />
        <Tips tips={tips} field="people" />
      </div>
      <div class="part questions">
        <h2>Några frågor som vi måste ställa</h2>
        {questions.map(({ id, text, help }) => (
          <ChoiceField
            key={id}
            field={questionField(id)}
            legend={text}
            guide={help}
            kind="radio"
            look="chips"
            options={named(yesNoNames, YesNo.options)}
            chosen={fields[questionField(id)] ?? []}
            problem={problem(questionField(id))}
            class={id === 'said_yes' ? 'said-yes' : undefined}
          />
        ))}
        <p class="quiet">
          Automatiska kontroller ser inte allt, till exempel om någon kan kännas igen på det som hände. Därför
          behöver vi dina svar, och därför läser två personer innan något publiceras.
        </p>
      </div>
      <div class="part">
        <ShortField
          {...of('name')}
          label="Ditt namn"
          guide="Bara för kommunikatörerna, så att de vet vem de pratar med."
          autocomplete="name"
          optional
        />
        <ShortField {...of('way')} label="Telefon eller e-post" autocomplete="off" optional />
        {takesAnswerTo && !changing && (
          <ShortField
            {...of('answerTo')}
            label="E-postadress för svaret"
            guide="Du får ett mejl när vi har en fråga och när det är bestämt om berättelsen publiceras. Adressen sparas skild från berättelsen, ingen i redaktionen ser den, och den tas bort när svaret är skickat."
            autocomplete="email"
            inputMode="email"
            optional
          />
        )}
      </div>
    </>
  );
}
