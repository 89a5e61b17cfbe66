import { type Role, roleNames } from '../../shared/people.ts';
import { signInPage } from './page.tsx';

export interface ExampleUser {
  id: string;
  name: string;
  email: string;
  roles: Role[];
}

/** Sign-in on one machine: no password, one click, and plain words about what this is. */
export function chooseUserPage(about: { action: string; users: ExampleUser[] }): string {
  return signInPage({
    title: 'Vem vill du prova som?',
    children: (
      <>
        <p class="soft">
          Här finns påhittade personer utan lösenord, så att du kan se hur redaktionen fungerar.
        </p>
        <form method="post" action={about.action}>
          <ul class="people">
            {about.users.map((user) => (
              <li>
                <button class="person" type="submit" name="user" value={user.id}>
                  <span class="initial" aria-hidden="true">
                    {user.name.slice(0, 1)}
                  </span>
                  <span>
                    <strong>{user.name}</strong>
                    <small>{roleList(user.roles)}</small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </form>
        <p class="note">
          Den här inloggningen är bara till för att prova på den egna datorn. En kommun ställer in{' '}
          <code>OIDC_ISSUER</code> så att man i stället loggar in med sitt vanliga konto, till exempel i Entra
          ID.
        </p>
      </>
    ),
  });
}

function roleList(roles: Role[]): string {
  return roles.length === 0 ? 'Ingen roll' : roles.map((role) => roleNames[role]).join(', ');
}

/** Sends itself at once: whoever comes here has just asked to be signed out. */
export const sendAtOnce = 'document.forms[0].submit()';

/** @param about.xsrf the provider's own protection of this form. */
export function confirmSignOutPage(about: { action: string; xsrf: string }): string {
  return signInPage({
    title: 'Du loggas ut',
    children: (
      <>
        <p>Sista steget: du loggas också ut från den här datorns provinloggning.</p>
        <form method="post" action={about.action}>
          <input type="hidden" name="xsrf" value={about.xsrf} />
          <input type="hidden" name="logout" value="yes" />
          <button class="button" type="submit">
            Logga ut
          </button>
        </form>
        <script>{sendAtOnce}</script>
      </>
    ),
  });
}

export function providerErrorPage(about: { backTo: string }): string {
  return signInPage({
    title: 'Den här inloggningen gäller inte längre',
    children: (
      <>
        <p>Det händer om sidan har legat öppen länge eller om man går bakåt i webbläsaren.</p>
        <p>
          <a class="button" href={about.backTo}>
            Börja om
          </a>
        </p>
      </>
    ),
  });
}
