import type { Me } from '../../../shared/desk.ts';
import type { DeskPost, DeskStory } from '../../../shared/desk-stories.ts';

export interface PublishPanelProps {
  story: DeskStory;
  post: DeskPost;
  me: Me;
  onChange: (story: DeskStory) => void;
}

/** How far the post is on its way out. */
export function PublishPanel({ post }: PublishPanelProps) {
  return post.onItsWay === undefined ? null : <p>{post.onItsWay}</p>;
}
