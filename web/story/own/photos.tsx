import { maxPhotosFromSender, type Photo } from '../../../shared/stories/photos/photo.ts';

export interface OwnPhoto {
  id: Photo['id'];
  state: Photo['state'];
  /** Why it could not be used and what to do, in Swedish. */
  refusal: string | undefined;
  hasThumbnail: boolean;
}

const stateTexts: Record<Exclude<Photo['state'], 'refused'>, string> = {
  awaited: 'Är inte uppladdad än',
  working: 'Görs i ordning',
  stuck: 'Görs i ordning, men det dröjer',
  ready: 'Klar',
};

interface Props {
  code: string;
  photos: OwnPhoto[];
  mayChange: boolean;
}

/** The sender's photos with what became of each; `data-pending` tells the script to look again. */
export function OwnPhotos({ code, photos, mayChange }: Props) {
  if (photos.length === 0 && !mayChange) return null;
  const own = `/beratta/${code}/bild`;
  const counted = photos.filter(({ state }) => state !== 'refused').length;
  const pending = photos.some(({ state }) => state === 'working');
  return (
    <section id="own-photos" class="panel" aria-labelledby="photos-title" data-pending={pending || undefined}>
      <h2 id="photos-title">Bilder</h2>
      {photos.length > 0 && (
        <ul class="thumbnails">
          {photos.map((photo, index) => (
            <li key={photo.id}>
              {photo.hasThumbnail ? (
                <img
                  src={`${own}/${photo.id}/thumbnail`}
                  alt={`Bild ${index + 1}`}
                  width="120"
                  height="120"
                />
              ) : (
                <span class="no-picture" />
              )}
              <p class={photo.state === 'refused' ? 'error' : 'quiet'}>
                {photo.state === 'refused'
                  ? (photo.refusal ?? '')
                  : `Bild ${index + 1}: ${stateTexts[photo.state]}`}
              </p>
              {mayChange && (
                <form method="post" action={`${own}/${photo.id}/ta-bort`}>
                  <button type="submit" class="link" aria-label={`Ta bort bild ${index + 1}`}>
                    Ta bort
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      <div id="uploading" role="status" />
      <p id="photo-problem" class="error" role="alert" />
      {mayChange && counted < maxPhotosFromSender && (
        <>
          <label class="button secondary choose" data-script hidden>
            Lägg till bilder
            <input id="photos" class="visually-hidden" type="file" accept="image/*" multiple />
          </label>
          <form method="post" action={own} data-plain>
            <button type="submit" class="secondary">
              Lägg till en bild
            </button>
          </form>
        </>
      )}
    </section>
  );
}
