import { useEffect, useState } from 'preact/hooks';

const event = 'orngott-signed-out';

/** The server no longer knows who this is. */
export function signedOut(): void {
  dispatchEvent(new Event(event));
}

export function useSignedOut(): boolean {
  const [is, setIs] = useState(false);
  useEffect(() => {
    const note = () => setIs(true);
    addEventListener(event, note);
    return () => removeEventListener(event, note);
  }, []);
  return is;
}

/** Signs in and comes back to this very page. */
export function signInAgainHref(): string {
  return `/redaktion/logga-in?till=${encodeURIComponent(location.pathname)}`;
}
