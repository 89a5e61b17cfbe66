import { useState } from 'preact/hooks';
import type { Me } from '../../../shared/desk/desk.ts';
import { Link } from '../router.tsx';
import { pagesByKey } from './pages.ts';

const seenBy = (id: string) => `orngott/sett-rundturen/${id}`;

/** Where everything is, for somebody who is here for the first time; and again when asked for. */
export function Welcome({ me, again }: { me: Me; again: boolean }) {
  const [isSeen, setIsSeen] = useState(() => localStorage.getItem(seenBy(me.id)) !== null);
  if (isSeen && !again) return null;
  const close = () => {
    localStorage.setItem(seenBy(me.id), '1');
    setIsSeen(true);
    // The address asks for it no more.
    history.replaceState(null, '', location.pathname);
  };
  return (
    <section class="card welcome" aria-labelledby="valkommen">
      <h2 id="valkommen">Välkommen, {me.name}! Här finns allt</h2>
      <dl>
        {pagesByKey.slice(1).map(({ name, href, about }) => (
          <div key={href}>
            <dt>
              <Link href={href}>{name}</Link>
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
      <div class="tools">
        <button type="button" onClick={close}>
          Då vet jag
        </button>
        <p class="quiet">Längst ned på varje sida finns den här översikten igen.</p>
      </div>
    </section>
  );
}
