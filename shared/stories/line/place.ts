import { takeDownLines } from '../review/attention.ts';
import { type Story, type StoryState, storyState } from '../story.ts';
import type { Need, StoryLine } from './line.ts';

/** The states in which the queue shows stories: what has failed first, what waits for the desk before what waits for others. */
export const stateOrder: readonly StoryState[] = [
  'failed',
  'submitted',
  'in_review',
  'approved',
  'more_asked',
  'planned',
  'published',
  'taken_down',
  'withdrawn',
  'rejected',
];

/** States in which the latest is looked for first, and not what has waited the longest. */
export const isDone = (state: StoryState): boolean =>
  ['published', 'taken_down', 'withdrawn', 'rejected'].includes(state);

/** By when the stories of a state are in order. */
export const orderedBy = ({ state, submittedAt, changedAt }: StoryLine): string =>
  isDone(state) ? changedAt : submittedAt;

// What has to come down because a yes has ended does so from an instant on.
const beforeAnyEnd = '0001-01-01';

/**
 * Since or from when the story needs somebody, by its line made at `now`; undefined when it does not and will not by the
 * passing of time. Urgent is what stands out there against somebody's wish, or has failed.
 */
export function needOf(
  story: Story,
  { needs, awaits }: Pick<StoryLine, 'needs' | 'awaits'>,
  now: Date,
): Need | undefined {
  const { changedAt } = story;
  const urgent = storyState(story) === 'failed' || takeDownLines(story, beforeAnyEnd).length > 0;
  if (urgent) return { urgent, from: changedAt };
  const at = now.toISOString();
  const instants = needs.flatMap(({ from, till }) =>
    till === undefined || till > at ? [from ?? changedAt] : [],
  );
  if (awaits.length > 0) instants.push(changedAt);
  const [from] = instants.sort();
  return from === undefined ? undefined : { urgent, from };
}

/** Whether the story needs somebody now. */
export const isNeeded = ({ need }: Pick<StoryLine, 'need'>, now: Date): boolean =>
  need !== undefined && (need.urgent || need.from <= now.toISOString());
