import { type StoryState, stateNames } from '../../../shared/stories/story.ts';

export function StoryStateChip({ state }: { state: StoryState }) {
  return <span class={`chip story-${state}`}>{stateNames[state]}</span>;
}

/** Marks what comes with the product for trying out. */
export function ExampleStory() {
  return <span class="example-mark">Påhittat exempel</span>;
}
