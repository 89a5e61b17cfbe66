import type { WorkshopStage } from './texts.ts';

interface WorkshopActionsProps {
  stage: WorkshopStage;
  path: string;
  /** The page reloads by itself without JavaScript. */
  refreshes: boolean;
  /** The workshop's summary can be saved. */
  hasSummary: boolean;
}

/** Papers to keep and to lead by; ends the workshop, after asking once more, or opens it again. */
export function WorkshopActions({ stage, path, refreshes, hasSummary }: WorkshopActionsProps) {
  return (
    <div class="actions">
      {hasSummary && (
        <p>
          <a href={`${path}/sammanfattning.pdf`}>Spara sammanfattningen (PDF)</a>
        </p>
      )}
      {(stage === 'open' || stage === 'not_open') && (
        <p>
          <a href={`${path}/guide`}>Guide till dig som leder, på ett A4</a>
        </p>
      )}
      {stage === 'open' && (
        <details class="ending">
          <summary class="button secondary">Avsluta workshoppen</summary>
          <form method="post" action={`${path}/avsluta`}>
            <p>Sedan kan ingen mer i gruppen svara. Du kan öppna igen tills svaren samlas in.</p>
            <button type="submit">Ja, avsluta</button>
          </form>
        </details>
      )}
      {stage === 'ended' && (
        <form method="post" action={`${path}/oppna`}>
          <button type="submit" class="secondary">
            Öppna igen
          </button>
        </form>
      )}
      {stage === 'open' && (
        <noscript>
          <p>
            {refreshes ? (
              <a href={path}>Sluta uppdatera automatiskt</a>
            ) : (
              <>
                <a href={path}>Uppdatera antalet</a>
                <a href={`${path}?uppdatera=ja`}>Uppdatera automatiskt var 20:e sekund</a>
              </>
            )}
          </p>
        </noscript>
      )}
    </div>
  );
}
