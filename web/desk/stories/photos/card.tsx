import { useState } from 'preact/hooks';
import type { DeskPhoto } from '../../../../shared/desk/stories.ts';
import { refusalTexts } from '../../../../shared/stories/photos/refusals.ts';
import { plural } from '../../../../shared/text/plural.ts';
import { Confirm } from '../../frame/dialog.tsx';
import { useAction } from '../../load.ts';
import { fieldIds } from '../review/jump.ts';
import { storyApi } from '../story-api.ts';
import { AltFields } from './alt-fields.tsx';
import { PhotoEditor } from './editor.tsx';
import type { PhotoProps } from './props.ts';

const states: Record<DeskPhoto['state'], string> = {
  awaited: 'Väntar på att bilden ska laddas upp.',
  working: 'Bilden görs i ordning …',
  stuck: 'Bilden gick inte att göra i ordning. Försök igen överst på sidan, eller ta bort den.',
  ready: '',
  refused: '',
};

export function PhotoCard(props: PhotoProps) {
  const { photo, number, editable } = props;
  const [dialog, setDialog] = useState<'edit' | 'remove'>();
  const { crop, blurs } = photo.edits;
  const edits = [
    ...(crop ? ['beskuren'] : []),
    ...(blurs.length > 0 ? [plural(blurs.length, 'dolt område', 'dolda områden')] : []),
  ];
  return (
    <li class="photo-card" id={fieldIds.photo(photo.id)} aria-label={`Bild ${number}`}>
      {photo.imageUrl !== undefined && photo.state === 'ready' ? (
        <a href={photo.imageUrl} target="_blank" rel="noopener">
          <img src={photo.thumbnailUrl ?? photo.imageUrl} alt={`Bild ${number} i full storlek, ny flik`} />
        </a>
      ) : (
        <p class="photo-waits" role="status">
          {photo.refusal ? refusalTexts[photo.refusal] : states[photo.state]}
        </p>
      )}
      <div class="photo-side">
        <h3>Bild {number}</h3>
        <p class="quiet">
          {photo.from === 'sender' ? 'Från den som skickade in' : 'Tillagd av redaktionen'}
          {edits.length > 0 && `, ${edits.join(', ')}`}
        </p>
        {photo.state !== 'refused' && <AltFields {...props} />}
        {editable && (
          <div class="tools">
            {photo.cleanUrl !== undefined && (
              <button
                type="button"
                class="secondary"
                aria-label={`Beskär eller dölj bild ${number}`}
                onClick={() => setDialog('edit')}
              >
                Beskär eller dölj
              </button>
            )}
            <button
              type="button"
              class="quiet-button"
              aria-label={`Ta bort bild ${number}`}
              onClick={() => setDialog('remove')}
            >
              Ta bort
            </button>
          </div>
        )}
      </div>
      {dialog === 'edit' && <PhotoEditor {...props} onClose={() => setDialog(undefined)} />}
      {dialog === 'remove' && <RemovePhoto {...props} onClose={() => setDialog(undefined)} />}
    </li>
  );
}

function RemovePhoto({ story, photo, number, changed, onClose }: PhotoProps & { onClose: () => void }) {
  const action = useAction();
  return (
    <Confirm
      title={`Ta bort bild ${number}?`}
      verb="Ta bort bilden"
      pendingText="Tar bort …"
      action={action}
      work={async () =>
        changed(await storyApi.removePhoto(story.id, photo.id), `Bild ${number} är borttagen.`)
      }
      onClose={onClose}
    >
      <p>Den tas bort ur berättelsen och ur inlägg som inte är ute. Det går inte att ångra.</p>
    </Confirm>
  );
}
