import { type StoryState, stateNames } from '../../../shared/stories/story.ts';

export function StoryStateChip({ state }: { state: StoryState }) {
  return <span class={`chip story-${state}`}>{stateNames[state]}</span>;
}
