import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

const moved = 'orngott-moved';

/** A part of the address, followed wherever it goes. */
function useAddress(read: () => string): string {
  const [part, setPart] = useState(read);
  const latest = useRef(read);
  useEffect(() => {
    const follow = () => setPart(latest.current());
    addEventListener('popstate', follow);
    addEventListener(moved, follow);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener(moved, follow);
    };
  }, []);
  return part;
}

/** The address below `/redaktion`, as parts: `['omgangar', 'cmp_…', 'ordmoln']`. */
export function usePath(): string[] {
  return useAddress(() => location.pathname)
    .split('/')
    .filter(Boolean)
    .slice(1);
}

/** What the address says after the path: `?lage=submitted`. */
export function useSearch(): string {
  return useAddress(() => location.search);
}

/** Puts the choices made on a page in its address, without going anywhere. */
export function noteInAddress(search: string): void {
  history.replaceState(null, '', `${location.pathname}${search}`);
  dispatchEvent(new Event(moved));
}

export function goTo(href: string): void {
  history.pushState(null, '', href);
  scrollTo(0, 0);
  dispatchEvent(new Event(moved));
}

interface LinkProps {
  href: string;
  class?: string;
  current?: boolean;
  children: ComponentChildren;
}

/** A link within the desk; one that is opened in a new tab, or saved, is left to the browser. */
export function Link({ href, current, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(href);
  };
  return (
    <a href={href} onClick={follow} aria-current={current ? 'page' : undefined} {...rest}>
      {children}
    </a>
  );
}

/** Names the tab, and moves the focus to the new page's heading, as a page from the server would. */
export function PageTitle({ children }: { children: string }) {
  useEffect(() => {
    document.title = `${children} · Örngott`;
  }, [children]);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement?.tagName === 'A') {
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
  }, []);
  return <h1 tabIndex={-1}>{children}</h1>;
}
