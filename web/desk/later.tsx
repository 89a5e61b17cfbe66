import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Loading } from './frame/parts.tsx';

/** A page whose script is fetched when it is first shown, so that the desk opens with what its first page needs. */
export function later<P extends object>(fetchPage: () => Promise<ComponentType<P>>): ComponentType<P> {
  let fetched: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [Page, setPage] = useState(() => fetched);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (fetched) return;
      fetchPage().then(
        (page) => {
          fetched = page;
          setPage(() => page);
        },
        // No network, or a new version has other files by now: the page's own address gets it right in both cases.
        () => setFailed(true),
      );
    }, []);
    if (Page) return <Page {...props} />;
    return failed ? <NotFetched /> : <Loading what="sidan" />;
  };
}

function NotFetched() {
  return (
    <div class="notice bad" role="alert">
      <p>Sidan kunde inte hämtas. Kontrollera nätet och ladda om. Det du har skrivit finns kvar.</p>
      <button type="button" class="secondary" onClick={() => location.reload()}>
        Ladda om sidan
      </button>
    </div>
  );
}
