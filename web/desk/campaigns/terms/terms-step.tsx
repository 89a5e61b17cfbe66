import { useEffect, useRef, useState } from 'preact/hooks';
import type { CloudChoices } from '../../../../shared/clouds/clouds.ts';
import { tidiedText } from '../../../../shared/curation/texts.ts';
import type { DeskTerms } from '../../../../shared/desk/terms.ts';
import { plural } from '../../../../shared/text/plural.ts';
import { api, ask } from '../../api.ts';
import { ErrorBox, Loading, Notice } from '../../frame/parts.tsx';
import { useAction } from '../../load.ts';
import type { StepProps } from '../step.ts';
import { Tidy } from './tidy.tsx';
import { useTerms } from './use-terms.ts';

/** The terms behind the clouds, question by question: looked at, and tidied. */
export function TermsStep(props: StepProps) {
  const { campaign, me } = props;
  const questions = campaign.questions.filter(({ step }) => step === undefined);
  const [question, setQuestion] = useState(questions[0]?.id ?? '');
  const [choices, setChoices] = useState<CloudChoices>();
  if (!me.mayChange)
    return (
      <section class="step" aria-labelledby="ord">
        <h2 id="ord">Ord</h2>
        <Notice>
          <p>Orden gås igenom av en kommunikatör. Det som visas finns under Ordmoln.</p>
        </Notice>
      </section>
    );
  return (
    <section class="step terms-step" aria-labelledby="ord">
      <div class="section-head">
        <h2 id="ord">Ord</h2>
        <RemakeClouds {...props} choices={choices} />
      </div>
      {questions.length > 1 && (
        <fieldset class="segments">
          <legend>Fråga</legend>
          {questions.map(({ id, shortText }) => (
            <label key={id}>
              <input type="radio" name="fraga" checked={id === question} onChange={() => setQuestion(id)} />
              <span>{shortText}</span>
            </label>
          ))}
        </fieldset>
      )}
      <QuestionTerms
        key={question}
        {...props}
        question={question}
        count={questions.length}
        choices={choices}
        onChoices={setChoices}
      />
    </section>
  );
}

/** Makes the clouds by what has been tidied; there is nothing to do while they are as the terms are. */
function RemakeClouds({
  campaign,
  clouds,
  changed,
  choices,
}: StepProps & { choices: CloudChoices | undefined }) {
  const action = useAction();
  const made = clouds.data?.clouds;
  if (!made || campaign.state === 'open') return null;
  if (made.state === 'waiting') return <p role="status">Ordmolnen görs om …</p>;
  const isOther = choices !== undefined && JSON.stringify(choices) !== JSON.stringify(made.choices);
  const remake = () =>
    action.run(async () =>
      changed(
        await ask(
          api.omgangar[':id'].ordmoln.$post({
            param: { id: campaign.id },
            json: { ...made.choices, ...choices },
          }),
        ),
      ),
    );
  return (
    <div class="remake">
      <p class="quiet" role="status">
        {made.stepsSince > 0
          ? `${plural(made.stepsSince, 'ändring är', 'ändringar är')} inte med i ordmolnen än.`
          : 'Ordmolnen har med alla ändringar.'}
      </p>
      {(made.stepsSince > 0 || isOther) && (
        <button type="button" aria-disabled={action.pending} onClick={remake}>
          {action.pending ? 'Startar …' : 'Gör om ordmolnen'}
        </button>
      )}
      {action.error && <ErrorBox error={action.error} />}
    </div>
  );
}

interface QuestionProps extends StepProps {
  question: string;
  /** How many clouds the board sees beside each other. */
  count: number;
  choices: CloudChoices | undefined;
  onChoices: (choices: CloudChoices) => void;
}

function QuestionTerms({ campaign, clouds, question, count, choices, onChoices }: QuestionProps) {
  const tidying = useTerms(campaign.id, question);
  const { data, error, reload } = tidying.terms;
  const known = useRef(data?.at);
  // How many steps the clouds are behind is theirs to tell, also when a colleague took the step.
  useEffect(() => {
    if (known.current !== undefined && known.current !== data?.at) void clouds.reload();
    known.current = data?.at;
  }, [data?.at]);
  if (!data) return error ? <ErrorBox error={error} again={reload} /> : <Loading what="orden" />;
  return (
    <>
      {error && <ErrorBox error={error} again={reload} />}
      <About data={data} campaign={campaign} />
      {!data.isEmpty && (
        <Tidy
          campaignId={campaign.id}
          clouds={count}
          data={data}
          tidying={tidying}
          choices={choices}
          onChoices={onChoices}
          key={clouds.data?.clouds?.id}
        />
      )}
    </>
  );
}

/** What the list is of, and what is not final about it. */
function About({ data, campaign }: { data: DeskTerms; campaign: StepProps['campaign'] }) {
  const { minAnswers, state } = campaign;
  if (data.isEmpty && state !== 'draft' && state !== 'open')
    return (
      <Notice>
        <p>
          Orden samlas när ordmolnen görs. De som finns gjordes innan det gick att gå igenom dem: gör nya
          under Ordmoln, Ändra utseende.
        </p>
      </Notice>
    );
  if (data.isEmpty)
    return (
      <Notice>
        <p>
          Orden visas när minst {2 * minAnswers} personer har svarat på frågan, så att ingen kan pekas ut.
          {data.isGathering && ' De räknas nu …'}
        </p>
      </Notice>
    );
  const tidied = tidiedText(data.counts);
  return (
    <div class="about-terms">
      <p>
        {plural(data.terms.length, 'ord', 'ord')} ur svar från {plural(data.people, 'person', 'personer')}.{' '}
        {tidied}
      </p>
      {!data.isFinal && (
        <Notice kind="warn">
          <p>
            <strong>Inte slutgiltigt: omgången är öppen.</strong> Listan förnyas när minst {minAnswers} till
            har svarat, och de senaste {minAnswers} svaren är aldrig med, så att ingen kan pekas ut. Det du
            gör här gäller också svar som kommer sedan.{' '}
            {data.takenOut > 0 &&
              `${plural(data.takenOut, 'ord visas', 'ord visas')} inte förrän listan förnyas, eftersom svar har ändrats eller tagits bort. `}
            {data.isGathering && 'Nya svar räknas in nu …'}
          </p>
        </Notice>
      )}
    </div>
  );
}
