import type { Me } from '../../../../shared/desk/desk.ts';
import type { DeskPost, DeskStory } from '../../../../shared/desk/stories.ts';

export interface PublishPanelProps {
  story: DeskStory;
  post: DeskPost;
  me: Me;
  onChange: (story: DeskStory, said: string) => void;
}
