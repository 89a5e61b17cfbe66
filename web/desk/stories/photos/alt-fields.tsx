import { useEffect, useState } from 'preact/hooks';
import type { AltText } from '../../../../shared/stories/photos/photo.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { storyApi } from '../story-api.ts';
import { useChange } from '../story-props.ts';
import { AltFindings } from './alt-findings.tsx';
import type { PhotoProps } from './props.ts';

interface AltDraft {
  text: string;
  decorative: boolean;
}

function draftOf(alt: AltText | undefined): AltDraft {
  return { text: alt?.kind === 'text' ? alt.text : '', decorative: alt?.kind === 'decorative' };
}

/** What the photo shows, for who does not see it; or that it says nothing that the text does not. */
export function AltFields(props: PhotoProps) {
  const { story, photo, number, editable, changed } = props;
  const { change, pending, error } = useChange(changed);
  const saved = JSON.stringify(draftOf(photo.alt));
  const [draft, setDraft] = useState(() => draftOf(photo.alt));
  // When somebody else has saved, theirs is shown unless something is being written here.
  const [before, setBefore] = useState(saved);
  useEffect(() => {
    if (saved === before) return;
    if (JSON.stringify(draft) === before) setDraft(JSON.parse(saved));
    setBefore(saved);
  }, [saved, before, draft]);
  const dirty = JSON.stringify(draft) !== saved;
  const id = `alt-${photo.id}`;
  const save = (next: AltDraft) => {
    const text = next.text.trim();
    const alt: AltText | null = next.decorative
      ? { kind: 'decorative' }
      : text === ''
        ? null
        : { kind: 'text', text };
    return change(
      () => storyApi.changePhoto(story.id, photo.id, { alt }),
      `Alternativtexten till bild ${number} är sparad.`,
    );
  };
  if (!editable) return <SavedAlt {...props} />;
  return (
    <div class="alt-fields">
      {!draft.decorative && (
        <div class="field">
          <label for={id}>Alternativtext till bild {number}</label>
          <textarea
            id={id}
            rows={2}
            maxLength={1_000}
            value={draft.text}
            aria-describedby={`${id}-hjalp`}
            onInput={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
          />
          <p class="hint" id={`${id}-hjalp`}>
            Vad bilden visar, i en mening eller två, för den som inte ser den.
          </p>
        </div>
      )}
      <AltFindings {...props} />
      <div class="tools">
        {(dirty || pending) && !draft.decorative && (
          <button type="button" class="secondary" aria-disabled={pending} onClick={() => save(draft)}>
            {pending ? 'Sparar …' : 'Spara alternativtexten'}
          </button>
        )}
        <label class="tick">
          <input
            type="checkbox"
            checked={draft.decorative}
            onChange={(event) => {
              const next = { ...draft, decorative: event.currentTarget.checked };
              setDraft(next);
              // Without words there is nothing to save but what is said by the tick.
              if (next.decorative || next.text === '') save(next);
            }}
          />
          Bild {number} är dekorativ
        </label>
      </div>
      {error && <ErrorBox error={error} />}
    </div>
  );
}

function SavedAlt({ photo }: PhotoProps) {
  if (photo.alt?.kind === 'decorative') return <p>Dekorativ, utan alternativtext.</p>;
  return <p>{photo.alt ? `Alternativtext: ${photo.alt.text}` : 'Alternativtext saknas.'}</p>;
}
