import type { Context } from '../../../functions/context.ts';
import { runJob } from '../../../functions/jobs/run.ts';
import { jobIn, jobsOf } from '../../../functions/jobs/store.ts';
import { dueJobIds } from '../../../functions/jobs/tick.ts';
import { postOf } from '../../../functions/posts/publishing/content-hash.ts';
import { publicationRecords } from '../../../functions/store.ts';
import { storyById } from '../../../functions/stories/change.ts';
import { AppError } from '../../../shared/errors.ts';
import type { StoryId } from '../../../shared/ids.ts';
import { heldText } from '../../../shared/stories/delivery/held.ts';
import type { Post } from '../../../shared/stories/post.ts';
import { Crash } from './chaos.ts';
import { handlers } from './context.ts';
import type { PublishingWorld } from './world.ts';

const isPublishing = (kind: string) => kind === 'publish_post';

/** Runs each job of publishing that is due, once; a crash or a store out of reach ends it. */
export async function tickOf(ctx: Context): Promise<void> {
  try {
    for (const id of await dueJobIds(ctx, 'urgent', 25)) await runJob(ctx, handlers, id);
  } catch (error) {
    if (!(error instanceof Crash || (error instanceof AppError && error.code === 'unavailable'))) throw error;
  }
}

/** When the next job of publishing can be taken; undefined when there is none. */
async function nextJobAt({ ctx }: PublishingWorld): Promise<number | undefined> {
  const { items } = await ctx.table.query(jobsOf('urgent'));
  const [first] = items.map(jobIn).filter(({ kind }) => isPublishing(kind));
  return first && Date.parse((first.state === 'running' && first.leaseUntil) || first.dueAt);
}

/** What was sent four times without an answer is looked for some hours longer. */
const mostTicks = 120;

/** Ticks on, from one due job to the next, until nothing of publishing is left. Throws when that takes too long. */
export async function runToTheEnd(
  world: PublishingWorld,
  tick: (ticks: number) => Promise<void>,
): Promise<void> {
  for (let ticks = 0; ticks < mostTicks; ticks += 1) {
    const next = await nextJobAt(world);
    if (next === undefined) return;
    world.passTime(Math.max(0, next - world.ctx.clock.now().getTime()));
    await tick(ticks);
  }
  throw new Error('Publishing does not come to an end');
}

export interface Seen {
  text: string;
  photos: { bytes: number[]; alt: string | null }[];
}

/** The posts that a visitor of the page sees. */
export function seenOnPage({ facebook: { store, keys } }: PublishingWorld): (Seen & { remoteId: string })[] {
  return store
    .posts()
    .filter(({ deletedMs }) => deletedMs === null)
    .map(({ number, message }) => ({
      remoteId: `${keys.pageId}_${number}`,
      text: message,
      photos: store.photosOf(number).map((photo) => ({
        bytes: [...(store.photoBytes(photo.number)?.bytes ?? [])],
        alt: photo.alt,
      })),
    }));
}

export async function facebookPost({ ctx }: PublishingWorld, id: StoryId): Promise<Post> {
  return postOf(await storyById(ctx, id), 'facebook');
}

/**
 * What is to become of a post: it stays when something held it back before it was sent, and may go either way when that
 * came while nobody knew whether it was out.
 */
export type Fate = 'goes_out' | 'may_go_out' | 'stays';

/** What is wrong with how this post ended; undefined when all is well. `approved` is what was to be on the page. */
export async function wrongWith(
  world: PublishingWorld,
  id: StoryId,
  approved: Seen,
  fate: Fate,
): Promise<string | undefined> {
  const post = await facebookPost(world, id);
  const about = seenOnPage(world).filter(({ text }) => text === approved.text);
  if (about.length > 1) return `on the page ${about.length} times, ${post.state}`;
  const [seen] = about;
  if (seen && fate === 'stays') return `void and yet on the page, ${post.state}`;
  if (post.state === 'published') {
    if (!seen) return 'said to be published, and not on the page';
    if (JSON.stringify(seen.photos) !== JSON.stringify(approved.photos))
      return 'on the page with other photos';
    if (seen.remoteId !== post.publication?.remoteId) return 'linked to another post';
    const record = await publicationRecords.find(world.ctx.table, 'facebook', seen.remoteId);
    return record?.storyId === id ? undefined : 'published without a record';
  }
  if (seen) return `on the page, and the desk says ${post.state} ${post.failure?.reason}`;
  if (post.state === 'failed') return post.failure?.text ? undefined : 'failed without a reason';
  // Trouble that lasted past its latest time leaves it approved, and the desk asks.
  if (heldText(post) !== undefined) return undefined;
  const isKeptBack = (post.state === 'draft' && post.voided) || post.state === 'approved';
  return isKeptBack && fate !== 'goes_out' ? undefined : `left as ${post.state}`;
}
