import { useState } from 'preact/hooks';
import type { Me, StartingPoints } from '../../../shared/desk/desk.ts';
import type { CampaignId } from '../../../shared/ids.ts';
import { api, ask } from '../api.ts';
import { draftLike, useDraft } from '../draft.ts';
import { NumberField } from '../frame/number-field.tsx';
import { ErrorBox, Loading, Notice } from '../frame/parts.tsx';
import { useAction, useLoad } from '../load.ts';
import { goTo, Link, PageTitle } from '../router.tsx';
import { type CampaignDraft, emptyDraft, nothingSent, sendingOf, templatePart } from './draft.ts';
import { Follows } from './follows.tsx';
import { OwnTemplates } from './own-templates.tsx';
import { QuestionFields } from './question-fields.tsx';
import { WorkgroupsField } from './workgroups-field.tsx';

/** The form for a new campaign, kept in this browser until it has been sent. */
export function NewCampaignPage({ me }: { me: Me }) {
  const points = useLoad('utgangspunkter', () => ask(api.utgangspunkter.$get()));
  return (
    <>
      <div>
        <p class="back">
          <Link href="/redaktion">← Alla omgångar</Link>
        </p>
        <PageTitle>Ny omgång</PageTitle>
      </div>
      {!me.mayChange && (
        <Notice kind="warn">
          <p>Bara en kommunikatör eller en administratör kan skapa omgångar.</p>
        </Notice>
      )}
      {points.error && <ErrorBox error={points.error} again={points.reload} />}
      {!points.data && !points.error && <Loading what="frågemallarna" />}
      {me.mayChange && points.data && <Form points={points.data} renew={points.reload} />}
    </>
  );
}

function Form({ points, renew }: { points: StartingPoints; renew: () => void }) {
  const first = emptyDraft(points.templates[0]);
  const [draft, setDraft, forget] = useDraft('ny-omgang', first, draftLike(first));
  const [sent, setSent, forgetSent] = useDraft('ny-omgang-skickad', nothingSent, draftLike(nothingSent));
  const [undo, setUndo] = useState<{ text: string; draft: CampaignDraft }>();
  const [listProblems, setListProblems] = useState<number>();
  const action = useAction();
  const change = (part: Partial<CampaignDraft>) => setDraft({ ...draft, ...part });
  /** A change that takes away what somebody wrote can be taken back. */
  const takeAway = (text: string, next: CampaignDraft) => {
    setUndo({ text, draft });
    setDraft(next);
  };
  const choose = (id: string) => {
    const template = [...points.templates, ...points.own].find((candidate) => candidate.id === id);
    if (template) takeAway('Frågorna är bytta.', { ...draft, ...templatePart(template) });
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (listProblems) {
      document.getElementById('grupper')?.focus();
      return;
    }
    const { templateId: _, follows, ...rest } = draft;
    // The server is who says whether these are ids.
    const content = { ...rest, ...(follows !== '' && { follows: follows as CampaignId }) };
    const sending = sendingOf(content, sent);
    setSent(sending);
    await action.run(async () => {
      const { id } = await ask(api.omgangar.$post({ json: { ...content, id: sending.id as CampaignId } }));
      forget();
      forgetSent();
      goTo(`/redaktion/omgangar/${id}`);
    });
  };
  return (
    <form class="new-campaign" onSubmit={submit}>
      <About draft={draft} change={change} />
      <section class="card">
        <h2>Frågor</h2>
        <div class="field">
          <label for="mall">Utgå från</label>
          <select id="mall" value={draft.templateId} onChange={(event) => choose(event.currentTarget.value)}>
            {points.templates.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            {points.own.length > 0 && (
              <optgroup label="Egna mallar">
                {points.own.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )}
          </select>
          <p class="hint">
            {points.templates.find((template) => template.id === draft.templateId)?.description}
          </p>
        </div>
        <QuestionFields
          questions={draft.questions}
          onChange={(questions) => change({ questions })}
          onRemove={(questions) => takeAway('Frågan är borttagen.', { ...draft, questions })}
        />
        <OwnTemplates
          draft={draft}
          chosen={points.own.find(({ id }) => id === draft.templateId)}
          changed={(templateId) => {
            change({ templateId });
            renew();
          }}
        />
      </section>
      <section class="card">
        <h2>Arbetsgrupper</h2>
        <Follows
          follows={draft.follows}
          onChange={(follows, workgroupsText) =>
            takeAway(follows ? 'Grupperna är hämtade.' : 'Grupperna får nya QR-koder.', {
              ...draft,
              follows,
              workgroupsText: workgroupsText ?? draft.workgroupsText,
            })
          }
        />
        <WorkgroupsField
          text={draft.workgroupsText}
          follows={draft.follows}
          onChange={(workgroupsText) => change({ workgroupsText })}
          onRead={setListProblems}
        />
      </section>
      <Protection draft={draft} change={change} />
      {action.error && <ErrorBox error={action.error} />}
      <div class="form-actions">
        <button type="submit" aria-disabled={action.pending}>
          {action.pending ? 'Skapar …' : 'Skapa omgången'}
        </button>
        <button type="button" class="quiet-button" onClick={() => takeAway('Formuläret är tömt.', first)}>
          Töm formuläret
        </button>
        <p class="quiet">
          Omgången öppnas inte förrän du säger till. Det du skriver sparas i den här webbläsaren.
        </p>
      </div>
      {undo && (
        <div class="toast" role="status">
          {undo.text}
          <button
            type="button"
            class="secondary"
            onClick={() => {
              setDraft(undo.draft);
              setUndo(undefined);
            }}
          >
            Ångra
          </button>
          <button type="button" class="quiet-button" onClick={() => setUndo(undefined)}>
            Stäng
          </button>
        </div>
      )}
    </form>
  );
}

interface PartProps {
  draft: CampaignDraft;
  change: (part: Partial<CampaignDraft>) => void;
}

function About({ draft, change }: PartProps) {
  return (
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
  );
}

function Protection({ draft, change }: PartProps) {
  return (
    <section class="card">
      <h2>Skydd för den enskilda</h2>
      <div class="look-numbers">
        <NumberField
          id="minst-svar"
          label="Minsta antal svar"
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
        <NumberField
          id="minst-i-grupp"
          label="Detsamma i gruppens eget ordmoln"
          hint="Vid 1 ser gruppen alla sina ord. Höj det om grupperna är små och inte känner varandra väl."
          min={1}
          max={20}
          value={draft.minPeopleInGroup}
          onInput={(minPeopleInGroup) => change({ minPeopleInGroup })}
        />
      </div>
      <fieldset class="choices">
        <legend>När får gruppen se sina ord?</legend>
        <label>
          <input
            type="radio"
            name="ord"
            checked={draft.words === 'unveiled'}
            onChange={() => change({ words: 'unveiled' })}
          />
          När den som leder visar ordmolnet. Alla skriver först, och ingen ser vem som skrev vad.
        </label>
        <label>
          <input
            type="radio"
            name="ord"
            checked={draft.words === 'from_start'}
            onChange={() => change({ words: 'from_start' })}
          />
          Allt eftersom, i steg om minst {draft.minAnswers} svar. För grupper som svarar var och en för sig.
        </label>
      </fieldset>
    </section>
  );
}
