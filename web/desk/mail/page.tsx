import type { MailPage as Told } from '../../../shared/desk/mail.ts';
import type { When } from '../../../shared/mail/notices.ts';
import { onDay } from '../../../shared/text/dates.ts';
import { api, ask } from '../api.ts';
import { ErrorBox, LinkField, Loading, Notice } from '../frame/parts.tsx';
import { useAction, useLoad } from '../load.ts';
import { PageTitle } from '../router.tsx';

const whens: [When, string][] = [
  ['now', 'Direkt'],
  ['digest', 'Kl. 7.30'],
  ['never', 'Aldrig'],
];

/** What one is told by mail, and when; and the calendar that shows what is planned. */
export function MailPage() {
  const page = useLoad('mejl', () => ask(api.mejl.$get()));
  return (
    <>
      <PageTitle>Mejl och kalender</PageTitle>
      {page.error && <ErrorBox error={page.error} again={page.reload} />}
      {!page.data && !page.error && <Loading what="dina val" />}
      {page.data && (
        <div class="mail-page">
          <Kinds page={page.data} set={page.set} />
          <Calendar page={page.data} set={page.set} />
        </div>
      )}
    </>
  );
}

interface Props {
  page: Told;
  set: (page: Told) => void;
}

function Kinds({ page, set }: Props) {
  const action = useAction();
  const choose = async (kind: Told['kinds'][number]['kind'], when: When) => {
    // Shown as chosen at once; as it was when that could not be stored.
    set({ ...page, kinds: page.kinds.map((one) => (one.kind === kind ? { ...one, when } : one)) });
    const went = await action.run(async () => set(await ask(api.mejl.$put({ json: { kind, when } }))));
    if (!went) set(page);
  };
  return (
    <section class="card" aria-labelledby="mejl-om">
      <h2 id="mejl-om">Det här får du mejl om</h2>
      <Address page={page} set={set} />
      <p class="quiet">
        Mejlen har en länk hit och aldrig något ur en berättelse. Väljer du kl. 7.30 samlas allt sedan dagen
        före i ett mejl.
      </p>
      {action.error && <ErrorBox error={action.error} />}
      <div class="mail-kinds">
        {page.kinds.map(({ kind, name, when }) => (
          <fieldset key={kind}>
            <legend>{name}</legend>
            <div class="mail-whens">
              {whens.map(([value, label]) => (
                <label key={value}>
                  <input
                    type="radio"
                    name={kind}
                    checked={when === value}
                    onChange={() => choose(kind, value)}
                  />
                  {label}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <p class="quiet" role="status">
        {action.pending ? 'Sparar …' : 'Det du väljer sparas direkt.'}
      </p>
    </section>
  );
}

function Address({ page: { hasMail, address, returnedAt }, set }: Props) {
  const action = useAction();
  if (!hasMail)
    return (
      <Notice kind="warn">
        <p>
          Örngott skickar inga mejl här än. Den som sköter driften behöver ange en e-postserver. Dina val
          sparas till dess.
        </p>
      </Notice>
    );
  if (address === undefined)
    return (
      <Notice kind="warn">
        <p>
          Inloggningen säger inte vilken e-postadress du har, så vi kan inte mejla dig. Fråga den som sköter
          inloggningen.
        </p>
      </Notice>
    );
  if (returnedAt === undefined)
    return (
      <p>
        Mejlen går till <strong>{address}</strong>. Adressen kommer från din inloggning.
      </p>
    );
  return (
    <Notice kind="warn">
      <p>
        Mejl till <strong>{address}</strong> kom inte fram {onDay(returnedAt)}, så vi har slutat skicka dit.
      </p>
      {action.error && <ErrorBox error={action.error} />}
      <button
        type="button"
        class="secondary"
        aria-disabled={action.pending}
        onClick={() => action.run(async () => set(await ask(api.mejl['forsok-igen'].$post())))}
      >
        Börja skicka igen
      </button>
    </Notice>
  );
}

function Calendar({ page: { calendarUrl }, set }: Props) {
  const action = useAction();
  const renew = () => action.run(async () => set(await ask(api.mejl.kalender.$post())));
  const end = () => action.run(async () => set(await ask(api.mejl.kalender.$delete())));
  return (
    <section class="card" aria-labelledby="kalender">
      <h2 id="kalender">Planeringen i din egen kalender</h2>
      <p>
        Outlook och andra kalendrar kan visa planerade inlägg och omgångarnas dagar. De uppdateras
        automatiskt. Kalendern har inga berättelser och inga namn.
      </p>
      {calendarUrl === undefined ? (
        <div class="tools">
          <button type="button" aria-disabled={action.pending} onClick={renew}>
            {action.pending ? 'Hämtar …' : 'Hämta en adress'}
          </button>
        </div>
      ) : (
        <>
          <LinkField id="kalender-adress" label="Din egen adress" url={calendarUrl} />
          <p class="hint">
            I Outlook: välj <em>Lägg till kalender</em>, <em>Prenumerera från webben</em> och klistra in
            adressen. Den som har adressen kan se planeringen. Byt den om någon annan har fått tag i den.
          </p>
          <div class="tools">
            <button type="button" class="secondary" aria-disabled={action.pending} onClick={renew}>
              Byt adress
            </button>
            <button type="button" class="quiet-button" aria-disabled={action.pending} onClick={end}>
              Ta bort adressen
            </button>
          </div>
        </>
      )}
      {action.error && <ErrorBox error={action.error} />}
    </section>
  );
}
