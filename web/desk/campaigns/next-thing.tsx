import { CopyButton } from '../frame/parts.tsx';
import { goTo, Link } from '../router.tsx';
import { type NextAction, nextStep, whereItIs } from './next-step.ts';
import type { StepProps } from './step.ts';

/** The campaign's one primary action, with why. */
export function NextThing(props: StepProps) {
  const { campaign, clouds, me } = props;
  const next = (me.mayChange ? nextStep : whereItIs)(campaign, clouds.data ? clouds.data.clouds : undefined);
  return (
    <section class="next" aria-labelledby="nasta">
      <div>
        <h2 id="nasta" tabIndex={-1}>
          {next.title}
        </h2>
        <p>{next.text}</p>
      </div>
      {next.action && <NextButton {...props} action={next.action} />}
    </section>
  );
}

function NextButton({ action, campaign, askFor }: StepProps & { action: NextAction }) {
  switch (action) {
    case 'open':
      return (
        <button type="button" onClick={() => askFor('open')}>
          Öppna omgången
        </button>
      );
    case 'close':
      return (
        <button type="button" onClick={() => askFor('close')}>
          Stäng och gör ordmoln
        </button>
      );
    case 'tidy':
      return (
        <button type="button" onClick={() => goTo(`/redaktion/omgangar/${campaign.id}/ord`)}>
          Till orden
        </button>
      );
    case 'publish':
      return (
        <div class="tools">
          <Link class="button secondary" href={`/redaktion/omgangar/${campaign.id}/ord`}>
            Gå igenom orden
          </Link>
          <button type="button" onClick={() => askFor('publish')}>
            Visa för nämnden
          </button>
        </div>
      );
    case 'change':
      return (
        <button type="button" onClick={() => askFor('publish')}>
          Visa de nya för nämnden
        </button>
      );
    case 'look':
      return (
        <button type="button" onClick={() => goTo(`/redaktion/omgangar/${campaign.id}/ordmoln`)}>
          Se vad som hände
        </button>
      );
    case 'copy':
      return <CopyButton class="primary" text={campaign.board?.url ?? ''} label="Kopiera nämndens länk" />;
  }
}
