import type { DeskStory } from '../../../../shared/desk/stories.ts';
import type { PhotoId } from '../../../../shared/ids.ts';
import type { ChannelId } from '../../../../shared/publishing/channels.ts';
import { moved } from '../photos/order.ts';
import { fieldIds } from '../review/jump.ts';

interface PostPhotosProps {
  story: DeskStory;
  channel: ChannelId;
  chosen: PhotoId[];
  readOnly: boolean;
  onChange: (photoIds: PhotoId[]) => void;
}

/** Which of the story's photos the post shows, and in which order. */
export function PostPhotos({ story, channel, chosen, readOnly, onChange }: PostPhotosProps) {
  const max = story.plan.content.channels.find(({ id }) => id === channel)?.maxPhotos ?? 0;
  const others = story.photos.filter(({ id, state }) => !chosen.includes(id) && state !== 'refused');
  if (story.photos.length === 0 && chosen.length === 0) return null;
  const nameOf = (id: PhotoId) => `bild ${story.photos.findIndex((photo) => photo.id === id) + 1}`;
  const picture = (id: PhotoId) => {
    const photo = story.photos.find((candidate) => candidate.id === id);
    return photo?.thumbnailUrl ? (
      <img src={photo.thumbnailUrl} alt="" />
    ) : (
      <span class="quiet">{photo ? 'Inte klar' : 'Borttagen'}</span>
    );
  };
  return (
    <fieldset class="post-photos" id={fieldIds.postPhotos(channel)}>
      <legend>
        Bilder i inlägget{' '}
        <span class={chosen.length > max ? 'over' : 'hint'}>
          {chosen.length} av högst {max}
        </span>
      </legend>
      <ol class="photo-strip">
        {chosen.map((id, index) => (
          <li key={id}>
            {picture(id)}
            <div class="row">
              <button
                type="button"
                class="quiet-button"
                aria-disabled={readOnly || index === 0}
                aria-label={`Flytta ${nameOf(id)} tidigare`}
                onClick={() => !readOnly && index > 0 && onChange(moved(chosen, index, -1))}
              >
                ←
              </button>
              <label class="tick">
                <input
                  type="checkbox"
                  checked
                  disabled={readOnly}
                  onChange={() => onChange(chosen.filter((other) => other !== id))}
                />
                {index + 1}. {nameOf(id)}
              </label>
              <button
                type="button"
                class="quiet-button"
                aria-disabled={readOnly || index === chosen.length - 1}
                aria-label={`Flytta ${nameOf(id)} senare`}
                onClick={() => !readOnly && onChange(moved(chosen, index, 1))}
              >
                →
              </button>
            </div>
          </li>
        ))}
        {others.map(({ id }) => (
          <li key={id} class="left-out">
            {picture(id)}
            <label class="tick">
              <input
                type="checkbox"
                checked={false}
                disabled={readOnly}
                onChange={() => onChange([...chosen, id])}
              />
              Ta med {nameOf(id)}
            </label>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
