import { asAsked } from '../../../shared/room/material.ts';
import { plural } from '../../../shared/text/plural.ts';
import type { RoomPageProps } from './props.ts';

/** What the group keeps, and what becomes of it. */
export function EndStage({ campaign, workgroup, answers, room, path }: RoomPageProps) {
  const ids = campaign.questions.map(({ id }) => id);
  const isClosed = workgroup.closedAt !== undefined;
  return (
    <section class="end" aria-labelledby="tack">
      <div class="thanks-for">
        <h2 id="tack">Tack för i dag!</h2>
        <p class="lead">
          {plural(answers, 'person har svarat', 'personer har svarat')}. Så här går det vidare:
        </p>
        <ol class="onwards">
          <li>Era ord räknas ihop med de andra gruppernas. Ingen ser vem som har skrivit vad.</li>
          <li>När alla grupper har svarat görs ordmolnen som nämnden får se.</li>
          <li>Du kan ändra eller ta bort ditt svar på din telefon tills svaren samlas in.</li>
        </ol>
      </div>
      <div class="kept">
        {asAsked(campaign.questions, ids, room?.material ?? []).map(({ id, shortText }) => {
          const marked = (room?.marked ?? []).filter(({ questionId }) => questionId === id);
          return marked.length === 0 ? null : (
            <section key={id} aria-labelledby={`minns-${id}`}>
              <h3 id={`minns-${id}`}>{shortText}: det vill vi minnas</h3>
              <ul>
                {marked.map(({ term }) => (
                  <li key={term}>{term}</li>
                ))}
              </ul>
            </section>
          );
        })}
        {room !== undefined && room.unveiled.length > 0 && (
          <p>
            <a class="button secondary" href={`${path}/sammanfattning.pdf`}>
              Spara sammanfattningen (PDF)
            </a>
          </p>
        )}
        <form method="post" action={`${path}/${isClosed ? 'oppna' : 'avsluta'}`} class="closing">
          <p class="quiet">
            {isClosed
              ? 'Gruppen tar inte emot fler svar. Den som har svarat kan ändra sitt.'
              : 'Fler kan svara tills svaren samlas in. Är alla klara kan du stänga för nya svar.'}
          </p>
          <button type="submit" class="secondary">
            {isClosed ? 'Öppna för fler svar' : 'Stäng för nya svar'}
          </button>
        </form>
      </div>
    </section>
  );
}
