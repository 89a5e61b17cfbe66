import type { JobOf } from '../../shared/jobs.ts';
import type { Depicted } from '../../shared/stories/depicted.ts';
import { endOfYes, warningOfYes } from '../../shared/stories/line/turns.ts';
import { mayBeOut } from '../../shared/stories/states/table.ts';
import { isOpen, type Story } from '../../shared/stories/story.ts';
import { auditWrite } from '../audit.ts';
import type { Context } from '../context.ts';
import { jobLater } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import type { Write } from '../ports/table.ts';
import { saveWrites, storedStory } from './save.ts';

type YesEnds = JobOf<'yes_ends'>['payload'];

/**
 * The jobs by which each ending of a yes is told, before and after, on its day and however old the story is then; to be
 * stored with the change by which the yes came to end on that day.
 */
export function yesJobs(ctx: Context, before: Pick<Story, 'people'>, after: Story): Write[] {
  const now = ctx.clock.now();
  return after.people.flatMap(({ id, yes }) => {
    const until = yes?.until;
    if (until === undefined || before.people.some((known) => known.id === id && known.yes?.until === until))
      return [];
    const told: [YesEnds['when'], Date][] = [
      ['soon', warningOfYes(until)],
      ['ended', endOfYes(until)],
    ];
    return told
      .filter(([, at]) => at > now)
      .map(([when, dueAt]) => {
        const payload = { storyId: after.id, personId: id, until, when };
        return jobWrite(jobLater(ctx, { kind: 'yes_ends', payload }, dueAt));
      });
  });
}

/** Tells of the ending in the story's history, which brings the story before the desk, unless it does not matter any more. */
export async function tellYesEnds(ctx: Context, { payload }: JobOf<'yes_ends'>): Promise<Write[]> {
  const { storyId, personId, until, when } = payload;
  const stored = await storedStory(ctx.table, storyId);
  if (!stored) return [];
  const { story } = stored;
  const isTheirs = ({ id, yes, withdrawnOn }: Depicted) =>
    id === personId && yes?.until === until && !withdrawnOn;
  const matters = isOpen(story) || story.posts.some(mayBeOut);
  if (!matters || !story.people.some(isTheirs)) return [];
  const next = { ...story, changedAt: ctx.clock.now().toISOString() };
  return [
    ...(await saveWrites(ctx, stored, next)),
    auditWrite(ctx, storyId, when === 'soon' ? 'yes_ends_soon' : 'yes_ended', personId),
  ];
}
