import { signInPage } from './page.tsx';

export interface SignOutForm {
  /** Where the form that signs out is sent. */
  signOutPath: string;
}

/** For somebody whom the municipality knows but to whom nobody has given a role here. */
export function noRolePage(about: SignOutForm & { name: string; contact: string }): string {
  return signInPage({
    title: 'Du har ingen roll här ännu',
    children: (
      <>
        <p>
          Du är inloggad som <strong>{about.name}</strong>, men ditt konto har ingen roll i Örngott. Därför
          kan vi inte släppa in dig.
        </p>
        <p>
          Be {about.contact} att ge dig rollen Kommunikatör, Godkännare eller Administratör. Logga sedan ut
          och in igen.
        </p>
        <form method="post" action={about.signOutPath}>
          <button class="button" type="submit">
            Logga ut
          </button>
        </form>
      </>
    ),
  });
}

/** For somebody who sent an old-fashioned form after the session ended. */
export function signedOutPage(about: { signInPath: string; byYourself: boolean }): string {
  return signInPage({
    title: about.byYourself ? 'Du är utloggad' : 'Du har loggats ut',
    children: (
      <>
        <p>
          {about.byYourself
            ? 'Allt du sparade finns kvar till nästa gång.'
            : 'Det har gått en stund, så du behöver logga in igen innan du kan fortsätta.'}
        </p>
        <p>
          <a class="button" href={about.signInPath}>
            Logga in igen
          </a>
        </p>
      </>
    ),
  });
}

/** Signing out here is done; the browser goes on to where the account itself is signed out. */
export function signingOutPage(about: { goesOnTo: string }): string {
  return signInPage({
    title: 'Du loggas ut',
    goesOnTo: about.goesOnTo,
    children: (
      <>
        <p>Du är utloggad från Örngott. Nu loggar vi också ut dig från inloggningstjänsten.</p>
        <p>
          <a class="button" href={about.goesOnTo}>
            Gå vidare
          </a>
        </p>
      </>
    ),
  });
}

/** The way back from the provider did not hold: cancelled, too old, gone back to, or cookies that were not kept. */
export function signInFailedPage(about: { signInPath: string; overPlainHttp: boolean }): string {
  return signInPage({
    title: 'Inloggningen blev inte klar',
    children: (
      <>
        <p>Det händer om man avbryter, väntar länge eller går tillbaka i webbläsaren. Försök en gång till.</p>
        {about.overPlainHttp && (
          <p class="note">
            Använder du Safari? På den här adressen (utan https) sparar Safari inte inloggningen. Firefox,
            Chrome och Edge fungerar.
          </p>
        )}
        <p>
          <a class="button" href={about.signInPath}>
            Försök igen
          </a>
        </p>
      </>
    ),
  });
}

/** The provider could not be reached; nothing is lost. */
export function signInUnavailablePage(): string {
  return signInPage({
    title: 'Inloggningen svarar inte',
    children: (
      <>
        <p>Vi får ingen kontakt med inloggningstjänsten just nu. Det du har sparat finns kvar.</p>
        <p>Vänta en liten stund och ladda sedan om sidan.</p>
      </>
    ),
  });
}
