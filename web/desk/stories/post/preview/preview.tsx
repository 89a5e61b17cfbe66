import { useState } from 'preact/hooks';
import type { DeskPhoto, DeskPost, DeskStory } from '../../../../../shared/desk/stories.ts';
import { swedishDate } from '../../../../../shared/text/dates.ts';
import { publishingApi } from '../../../calendar/publishing-api.ts';
import { useLoad } from '../../../load.ts';
import { PreviewPhotos } from './photos.tsx';
import { PreviewText } from './text.tsx';

export interface PreviewProps {
  story: DeskStory;
  post: DeskPost;
}

/** The post about as a reader will meet it. It is drawn by us, so its measures are near but not the channel's own. */
export function Preview({ story, post }: PreviewProps) {
  const photos = post.photoIds.flatMap((id) => story.photos.find((photo) => photo.id === id) ?? []);
  return (
    <div class="preview">
      {post.channel === 'facebook' ? (
        <FacebookPreview story={story} post={post} photos={photos} />
      ) : (
        <PlainPreview post={post} photos={photos} />
      )}
      <AltTexts photos={photos} />
    </div>
  );
}

type DrawnProps = PreviewProps & { photos: DeskPhoto[] };

const widths = [
  ['phone', 'Telefon'],
  ['desktop', 'Dator'],
] as const;

function FacebookPreview({ story, post, photos }: DrawnProps) {
  const [width, setWidth] = useState<'phone' | 'desktop'>('phone');
  const status = useLoad('publicering', publishingApi.status);
  const page =
    status.data?.channels.find(({ channel }) => channel === 'facebook')?.pageName ??
    story.plan.content.organisation;
  return (
    <>
      <fieldset class="preview-widths">
        <legend class="visually-hidden">Visa som på</legend>
        {widths.map(([name, label]) => (
          <button
            key={name}
            type="button"
            class="secondary"
            aria-pressed={width === name}
            onClick={() => setWidth(name)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <div class={`preview-post ${width}`}>
        <div class="preview-from">
          <span class="preview-face" aria-hidden="true">
            {page.charAt(0)}
          </span>
          <span>
            <strong>{page}</strong>
            <span class="quiet">Nyss · Offentligt</span>
          </span>
        </div>
        <PreviewText key={width} text={post.text} width={width} hasTags />
        <PreviewPhotos photos={photos} />
        <div class="preview-bar" aria-hidden="true">
          <span>Gilla</span>
          <span>Kommentera</span>
          <span>Dela</span>
        </div>
      </div>
      <p class="hint">Ungefär så här. Facebook bestämmer själv exakt var texten och bilderna kortas.</p>
    </>
  );
}

/** As the site's list shows it: the whole text, and every photo below it. */
function PlainPreview({ post, photos }: Pick<DrawnProps, 'post' | 'photos'>) {
  return (
    <div class="preview-post desktop">
      {post.channel === 'site' && <p class="quiet">{swedishDate(new Date())}</p>}
      <PreviewText text={post.text} />
      {photos.map((photo) => (
        <img key={photo.id} class="preview-whole" src={photo.imageUrl} alt="" />
      ))}
    </div>
  );
}

/** The photos again in words, as they will be read aloud. */
function AltTexts({ photos }: { photos: DeskPhoto[] }) {
  if (photos.length === 0) return null;
  return (
    <div>
      <h4>Så läses bilderna upp</h4>
      <ol class="preview-alts">
        {photos.map((photo) => (
          <li key={photo.id}>
            {photo.alt?.kind === 'text' && photo.alt.text}
            {photo.alt?.kind === 'decorative' && <span class="quiet">Dekorativ, läses inte upp</span>}
            {!photo.alt && <span class="missing">Alternativtext saknas</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
