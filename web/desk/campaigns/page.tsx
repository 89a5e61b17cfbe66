import { useState } from 'preact/hooks';
import type { DeskCampaign, Me } from '../../../shared/desk/desk.ts';
import { swedishDate } from '../../../shared/text/dates.ts';
import { ExampleMark } from '../../design/example-mark.tsx';
import { api, ask } from '../api.ts';
import { ErrorBox, Loading, StateChip } from '../frame/parts.tsx';
import { later } from '../later.tsx';
import { useLoad } from '../load.ts';
import { Link, PageTitle } from '../router.tsx';
import { CampaignDialogs } from './dialogs.tsx';
import { NextThing } from './next-thing.tsx';
import type { CampaignDialog, StepProps } from './step.ts';
import { AnswersStep } from './steps/answers.tsx';
import { BoardStep } from './steps/board.tsx';
import { CloudsStep } from './steps/clouds.tsx';

const TermsStep = later(async () => (await import('./terms/terms-step.tsx')).TermsStep);
const HistoryStep = later(async () => (await import('./steps/history.tsx')).HistoryStep);
const PrintStep = later(async () => (await import('./steps/print.tsx')).PrintStep);
const FetchStep = later(async () => (await import('./steps/fetch.tsx')).FetchStep);

const CompareStep = later(async () => (await import('./compare/compare-step.tsx')).CompareStep);

const steps = [
  { id: 'svar', name: 'Svar' },
  { id: 'ord', name: 'Ord' },
  { id: 'ordmoln', name: 'Ordmoln' },
  { id: 'namnd', name: 'Nämnd' },
  { id: 'tryck', name: 'Tryck' },
] as const;

const openRefreshMs = 10_000;
const makingRefreshMs = 1500;

export function CampaignPage({ id, step, me }: { id: string; step: string; me: Me }) {
  const [isOpen, setIsOpen] = useState(false);
  const [making, setMaking] = useState(false);
  const [dialog, setDialog] = useState<CampaignDialog>();
  const campaign = useLoad(
    `omgang/${id}`,
    () => ask(api.omgangar[':id'].$get({ param: { id } })),
    isOpen ? openRefreshMs : undefined,
  );
  const clouds = useLoad(
    `ordmoln/${id}`,
    () => ask(api.omgangar[':id'].ordmoln.$get({ param: { id } })),
    making ? makingRefreshMs : undefined,
  );
  if ((campaign.data?.state === 'open') !== isOpen) setIsOpen(!isOpen);
  if ((clouds.data?.clouds?.state === 'waiting') !== making) setMaking(!making);

  if (!campaign.data) {
    return campaign.error ? (
      <ErrorBox error={campaign.error} again={campaign.reload} />
    ) : (
      <Loading what="omgången" />
    );
  }
  const changed = (next: DeskCampaign) => {
    campaign.set(next);
    void clouds.reload();
  };
  const props: StepProps = { campaign: campaign.data, clouds, me, changed, askFor: setDialog };
  return (
    <>
      <Head campaign={campaign.data} me={me} askFor={setDialog} />
      {campaign.error && <ErrorBox error={campaign.error} again={campaign.reload} />}
      <NextThing {...props} />
      <Steps campaign={campaign.data} step={step} />
      <Step step={step} {...props} />
      {dialog && <CampaignDialogs {...props} dialog={dialog} onClose={() => setDialog(undefined)} />}
    </>
  );
}

function Head({ campaign, me, askFor }: Pick<StepProps, 'campaign' | 'me' | 'askFor'>) {
  const { id, state } = campaign;
  return (
    <div class="campaign-head">
      <p class="back">
        <Link href="/redaktion/omgangar">← Alla omgångar</Link>
      </p>
      <PageTitle>{campaign.title}</PageTitle>
      <p class="chips">
        <StateChip state={campaign.state} />
        {campaign.example && <ExampleMark />}
        <span class="quiet">{campaign.organisation}</span>
        {state === 'open' && campaign.answerBy && (
          <span class="quiet">Sista dag för workshopparna: {swedishDate(campaign.answerBy)}</span>
        )}
      </p>
      {me.mayChange && (
        <p class="head-actions">
          {state === 'draft' && <Link href={`/redaktion/omgangar/${id}/andra`}>Ändra omgången</Link>}
          {state === 'open' && (
            <button type="button" class="quiet-button" onClick={() => askFor('correct')}>
              Rätta frågorna
            </button>
          )}
          {state === 'open' && (
            <button type="button" class="quiet-button" onClick={() => askFor('answer_by')}>
              {campaign.answerBy ? 'Ändra sista dag' : 'Sätt en sista dag'}
            </button>
          )}
          <Link href={`/redaktion/ny?fran=${id}`}>Kopiera till en ny</Link>
          {state === 'draft' && (
            <button type="button" class="quiet-button" onClick={() => askFor('remove')}>
              Ta bort omgången
            </button>
          )}
          {state === 'open' && campaign.answers < campaign.minAnswers && (
            <button type="button" class="quiet-button" onClick={() => askFor('close')}>
              Stäng utan ordmoln
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function Steps({ campaign, step }: { campaign: DeskCampaign; step: string }) {
  const base = `/redaktion/omgangar/${campaign.id}`;
  return (
    <nav class="steps" aria-label="Steg i omgången">
      <ol>
        {steps.map(({ id, name }) => (
          <li key={id}>
            <Link href={id === 'svar' ? base : `${base}/${id}`} current={id === step}>
              {name}
            </Link>
          </li>
        ))}
      </ol>
      <div class="asides">
        <Link href={`${base}/jamfor`} current={step === 'jamfor'} class="aside">
          Jämför
        </Link>
        <Link href={`${base}/hamta`} current={step === 'hamta'} class="aside">
          Hämta
        </Link>
        <Link href={`${base}/historik`} current={step === 'historik'} class="aside">
          Historik
        </Link>
      </div>
    </nav>
  );
}

function Step({ step, ...props }: StepProps & { step: string }) {
  switch (step) {
    case 'svar':
      return <AnswersStep {...props} />;
    case 'ord':
      return <TermsStep {...props} />;
    case 'ordmoln':
      return <CloudsStep {...props} />;
    case 'namnd':
      return <BoardStep {...props} />;
    case 'tryck':
      return <PrintStep {...props} />;
    case 'jamfor':
      return <CompareStep {...props} />;
    case 'hamta':
      return <FetchStep {...props} />;
    case 'historik':
      return <HistoryStep {...props} />;
    default:
      return <p>Steget finns inte. Välj ett av stegen ovanför.</p>;
  }
}
