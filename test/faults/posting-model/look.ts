import type { Context } from '../../../functions/context.ts';
import { failedJobs } from '../../../functions/jobs/failed.ts';
import { calendar } from '../../../functions/posts/planning/calendar.ts';
import { storyById } from '../../../functions/stories/change.ts';
import { storyQueue } from '../../../functions/stories/desk/queue/page.ts';
import type { CalendarPost } from '../../../shared/desk/publishing.ts';
import type { QueueEntry } from '../../../shared/desk/stories.ts';
import type { Job } from '../../../shared/jobs.ts';
import type { Post } from '../../../shared/stories/post.ts';
import { type SenderView, senderView } from '../../../shared/stories/sender-view.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { swedishDay } from '../../../shared/text/dates.ts';
import { daysAfter } from '../../../shared/text/swedish-time.ts';
import { postIn } from './content.ts';
import type { Told } from './ledger.ts';
import { livingJobs } from './worker.ts';
import { kim, type ModelWorld } from './world.ts';

/** What everybody sees of a story, beside what is true. */
export interface SeenStory {
  told: Told;
  story: Story;
  post: Post | undefined;
  /** Whether others can read it now. */
  isLive: boolean;
  sender: SenderView;
  entry: QueueEntry | undefined;
  /** What the queue says that somebody has to see to. */
  lines: string[];
  /** Where the calendar shows it; it is looked at only while others can read something. */
  placed: CalendarPost | undefined;
  living: Job[];
  givenUp: Job[];
}

export interface Seen {
  world: ModelWorld;
  nowMs: number;
  stories: SeenStory[];
}

const ofStory = (jobs: Job[], { id }: Told) =>
  jobs.filter((job) => 'storyId' in job.payload && job.payload.storyId === id);

/** How many posts of the story others can read now. */
export function countLive({ facebook, site }: ModelWorld, { channel, texts, byHand }: Told): number {
  if (channel === 'manual') return byHand ? 1 : 0;
  if (channel === 'site') return site.live().filter(({ text }) => texts.includes(text)).length;
  return facebook.live().filter(({ message }) => texts.includes(message)).length;
}

export const isLive = (world: ModelWorld, told: Told) => countLive(world, told) > 0;

/** The posts in the calendar around now. */
async function placedAround(ctx: Context): Promise<CalendarPost[]> {
  const today = swedishDay(ctx.clock.now());
  return (await calendar(ctx, daysAfter(today, -3), daysAfter(today, 9))).posts;
}

/** Looks at everything as it is now. */
export async function look(world: ModelWorld): Promise<Seen> {
  const ctx = world.as(kim);
  const [queue, living, givenUp] = await Promise.all([
    storyQueue(ctx, {}),
    livingJobs(world),
    failedJobs(ctx),
  ]);
  const isAnyLive = world.ledger.told.some((told) => isLive(world, told));
  const placed = isAnyLive ? await placedAround(ctx) : [];
  const stories = await Promise.all(
    world.ledger.told.map(async (told): Promise<SeenStory> => {
      const story = await storyById(ctx, told.id);
      told.story = story;
      const post = postIn(told);
      told.post = post;
      const entry = queue.page.entries.find(({ id }) => id === told.id);
      return {
        told,
        story,
        post,
        isLive: isLive(world, told),
        sender: senderView(story),
        entry,
        lines: entry?.attention ?? [],
        placed: placed.find(({ storyId }) => storyId === told.id),
        living: ofStory(living, told),
        givenUp: ofStory(givenUp, told),
      };
    }),
  );
  return { world, nowMs: world.clock.nowMs(), stories };
}
