import { useState } from 'preact/hooks';
import type { Renamed } from '../../../../shared/campaigns/compare-groups.ts';
import type { StartingPoints } from '../../../../shared/desk/desk.ts';
import type { CampaignId } from '../../../../shared/ids.ts';
import { draftLike, useDraft } from '../../draft.ts';
import { NumberField } from '../../frame/number-field.tsx';
import { ErrorBox } from '../../frame/parts.tsx';
import { useAction } from '../../load.ts';
import { goTo } from '../../router.tsx';
import { type CampaignContent, type CampaignDraft, templatePart } from './draft.ts';
import { Follows } from './follows.tsx';
import { OwnTemplates } from './own-templates.tsx';
import { QuestionFields } from './question-fields.tsx';
import { WorkgroupsField } from './workgroups-field.tsx';

interface FormProps {
  points: StartingPoints;
  renew: () => void;
  /** What it is kept as in this browser until it has been sent. */
  name: string;
  /** What it begins with. */
  first: CampaignDraft;
  verb: string;
  pendingText: string;
  /** Beside the button: what happens, and what does not. */
  about: string;
  /** Sends it; the campaign's id. */
  send: (content: CampaignContent) => Promise<string>;
}

/** What a campaign is made of, to be made or changed; kept in this browser until it has been sent. */
export function CampaignForm({ points, renew, name, first, verb, pendingText, about, send }: FormProps) {
  const [draft, setDraft, forget] = useDraft(name, first, draftLike(first));
  const [undo, setUndo] = useState<{ text: string; draft: CampaignDraft }>();
  const [listProblems, setListProblems] = useState<number>();
  const [renamed, setRenamed] = useState<Renamed[]>([]);
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
    const { templateId: _, follows, apart: __, answerBy, ...rest } = draft;
    // The server is who says whether these are ids.
    const content = {
      ...rest,
      ...(follows !== '' && { follows: follows as CampaignId, renamed }),
      ...(answerBy !== '' && { answerBy }),
    };
    await action.run(async () => {
      const id = await send(content);
      forget();
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
            {draft.templateId === '' && <option value="">De frågor som står här</option>}
            {points.templates.map(({ id, name: called }) => (
              <option key={id} value={id}>
                {called}
              </option>
            ))}
            {points.own.length > 0 && (
              <optgroup label="Egna mallar">
                {points.own.map(({ id, name: called }) => (
                  <option key={id} value={id}>
                    {called}
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
          text={draft.workgroupsText}
          onChange={(follows, workgroupsText) =>
            follows !== '' && workgroupsText === undefined
              ? change({ follows })
              : takeAway(follows ? 'Grupperna är hämtade.' : 'Grupperna får nya QR-koder.', {
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
          apart={draft.apart ?? []}
          onApart={(apart) => change({ apart })}
          onRenamed={setRenamed}
        />
      </section>
      <Protection draft={draft} change={change} />
      {action.error && <ErrorBox error={action.error} />}
      <div class="form-actions">
        <button type="submit" aria-disabled={action.pending}>
          {action.pending ? pendingText : verb}
        </button>
        <button
          type="button"
          class="quiet-button"
          onClick={() => takeAway('Formuläret är som från början.', first)}
        >
          Börja om
        </button>
        <p class="quiet">{about} Det du skriver sparas i den här webbläsaren.</p>
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
      <div class="field">
        <label for="sista-dag">Sista dag för workshopparna (frivilligt)</label>
        <input
          id="sista-dag"
          type="date"
          class="short"
          value={draft.answerBy}
          aria-describedby="sista-dag-hjalp"
          onInput={(event) => change({ answerBy: event.currentTarget.value })}
        />
        <p class="hint" id="sista-dag-hjalp">
          En vecka innan får ni veta vilka grupper som inte har svarat. Inget stängs av sig självt.
        </p>
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
          label="Minsta antal personer per ord"
          hint="Ord som färre har nämnt visas inte för nämnden."
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
