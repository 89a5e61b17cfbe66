/** What the script shows instead of the form when this phone has already answered. */
export function PhonePanels({ code }: { code: string }) {
  const another = `/s/${code}?ny`;
  return (
    <>
      <p id="stuck" class="panel warn" hidden>
        Ett svar som väntade på den här telefonen kunde inte skickas.{' '}
        <button type="button" class="secondary" data-do="stuck">
          Visa det
        </button>
      </p>
      <p id="restored" class="restored" hidden>
        Det du skrev förut finns kvar här.{' '}
        <button type="button" class="link" data-do="clear">
          Börja om
        </button>
      </p>
      <section id="waiting" class="panel" tabIndex={-1} hidden>
        <h2 data-safe="yes">Sparat på telefonen</h2>
        <p data-safe="yes">
          Skickas när nätet är tillbaka. Låt sidan vara öppen, eller öppna länken igen när du har nät.
        </p>
        <h2 data-safe="no">Inte skickat än</h2>
        <p data-safe="no">
          Svaret skickas när nätet är tillbaka. Låt sidan vara öppen till dess, annars försvinner det.
        </p>
        <div class="actions">
          <button type="button" data-do="again">
            Försök nu
          </button>
          <button type="button" class="secondary" data-do="reopen">
            Ändra svaret
          </button>
        </div>
        <p data-safe="yes">
          <a href={another} data-do="another">
            Låt en kollega svara på den här telefonen
          </a>
        </p>
      </section>
      <section id="sent" class="panel good" tabIndex={-1} hidden>
        <h2>Du har svarat</h2>
        <p>Ditt svar är skickat från den här telefonen.</p>
        <div class="actions">
          <a class="button" id="own" href={another}>
            Se eller ändra svaret
          </a>
        </div>
        <p>
          <a href={another} data-do="another">
            Låt en kollega svara på den här telefonen
          </a>
        </p>
      </section>
    </>
  );
}
