import type { DeskPost, DeskStory } from '../../../shared/desk-stories.ts';

export interface PreviewProps {
  story: DeskStory;
  post: DeskPost;
}

/** The post's words as they will stand. */
export function Preview({ post }: PreviewProps) {
  return <p class="post-words">{post.text}</p>;
}
