import { useState } from 'preact/hooks';
import type { DeskPhoto } from '../../../../shared/desk/stories.ts';
import { whyNotByHand } from '../../../../shared/stories/by-hand.ts';
import { publishingApi } from '../../calendar/publishing-api.ts';
import { CopyButton, ErrorBox } from '../../frame/parts.tsx';
import { useLoad } from '../../load.ts';
import { useChange } from '../story-props.ts';
import type { PublishPanelProps } from './props.ts';

/** What a person needs who posts it where there is no API, and where they say that they have. */
export function PublishByHand({ story, post, me, onChange }: PublishPanelProps) {
  const [url, setUrl] = useState('');
  const { change, pending, error } = useChange(onChange);
  const key = { storyId: story.id, channel: post.channel };
  const status = useLoad('publicering', publishingApi.status);
  const { voided } = post;
  const whyNot = voided?.why ?? whyNotByHand({ ...post, isStopped: status.data?.stopped !== undefined });
  const photos = post.photoIds.flatMap((id) => story.photos.find((photo) => photo.id === id) ?? []);
  return (
    <div class="by-hand">
      {whyNot === undefined ? (
        <WhatToPost text={post.text} photos={photos} />
      ) : (
        <div class="notice bad">
          <p>Lägg inte ut inlägget</p>
          <p>{whyNot}</p>
          <p>Ligger det redan ute? Säg det här, och ta sedan ned det.</p>
        </div>
      )}
      <h4>{voided ? 'Har någon redan lagt ut det?' : 'Markera när det ligger ute'}</h4>
      {me.mayChange ? (
        <form
          class="publish-form"
          onSubmit={(event) => {
            event.preventDefault();
            const told = url.trim() === '' ? {} : { url: url.trim() };
            void change(() => publishingApi.markDone(key, told), 'Inlägget är markerat som publicerat.');
          }}
        >
          <div class="field">
            <label for="klar-lank">Länk till inlägget (om det finns någon)</label>
            <input
              id="klar-lank"
              type="url"
              placeholder="https://"
              value={url}
              onInput={(event) => setUrl(event.currentTarget.value)}
            />
          </div>
          <div class="tools">
            <button type="submit" aria-disabled={pending}>
              {pending ? 'Sparar …' : 'Inlägget ligger ute'}
            </button>
            <button
              type="button"
              class="secondary"
              aria-disabled={pending}
              onClick={() =>
                change(
                  () => publishingApi.unplan(key),
                  voided
                    ? 'Noterat att inlägget inte är utlagt. Det behöver godkännas på nytt.'
                    : 'Inlägget är inte längre planerat. Det är fortfarande godkänt.',
                )
              }
            >
              {voided ? 'Inlägget är inte utlagt' : 'Ta bort ur kalendern'}
            </button>
          </div>
        </form>
      ) : (
        <p>En kommunikatör markerar när det är klart.</p>
      )}
      {error && <ErrorBox error={error} />}
    </div>
  );
}

function WhatToPost({ text, photos }: { text: string; photos: DeskPhoto[] }) {
  return (
    <>
      <p>
        Nu är det dags att lägga ut inlägget för hand. Använd texten och bilderna precis som de är godkända.
      </p>
      <h4>1. Kopiera texten</h4>
      <p class="as-written saved-words">{text}</p>
      <div class="tools">
        <CopyButton text={text} label="Kopiera texten" />
      </div>
      {photos.length > 0 && (
        <>
          <h4>2. Hämta bilderna</h4>
          <Downloads photos={photos} />
        </>
      )}
    </>
  );
}

const fileName = (index: number) => `bild-${index + 1}.jpg`;

function Downloads({ photos }: { photos: DeskPhoto[] }) {
  const all = () => {
    for (const [index, { imageUrl }] of photos.entries()) {
      if (imageUrl === undefined) continue;
      const link = document.createElement('a');
      link.href = imageUrl;
      link.download = fileName(index);
      link.click();
    }
  };
  return (
    <>
      <ul class="hand-photos">
        {photos.map((photo, index) => (
          <li key={photo.id}>
            {photo.thumbnailUrl !== undefined && <img src={photo.thumbnailUrl} alt="" />}
            <div>
              <a href={photo.imageUrl} download={fileName(index)}>
                Hämta bild {index + 1}
              </a>
              {photo.alt?.kind === 'text' && (
                <>
                  <p class="hint">Alternativtext: {photo.alt.text}</p>
                  <CopyButton
                    text={photo.alt.text}
                    label={`Kopiera alternativtext ${index + 1}`}
                    class="quiet-button"
                  />
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      {photos.length > 1 && (
        <div class="tools">
          <button type="button" class="secondary" onClick={all}>
            Hämta alla bilder ({photos.length})
          </button>
        </div>
      )}
    </>
  );
}
