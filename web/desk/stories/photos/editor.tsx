import { useState } from 'preact/hooks';
import type { PhotoArea, PhotoEdits } from '../../../../shared/stories/photos/photo.ts';
import { Dialog } from '../../frame/dialog.tsx';
import { ErrorBox } from '../../frame/parts.tsx';
import { storyApi } from '../story-api.ts';
import { useChange } from '../story-props.ts';
import { AreaFields } from './area-fields.tsx';
import { type AreaKey, areaOf, maxBlurs, withArea, withoutArea } from './areas.ts';
import { PhotoCanvas } from './canvas.tsx';
import type { PhotoProps } from './props.ts';

const firstBlur: PhotoArea = { x: 0.4, y: 0.3, width: 0.2, height: 0.2 };
const firstCrop: PhotoArea = { x: 0.1, y: 0.1, width: 0.8, height: 0.8 };

/** Crop and blur with a pointer, with the arrow keys or with numbers; nothing happens to the photo until it is saved. */
export function PhotoEditor({
  story,
  photo,
  number,
  changed,
  onClose,
}: PhotoProps & { onClose: () => void }) {
  const [edits, setEdits] = useState<PhotoEdits>(photo.edits);
  const [chosen, setChosen] = useState<AreaKey>();
  const { change, pending, error } = useChange(changed);
  const keys: AreaKey[] = [...(edits.crop ? ['crop' as const] : []), ...edits.blurs.map((_, index) => index)];
  const put = (key: AreaKey, area: PhotoArea) => setEdits(withArea(edits, key, area));
  const addBlur = (area: PhotoArea) => {
    if (edits.blurs.length >= maxBlurs) return;
    setChosen(edits.blurs.length);
    setEdits({ ...edits, blurs: [...edits.blurs, area] });
  };
  const save = async () => {
    const done = await change(
      () => storyApi.changePhoto(story.id, photo.id, { edits }),
      `Bild ${number} görs om.`,
    );
    if (done) onClose();
  };
  return (
    <Dialog title={`Beskär eller dölj bild ${number}`} onClose={onClose} wide>
      <div class="photo-editor">
        <PhotoCanvas
          url={photo.cleanUrl ?? ''}
          edits={edits}
          chosen={chosen}
          choose={setChosen}
          put={put}
          add={addBlur}
        />
        <div class="photo-editor-side">
          <p class="hint">
            Dra över det som ska göras suddigt. Ett område flyttas med piltangenterna när dess knapp har
            fokus, och ändrar storlek med Skift och piltangenterna. Talen är procent av bildens bredd och
            höjd.
          </p>
          <div class="tools">
            <button
              type="button"
              class="secondary"
              aria-disabled={edits.blurs.length >= maxBlurs}
              onClick={() => addBlur(firstBlur)}
            >
              Dölj ett område
            </button>
            {!edits.crop && (
              <button
                type="button"
                class="secondary"
                onClick={() => {
                  setChosen('crop');
                  setEdits({ ...edits, crop: firstCrop });
                }}
              >
                Beskär
              </button>
            )}
          </div>
          <ul class="areas">
            {keys.map((key) => (
              <AreaFields
                key={key}
                name={key === 'crop' ? 'Beskärning' : `Dolt område ${key + 1}`}
                area={areaOf(edits, key) ?? firstBlur}
                chosen={chosen === key}
                choose={() => setChosen(key)}
                put={(area) => put(key, area)}
                remove={() => {
                  setChosen(undefined);
                  setEdits(withoutArea(edits, key));
                }}
              />
            ))}
          </ul>
        </div>
      </div>
      {error && <ErrorBox error={error} />}
      <div class="dialog-actions">
        <button type="button" class="secondary" onClick={onClose}>
          Avbryt
        </button>
        <button type="button" aria-disabled={pending} onClick={save}>
          {pending ? 'Sparar …' : 'Spara bilden'}
        </button>
      </div>
    </Dialog>
  );
}
