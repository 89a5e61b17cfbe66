import { createHash } from 'node:crypto';
import type { Context } from '../../functions/context.ts';
import { storyIdOf } from '../../functions/new-ids.ts';
import { planInForce } from '../../functions/plan/in-force.ts';
import { maxWrites, type Write } from '../../functions/ports/table.ts';
import { contentHash } from '../../functions/posts/publishing/content-hash.ts';
import { allTallies, storyTallies } from '../../functions/stories/lines/store.ts';
import { saveWrites } from '../../functions/stories/save.ts';
import { codeFromBytes } from '../../shared/ids.ts';
import type { PlanVersion } from '../../shared/plan/plan.ts';
import { recounted, type StoryTally } from '../../shared/stories/line/tally.ts';
import type { Post } from '../../shared/stories/post.ts';
import type { Story } from '../../shared/stories/story.ts';
import { aPost, aTelling } from './story.ts';

const halfDayMs = 12 * 3_600_000;

/**
 * Stores as many stories as years bring, into a table without any, as fast as it can: half of them wait, in every state,
 * and the others came out, one each half day back from now.
 */
export async function manyStories(ctx: Context, count: number): Promise<void> {
  const { plan } = await planInForce(ctx);
  const now = ctx.clock.now();
  const tallies = new Map<number, StoryTally>();
  let writes: Write[] = [];
  for (let number = 0; number < count; number += 1) {
    const made = await saveWrites(ctx, undefined, oneOfMany(number, plan, now));
    for (const write of made) {
      if (!('put' in write) || write.put.pk !== allTallies.pk) writes.push(write);
      else addTo(tallies, storyTallies.parse({ ...write.put, version: 0 }), now);
    }
    if (writes.length < maxWrites - 10) continue;
    await ctx.table.writeAll(writes);
    writes = [];
  }
  await ctx.table.writeAll([...writes, ...[...tallies.values()].map(storyTallies.write)]);
}

/** The tally is written once, with all that its stories count. */
function addTo(tallies: Map<number, StoryTally>, one: StoryTally, now: Date): void {
  const names = Object.entries(one.counts).flatMap(([name, times]) => Array<string>(times).fill(name));
  const known = tallies.get(one.number) ?? { ...one, counts: {} };
  tallies.set(one.number, recounted(known, [], names, now));
}

function oneOfMany(number: number, plan: PlanVersion, now: Date): Story {
  const place = Math.floor(number / 2);
  const at = new Date(now.getTime() - (place + 1) * halfDayMs).toISOString();
  const code = codeFromBytes(createHash('sha256').update(`story ${number}`).digest());
  const story: Story = {
    id: storyIdOf(code),
    version: 0,
    example: false,
    stage: 'submitted',
    submittedAt: at,
    changedAt: at,
    tellings: [
      {
        ...aTelling({ what: `Berättelse ${number}: när snön kom lånade nattgruppen sparkar av grannarna.` }),
        at,
        planNumber: plan.number,
      },
    ],
    messages: [],
    comments: [],
    photos: [],
    people: [],
    posts: [],
  };
  // Fewer than the form lets in unread.
  if (number % 2 === 0 && place % 5 === 0 && place < 1_000) return story;
  const { posts: _, ...reviewed } = { ...story, ...underReview(plan, at) };
  const post = aPost({ channel: number % 3 === 0 ? 'site' : 'facebook', editedAt: at });
  const approval = {
    at,
    by: 'Robin Granskare',
    byId: 'robin',
    planNumber: plan.number,
    hash: contentHash({ posts: [post], photos: [] }, post.channel, plan.number),
  };
  return { ...reviewed, ...postedAs(number, post, approval, now) };
}

/** What half of them wait for; the others are out. */
function postedAs(
  number: number,
  post: Post,
  approval: NonNullable<Post['approval']>,
  now: Date,
): Pick<Story, 'stage' | 'posts'> {
  const stage = 'in_review';
  const { at, by, hash, planNumber } = approval;
  if (number % 2 === 1) {
    const publication = { at, remoteId: `${number}`, hash, planNumber, by };
    return { stage, posts: [{ ...post, state: 'published', approval, publication }] };
  }
  const place = Math.floor(number / 2);
  switch (place % 5) {
    case 0:
    case 1:
      return { stage, posts: [] };
    case 2:
      return { stage: 'more_asked', posts: [] };
    case 3:
      return { stage, posts: [{ ...post, state: 'approved', approval }] };
    default: {
      const plannedFor = new Date(now.getTime() + (place + 1) * halfDayMs).toISOString();
      const { at, by, byId } = approval;
      const exception = { at, by, byId, reason: 'Dygnet runt', against: ['weekday', 'hours'] };
      return { stage, posts: [{ ...post, state: 'planned', approval, plannedFor, exception }] };
    }
  }
}

function underReview(plan: PlanVersion, at: string): Pick<Story, 'owner' | 'review' | 'lastEdit'> {
  const signed = { at, by: 'Kim Kommunikatör', byId: 'kim' };
  return {
    owner: { id: 'kim', name: 'Kim Kommunikatör' },
    lastEdit: signed,
    review: {
      planNumber: plan.number,
      startedAt: at,
      mix: 'good_example',
      checklist: Object.fromEntries(plan.content.checklist.map(({ id }) => [id, signed])),
      confirmations: [],
      settled: {},
    },
  };
}
