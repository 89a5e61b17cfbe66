import type { Me } from '../../../shared/desk/desk.ts';
import type { DeskStory } from '../../../shared/desk/stories.ts';
import { type Action, useAction } from '../load.ts';

/** What every part of the story's page is given. */
export interface StoryProps {
  story: DeskStory;
  me: Me;
  /** Takes in the story as an action left it; `said` is told to whoever cannot see what changed. */
  changed: (story: DeskStory, said: string) => void;
  /** Asks for the story anew: somebody else has changed it. */
  refresh: () => Promise<void>;
}

export interface Change extends Action {
  /** Does it and takes in the answer; true when it went well, else `error` says why not. */
  change: (work: () => Promise<DeskStory>, said: string) => Promise<boolean>;
}

let last: Promise<unknown> = Promise.resolve();

/** One after another, so that the latest answer is of the latest story however fast somebody ticks. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
}

export function useChange(changed: StoryProps['changed']): Change {
  const action = useAction();
  const change = (work: () => Promise<DeskStory>, said: string) =>
    action.run(async () => changed(await inTurn(work), said));
  return { ...action, change };
}

/** Whether this person may change the story's review now. */
export function mayReview({ story, me }: Pick<StoryProps, 'story' | 'me'>): boolean {
  return (
    me.mayChange &&
    story.review !== undefined &&
    (story.stage === 'in_review' || story.stage === 'more_asked')
  );
}
