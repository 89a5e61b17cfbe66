import { sitePaths } from '../../shared/site/paths.ts';
import type { SiteEntry } from '../../shared/site/post.ts';

interface Props {
  entry: Pick<SiteEntry, 'id' | 'photos'>;
  /** Before the addresses, for where they are read elsewhere. */
  publicUrl?: string;
  /** Of the first that many only. */
  count?: number;
}

/** A story's pictures, with what they show for those who do not see them. */
export function StoryPictures({ entry, publicUrl = '', count }: Props) {
  return (
    <>
      {entry.photos.slice(0, count).map(({ image, alt }, index) => (
        <img
          key={image.sha256}
          src={publicUrl + sitePaths.picture(entry.id, index)}
          alt={alt.kind === 'text' ? alt.text : ''}
          width={image.widthPx}
          height={image.heightPx}
          loading="lazy"
        />
      ))}
    </>
  );
}
