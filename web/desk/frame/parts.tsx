import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CampaignState } from '../../../shared/campaigns/campaigns.ts';
import { swedishNumber } from '../../../shared/text/plural.ts';
import type { DeskError } from '../api.ts';
import { signInAgainHref } from '../session.ts';

const stateNames: Record<CampaignState, string> = {
  draft: 'Förbereds',
  open: 'Öppen för svar',
  closed: 'Stängd',
  published: 'Visad för nämnden',
};

export function StateChip({ state }: { state: CampaignState }) {
  return <span class={`chip state-${state}`}>{stateNames[state]}</span>;
}

export function Loading({ what }: { what: string }) {
  return (
    <p class="loading" role="status">
      Hämtar {what} …
    </p>
  );
}

/** An error with what to do, and the reference that the log has. */
export function ErrorBox({ error, again }: { error: DeskError; again?: (() => void) | undefined }) {
  return (
    <div class="notice bad" role="alert">
      <p>{error.message}</p>
      {error.reference !== undefined && (
        <p class="quiet">
          Felkod: <strong>{error.reference}</strong>
        </p>
      )}
      {error.code === 'signed_out' && (
        <a class="button" href={signInAgainHref()}>
          Logga in igen
        </a>
      )}
      {again && error.code !== 'signed_out' && (
        <button type="button" class="secondary" onClick={again}>
          Försök igen
        </button>
      )}
    </div>
  );
}

export function Notice(props: { kind?: 'good' | 'warn' | 'plain'; children: ComponentChildren }) {
  return <div class={`notice ${props.kind ?? 'plain'}`}>{props.children}</div>;
}

/** How many of how many, as text and as a bar; without the bar when the whole is not known. */
export function Share(props: { part: number; whole: number; unit: string; label: string }) {
  const { part, whole, unit, label } = props;
  // More than the known number: colleagues from elsewhere, or the number is old. "7 av 6" would look like a fault.
  if (whole === 0 || part > whole) {
    return (
      <span class="share">
        <span class="share-text">
          <strong>{swedishNumber(part)}</strong> {unit}
        </span>
      </span>
    );
  }
  return (
    <span class="share">
      <span class="share-text">
        <strong>{swedishNumber(part)}</strong> av {swedishNumber(whole)} {unit}
      </span>
      <progress max={whole} value={Math.min(part, whole)} aria-label={label} />
    </span>
  );
}

/** Copies, and says so in the button and to a screen reader. */
export function CopyButton(props: {
  text: string;
  label: string /** What, where several stand near. */;
  of?: string;
  class?: string;
}) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), 4000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    navigator.clipboard.writeText(props.text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  return (
    <>
      <button type="button" class={props.class ?? 'secondary'} onClick={copy}>
        {outcome === 'copied' ? 'Kopierat' : props.label}
        {props.of !== undefined && <span class="visually-hidden"> {props.of}</span>}
      </button>
      <span class={outcome === 'failed' ? 'copy-failed' : 'visually-hidden'} role="status">
        {outcome === 'copied' && 'Kopierat till urklipp'}
        {outcome === 'failed' && 'Det gick inte att kopiera. Markera texten och kopiera den själv.'}
      </span>
    </>
  );
}

/** An address to copy, readable and selectable. */
export function LinkField({ label, url, id }: { label: string; url: string; id: string }) {
  return (
    <div class="link-field">
      <label for={id}>{label}</label>
      <div class="link-row">
        <input id={id} type="text" readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
        <CopyButton text={url} label="Kopiera" of={label} />
      </div>
    </div>
  );
}
