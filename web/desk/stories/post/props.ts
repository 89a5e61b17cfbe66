import type { DeskPost } from '../../../../shared/desk/stories.ts';
import type { StoryProps } from '../story-props.ts';

export interface PostProps extends StoryProps {
  post: DeskPost;
}
