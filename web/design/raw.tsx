import { h } from 'preact';

/** Markup or source that the product made itself, put in as it is. Never anything that a person wrote. */
export function Raw({ as, html }: { as: 'style' | 'script' | 'div' | 'figure'; html: string }) {
  return h(as, { dangerouslySetInnerHTML: { __html: html } });
}
