import type { JobOf } from '../../../shared/jobs.ts';
import { addAll } from '../../../shared/lists.ts';
import { channelNames } from '../../../shared/publishing/channels.ts';
import { nextFigures } from '../../../shared/stories/figures.ts';
import type { Post } from '../../../shared/stories/post.ts';
import { rowOf } from '../../../shared/stories/states/table.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { auditWrite } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { jobLater } from '../../jobs/new.ts';
import { jobWrite } from '../../jobs/store.ts';
import type { Write } from '../../ports/table.ts';
import { publicationRecords } from '../../store.ts';
import { changeStory } from '../../stories/change.ts';
import { accessWrites } from '../watching/access.ts';

export type PostAddress = JobOf<'publish_post'>['payload'];

/** What a step makes of a post, and what must hold or is stored in the same write. */
export interface Step {
  post: Post;
  alongside?: Write[];
}

function withPost(story: Story, post: Post, changedAt: string): Story {
  const posts = story.posts.map((other) => (other.channel === post.channel ? post : other));
  return { ...story, posts, changedAt };
}

/**
 * Takes one step with a post, together with what that step always brings with it (`consequences`). Undefined when
 * `decide` leaves the post as it is, or when it is gone: what was to be done with it is then no more to be done.
 * `decide` may be asked again, see `changeStory`.
 */
export async function stepPost(
  ctx: Context,
  address: PostAddress,
  decide: (story: Story, post: Post) => Step | undefined | Promise<Step | undefined>,
): Promise<Story | undefined> {
  let stepped = false;
  const story = await changeStory(ctx, address.storyId, async (before) => {
    const post = before.posts.find(({ channel }) => channel === address.channel);
    const step = post && (await decide(before, post));
    stepped = step !== undefined;
    if (!post || !step) return undefined;
    const changedAt = step.post.state === post.state ? before.changedAt : ctx.clock.now().toISOString();
    const next = withPost(before, step.post, changedAt);
    return {
      story: next,
      alongside: [
        ...(step.alongside ?? []),
        ...consequences(ctx, before, post, step.post),
        ...(await accessWrites(ctx, post, step.post)),
      ],
    };
  });
  return stepped ? story : undefined;
}

/** The same by whoever holds this claim; undefined when it is lost: then somebody else has gone on with the post. */
export function stepClaimed(
  ctx: Context,
  address: PostAddress,
  claim: string,
  decide: (story: Story, post: Post) => Step | Promise<Step>,
): Promise<Story | undefined> {
  return stepPost(ctx, address, (story, post) =>
    post.state === 'publishing' && post.delivery?.claim === claim ? decide(story, post) : undefined,
  );
}

/** What always goes with a step: what the history says of it, and of one that has come out when its figures are read. */
function consequences(ctx: Context, story: Story, before: Post, next: Post): Write[] {
  const where = channelNames[next.channel];
  const writes: Write[] = [];
  // The post itself says why, which may be about somebody by name; the audit is kept for longer.
  if (before.approval && !next.approval)
    writes.push(auditWrite(ctx, story.id, 'void_approval', next.channel));
  const cameOut = !before.publication && next.publication;
  if (cameOut)
    addAll(writes, [auditWrite(ctx, story.id, 'post_published', where), ...figuresJob(ctx, story, next)]);
  const { log } = rowOf(next);
  const detail = log === 'post_failed' ? `${where}: ${next.failure?.reason ?? ''}` : where;
  if (log && next.state !== before.state && log !== 'post_published')
    writes.push(auditWrite(ctx, story.id, log, detail));
  return writes;
}

function figuresJob(ctx: Context, story: Story, { channel, publication }: Post): Write[] {
  const dueAt = publication?.remoteId && nextFigures(publication.at, ctx.clock.now());
  if (!dueAt) return [];
  const payload = { storyId: story.id, channel };
  return [jobWrite(jobLater(ctx, { kind: 'read_figures', payload }, dueAt))];
}

/** The row by which no other post of ours can claim the same one. */
export function recordWrite(story: Story, { channel, publication }: Post): Write[] {
  if (publication?.remoteId === undefined) return [];
  const { remoteId, at } = publication;
  return [publicationRecords.write({ channel, remoteId, version: 0, storyId: story.id, at })];
}
