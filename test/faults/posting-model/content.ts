import type { Post } from '../../../shared/stories/post.ts';
import type { Story } from '../../../shared/stories/story.ts';
import type { Content, Told } from './ledger.ts';

/** The post as a reader would see it if it came out as it is. */
export function contentOf({ photos }: Pick<Story, 'photos'>, post: Pick<Post, 'text' | 'photoIds'>): Content {
  return {
    text: post.text,
    photos: post.photoIds.map((id) => {
      const photo = photos.find((candidate) => candidate.id === id);
      return {
        alt: photo?.alt?.kind === 'text' ? photo.alt.text : 'Dekorativ bild',
        sha256: photo?.image?.sha256 ?? '',
      };
    }),
  };
}

export const postIn = ({ story, channel }: Told): Post | undefined =>
  story?.posts.find((post) => post.channel === channel);
