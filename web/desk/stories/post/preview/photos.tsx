import type { DeskPhoto } from '../../../../../shared/desk/stories.ts';

const mostShown = 5;

/** The photos as they are laid out in one frame: the first ones large, and how many more there are on the last. */
export function PreviewPhotos({ photos }: { photos: DeskPhoto[] }) {
  const [first] = photos;
  if (!first) return null;
  const shown = photos.slice(0, mostShown);
  const more = photos.length - shown.length;
  const isTall = (first.heightPx ?? 0) > (first.widthPx ?? 0);
  return (
    <ul class={`preview-photos count-${shown.length} ${isTall ? 'tall' : 'broad'}`}>
      {shown.map((photo, index) => (
        <li key={photo.id}>
          {photo.imageUrl === undefined ? (
            <span class="quiet">Bilden görs i ordning</span>
          ) : (
            <img src={photo.imageUrl} alt="" />
          )}
          {more > 0 && index === shown.length - 1 && (
            <span class="preview-plus">
              <span aria-hidden="true">+{more}</span>
              <span class="visually-hidden">och {more} till</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
