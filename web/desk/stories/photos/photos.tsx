import { useRef, useState } from 'preact/hooks';
import { maxPhotosOfStory } from '../../../../shared/stories/photos/photo.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { storyApi } from '../story-api.ts';
import { mayReview, type StoryProps, useChange } from '../story-props.ts';
import { PhotoCard } from './card.tsx';
import { sendPhoto } from './send.ts';

/** The story's photos, each with what is to be hidden in it and what it shows in words. */
export function Photos(props: StoryProps) {
  const { story } = props;
  const editable = mayReview(props);
  return (
    <section class="card review-part" aria-labelledby="bilder">
      <h2 id="bilder">Bilder</h2>
      {story.photos.length === 0 && <p class="quiet">Berättelsen har inga bilder.</p>}
      {story.photos.length > 0 && (
        <p>
          Titta efter ansikten, skärmar, namnbrickor, dörrskyltar och papper. Det som inte ska synas beskär
          eller döljer du, och det går inte att få tillbaka ur bilden som publiceras.
        </p>
      )}
      <ul class="photo-cards">
        {story.photos.map((photo, index) => (
          <PhotoCard key={photo.id} {...props} photo={photo} number={index + 1} editable={editable} />
        ))}
      </ul>
      {editable && story.photos.length < maxPhotosOfStory && <AddPhoto {...props} />}
    </section>
  );
}

function AddPhoto({ story, changed }: StoryProps) {
  const { change, pending, error } = useChange(changed);
  const [share, setShare] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const add = async (file: File | undefined) => {
    if (!file) return;
    setShare(0);
    await change(async () => {
      const { form, photoId } = await storyApi.addPhoto(story.id);
      await sendPhoto(form, file, setShare);
      return storyApi.photoReceived(story.id, photoId);
    }, 'Bilden är uppladdad och görs i ordning.');
    if (input.current) input.current.value = '';
  };
  return (
    <div class="field">
      <label for="ny-bild">Lägg till en bild</label>
      <input
        id="ny-bild"
        ref={input}
        type="file"
        accept="image/*"
        disabled={pending}
        onChange={(event) => add(event.currentTarget.files?.[0])}
      />
      {pending && <progress max={1} value={share} aria-label="Laddar upp bilden" />}
      {error && <ErrorBox error={error} />}
    </div>
  );
}
