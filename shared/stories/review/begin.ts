import { visibleError } from '../../errors.ts';
import type { Review, Story } from '../story.ts';
import { currentTelling } from '../story.ts';

/** Who does something at the desk, and when, as a story keeps it. */
export interface Signed {
  at: string;
  by: string;
  byId: string;
}

/** Throws a visible `conflict` for a story that is over: rejected, or taken back by its sender. */
export function requireAlive({ stage, withdrawnAt }: Pick<Story, 'stage' | 'withdrawnAt'>): void {
  if (stage === 'rejected')
    throw visibleError('conflict', 'Berättelsen ska inte publiceras. Öppna granskningen igen först.');
  if (stage === 'withdrawn' || withdrawnAt !== undefined)
    throw visibleError('conflict', 'Den som skickade in berättelsen har tagit tillbaka den.');
}

/** The review of a story that somebody has taken over. Throws a visible `conflict` for any other. */
export function reviewOf(story: Pick<Story, 'stage' | 'withdrawnAt' | 'review'>): Review {
  requireAlive(story);
  if (!story.review || story.stage === 'submitted')
    throw visibleError('conflict', 'Ta hand om berättelsen först.');
  return story.review;
}

/**
 * The story with this person in charge of it and of its comments, and its review begun if it was not. Whoever has it already and waits for
 * the sender goes on without the answer. Undefined when that is how it is.
 */
export function takenOver(story: Story, planNumber: number, { at, by, byId }: Signed): Story | undefined {
  requireAlive(story);
  const isMine = story.owner?.id === byId;
  const waits = story.stage === 'more_asked' && !(isMine && story.review);
  const isSame = isMine && story.stage === 'in_review' && story.review?.planNumber === planNumber;
  if (isSame) return undefined;
  return {
    ...story,
    stage: waits ? 'more_asked' : 'in_review',
    changedAt: at,
    owner: { id: byId, name: by },
    posts: story.posts.map((post) =>
      post.watch ? { ...post, watch: { ...post.watch, owner: by, ownerId: byId } } : post,
    ),
    review: story.review ? { ...story.review, planNumber } : begun(story, planNumber, at),
  };
}

/** What went wrong counts as openness until somebody says otherwise. */
function begun(story: Story, planNumber: number, startedAt: string): Review {
  const mix = currentTelling(story).kind === 'lesson' ? 'openness' : 'good_example';
  return { planNumber, startedAt, mix, checklist: {}, confirmations: [], settled: {} };
}
