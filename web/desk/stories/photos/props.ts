import type { DeskPhoto } from '../../../../shared/desk/stories.ts';
import type { StoryProps } from '../story-props.ts';

export interface PhotoProps extends StoryProps {
  photo: DeskPhoto;
  /** Its place in the story, from 1: how people name it. */
  number: number;
  editable: boolean;
}
