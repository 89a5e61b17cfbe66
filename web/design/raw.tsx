import { h } from 'preact';

/** Markup or source that the product made itself, put in as it is. Never anything that a person wrote. */
export function Raw({
  as,
  ...rest
}: {
  as: 'style' | 'script' | 'div' | 'figure';
  html: string;
  class?: string | undefined;
}) {
  const { html, ...attributes } = rest;
  return h(as, { ...attributes, dangerouslySetInnerHTML: { __html: html } });
}
