import { onDayAt } from '../../../../shared/text/dates.ts';
import { QrImage } from '../../../design/qr-image.tsx';
import { LinkField, Loading, Notice } from '../../frame/parts.tsx';
import { PreviewLink } from '../preview-link.tsx';
import type { StepProps } from '../step.ts';

/** What the board sees, and its link. */
export function BoardStep(props: StepProps) {
  const { campaign } = props;
  return (
    <section class="step" aria-labelledby="namnd">
      <h2 id="namnd">Nämnd</h2>
      {campaign.board ? <Shown {...props} board={campaign.board} /> : <NotYet {...props} />}
    </section>
  );
}

function Shown({
  campaign,
  clouds,
  me,
  askFor,
  board,
}: StepProps & { board: NonNullable<StepProps['campaign']['board']> }) {
  if (board.withdrawnAt) {
    return (
      <Notice>
        <p>
          Sidan togs ned {onDayAt(board.withdrawnAt)}. Den som öppnar länken får veta att ordmolnen inte visas
          längre.
        </p>
      </Notice>
    );
  }
  const latest = clouds.data?.clouds?.id === board.cloudSetId;
  return (
    <div class="card board">
      <div class="board-main">
        <p>
          {campaign.title} visas för nämnden sedan {onDayAt(board.publishedAt)}.{' '}
          {clouds.data && !latest && (
            <>
              Sidan visar de tidigare ordmolnen. <PreviewLink id={campaign.id} />
            </>
          )}
        </p>
        <LinkField id="namndlank" label="Länk till nämnden" url={board.url} />
        <p class="quiet">
          Länken öppnas utan inloggning. Sidan fungerar på skärmen i möteslokalen, och där finns underlaget
          som PDF till handlingarna.
        </p>
        <div class="tools">
          <a class="button secondary" href={board.url} target="_blank" rel="noreferrer">
            Öppna nämndens sida
          </a>
          {me.mayChange && (
            <button type="button" class="quiet-button" onClick={() => askFor('unpublish')}>
              Ta ned sidan
            </button>
          )}
        </div>
      </div>
      {board.qr && (
        <figure>
          <QrImage code={board.qr} label="QR-kod till nämndens sida" />
          <figcaption class="quiet">Till kallelsen eller en bild på mötet</figcaption>
        </figure>
      )}
    </div>
  );
}

function NotYet({ campaign, clouds }: StepProps) {
  const made = clouds.data?.clouds;
  if (!clouds.data && !clouds.error) return <Loading what="läget" />;
  if (made?.state === 'ready') {
    return (
      <Notice>
        <p>
          Ordmolnen är klara men visas inte för nämnden än. <PreviewLink id={campaign.id} />
        </p>
      </Notice>
    );
  }
  return (
    <Notice>
      <p>Här får du länken till nämnden när omgången är stängd och ordmolnen är klara.</p>
    </Notice>
  );
}
