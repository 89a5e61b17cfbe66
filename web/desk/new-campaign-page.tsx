import { useState } from 'preact/hooks';
import type { CreateFromDesk, Me, StartingPoints } from '../../shared/desk.ts';
import { api, ask } from './api.ts';
import { useDraft } from './draft.ts';
import { useAction, useLoad } from './load.ts';
import { ErrorBox, Loading, Notice } from './parts.tsx';
import { QuestionFields } from './question-fields.tsx';
import { goTo, Link, PageTitle } from './router.tsx';
import { WorkgroupsField } from './workgroups-field.tsx';

/** The form for a new campaign, kept in this browser until it has been sent. */
export function NewCampaignPage({ me }: { me: Me }) {
  const points = useLoad('utgangspunkter', () => ask(api.utgangspunkter.$get()));
  return (
    <>
      <p class="back">
        <Link href="/redaktion">← Alla omgångar</Link>
      </p>
      <PageTitle>Ny omgång</PageTitle>
      {!me.mayChange && (
        <Notice kind="warn">
          <p>Bara en kommunikatör eller en administratör kan skapa omgångar.</p>
        </Notice>
      )}
      {points.error && <ErrorBox error={points.error} again={points.reload} />}
      {!points.data && !points.error && <Loading what="frågemallarna" />}
      {me.mayChange && points.data && <Form points={points.data} />}
    </>
  );
}

type Draft = CreateFromDesk & { templateId: string };

function fromTemplate(template: StartingPoints['templates'][number] | undefined): Draft {
  return {
    templateId: template?.id ?? '',
    title: '',
    organisation: '',
    questions: template?.questions ?? [],
    workgroupsText: '',
    minAnswers: 5,
    minPeoplePerTerm: template?.minPeoplePerTerm ?? 3,
  };
}

/** A draft from before is used when it still has every field, of the right kind. */
function readDraft(first: Draft) {
  return (kept: unknown): Draft | undefined => {
    if (typeof kept !== 'object' || kept === null) return undefined;
    const fields = new Map<string, unknown>(Object.entries(kept));
    const fits = Object.entries(first).every(
      ([name, value]) =>
        typeof fields.get(name) === typeof value && Array.isArray(fields.get(name)) === Array.isArray(value),
    );
    return fits ? (kept as Draft) : undefined;
  };
}

function Form({ points }: { points: StartingPoints }) {
  const first = fromTemplate(points.templates[0]);
  const [draft, setDraft, forget] = useDraft('ny-omgang', first, readDraft(first));
  const [listIsFine, setListIsFine] = useState(false);
  const action = useAction();
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const choose = (id: string) => {
    const template = points.templates.find((candidate) => candidate.id === id);
    if (!template) return;
    change({ templateId: id, questions: template.questions, minPeoplePerTerm: template.minPeoplePerTerm });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { templateId: _, ...json } = draft;
    return action.run(async () => {
      const { id } = await ask(api.omgangar.$post({ json }));
      forget();
      goTo(`/redaktion/omgangar/${id}`);
    });
  };
  return (
    <form class="new-campaign" onSubmit={submit}>
      <section class="card">
        <h2>Vad gäller det?</h2>
        <div class="field">
          <label for="titel">Omgångens namn</label>
          <input
            id="titel"
            required
            minLength={3}
            maxLength={120}
            value={draft.title}
            aria-describedby="titel-hjalp"
            onInput={(event) => change({ title: event.currentTarget.value })}
          />
          <p class="hint" id="titel-hjalp">
            Till exempel ”Medarbetarna och jobbet 2026”. Visas för alla som svarar.
          </p>
        </div>
        <div class="field">
          <label for="organisation">Organisation</label>
          <input
            id="organisation"
            required
            minLength={2}
            maxLength={120}
            value={draft.organisation}
            autoComplete="organization"
            onInput={(event) => change({ organisation: event.currentTarget.value })}
          />
        </div>
      </section>
      <section class="card">
        <h2>Frågor</h2>
        <div class="field">
          <label for="mall">Utgå från</label>
          <select id="mall" value={draft.templateId} onChange={(event) => choose(event.currentTarget.value)}>
            {points.templates.map((template) => (
              <option key={template.id} value={template.id}>
                {template.name}
              </option>
            ))}
          </select>
          <p class="hint">
            {points.templates.find((template) => template.id === draft.templateId)?.description}
          </p>
        </div>
        <QuestionFields questions={draft.questions} onChange={(questions) => change({ questions })} />
      </section>
      <section class="card">
        <h2>Arbetsgrupper</h2>
        <WorkgroupsField
          text={draft.workgroupsText}
          onChange={(workgroupsText) => change({ workgroupsText })}
          onRead={setListIsFine}
        />
      </section>
      <section class="card">
        <h2>Skydd för den enskilda</h2>
        <div class="look-numbers">
          <NumberField
            id="minst-svar"
            label="Minsta antal svar för att något ska visas"
            hint="Ett ordmoln av färre svar visas aldrig."
            min={3}
            max={50}
            value={draft.minAnswers}
            onInput={(minAnswers) => change({ minAnswers })}
          />
          <NumberField
            id="minst-personer"
            label="Minsta antal personer bakom en term"
            hint="Termer som färre har nämnt visas inte för nämnden."
            min={1}
            max={20}
            value={draft.minPeoplePerTerm}
            onInput={(minPeoplePerTerm) => change({ minPeoplePerTerm })}
          />
        </div>
      </section>
      {action.error && <ErrorBox error={action.error} />}
      <div class="form-actions">
        <button type="submit" aria-disabled={action.pending}>
          {action.pending ? 'Skapar …' : 'Skapa omgången'}
        </button>
        <button type="button" class="quiet-button" onClick={forget}>
          Töm formuläret
        </button>
        <p class="quiet">
          {listIsFine
            ? 'Omgången öppnas inte förrän du säger till.'
            : 'Du kan fortsätta senare: det du skriver sparas i den här webbläsaren.'}
        </p>
      </div>
    </form>
  );
}

interface NumberFieldProps {
  id: string;
  label: string;
  hint: string;
  min: number;
  max: number;
  value: number;
  onInput: (value: number) => void;
}

function NumberField({ id, label, hint, min, max, value, onInput }: NumberFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        required
        min={min}
        max={max}
        value={Number.isNaN(value) ? '' : value}
        aria-describedby={`${id}-hjalp`}
        onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
      />
      <p class="hint" id={`${id}-hjalp`}>
        {hint}
      </p>
    </div>
  );
}
