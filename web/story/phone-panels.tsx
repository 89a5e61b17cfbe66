/** What the script shows around the form: what this phone remembers, and that a text waits for the network. */
export function PhonePanels({ changing }: { changing: boolean }) {
  return (
    <>
      {!changing && (
        <section id="own" class="panel" aria-labelledby="own-title" hidden>
          <h2 id="own-title">Dina berättelser på den här telefonen</h2>
          <ul id="own-list" class="own" />
          <p class="quiet">
            Tar du bort listan finns berättelserna kvar hos oss, men du behöver din länk för att hitta dem.
            Bilder som inte är skickade än tas bort.
          </p>
          <button type="button" class="link" data-do="forget">
            Ta bort listan från telefonen
          </button>
        </section>
      )}
      <p id="restored" class="restored" hidden>
        Det du skrev förut finns kvar här.{' '}
        <button type="button" class="link" data-do="clear">
          {changing ? 'Gå tillbaka till det jag har skickat' : 'Börja om'}
        </button>
      </p>
      <section id="waiting" class="panel" tabIndex={-1} hidden>
        <h2 data-safe="yes">Sparat på telefonen</h2>
        <p data-safe="yes">
          Berättelsen skickas när nätet är tillbaka. Låt sidan vara öppen, eller öppna den igen när du har
          nät.
        </p>
        <h2 data-safe="no">Inte skickat än</h2>
        <p data-safe="no">
          Berättelsen skickas när nätet är tillbaka. Låt sidan vara öppen till dess, annars försvinner den.
        </p>
        <div class="actions">
          <button type="button" data-do="again">
            Försök nu
          </button>
          <button type="button" class="secondary" data-do="reopen">
            Ändra berättelsen
          </button>
        </div>
      </section>
    </>
  );
}
