import type { DeskPost, DeskStory } from '../../../../shared/desk/stories.ts';

/** The post's pictures in their order, each with what is said to those who do not see it. */
export function PhotosAsApproved({ story, post }: { story: DeskStory; post: DeskPost }) {
  const photos = post.photoIds.flatMap((id) => story.photos.find((photo) => photo.id === id) ?? []);
  if (photos.length === 0) return null;
  return (
    <ul class="approved-photos">
      {photos.map((photo) => (
        <li key={photo.id}>
          {photo.thumbnailUrl !== undefined && <img src={photo.thumbnailUrl} alt="" />}
          <span>{photo.alt?.kind === 'text' ? photo.alt.text : 'Dekorativ bild, utan alternativtext'}</span>
        </li>
      ))}
    </ul>
  );
}
