import * as z from 'zod';
import { ChannelId } from '../../publishing/channels.ts';
import type { Post, PostState } from '../post.ts';
import { currentTelling, type Story, StoryState, storyState } from '../story.ts';
import { StoryKind } from '../telling.ts';
import type { Need } from './line.ts';

/** What the queue's filters look at, but for words: state, kind, whose it is (empty: nobody's) and the posts' channels. */
export const Facets = z.tuple([StoryState, StoryKind, z.string(), z.array(ChannelId)]);
export type Facets = z.infer<typeof Facets>;

export function facetsOf({
  state,
  kind,
  owner,
  posts,
}: {
  state: StoryState;
  kind: StoryKind;
  owner?: Story['owner'];
  posts: Pick<Post, 'channel'>[];
}): Facets {
  return [state, kind, owner?.id ?? '', posts.map(({ channel }) => channel).sort()];
}

const storyPrefix = 'story ';
const notYetOut: PostState[] = ['approved', 'planned', 'by_hand'];

/** Posts in this state. */
export const postsIn = (state: PostState): string => `post ${state}`;
const approvalPrefix = 'approved ';
/** An approval of a post that is not out yet: in which channel, and by which plan. */
const Approved = z.strictObject({ channel: ChannelId, planNumber: z.int() });
export type Approved = z.infer<typeof Approved>;

/** Stories that are no made-up examples. */
export const real = 'real';

/** Under what it stands that stories need somebody, or will: what is urgent together, else by their states. */
export const needsAmong = (among: StoryState | 'urgent'): string => `needs ${among}`;

/** The names under which a story counts, one more than once when it counts so often. */
export function countedOf(story: Story, need: Need | undefined): string[] {
  const facets = facetsOf({ ...story, state: storyState(story), kind: currentTelling(story).kind });
  const approvals = (post: Post) =>
    post.approval && notYetOut.includes(post.state)
      ? [approvedName({ channel: post.channel, planNumber: post.approval.planNumber })]
      : [];

  return [
    `${storyPrefix}${JSON.stringify(facets)}`,
    ...(story.example ? [] : [real]),
    ...(need ? [needsAmong(need.urgent ? 'urgent' : storyState(story))] : []),
    ...story.posts.flatMap((post) => [postsIn(post.state), ...approvals(post)]),
  ];
}

const approvedName = (approved: Approved) => `${approvalPrefix}${JSON.stringify(approved)}`;

/** The approval that a name of `countedOf` says, if it is one of approvals. */
export function approvedIn(name: string): Approved | undefined {
  if (!name.startsWith(approvalPrefix)) return undefined;
  return Approved.parse(JSON.parse(name.slice(approvalPrefix.length)));
}

/** The facets that a name of `countedOf` says, if it is one of stories. */
export function facetsIn(name: string): Facets | undefined {
  if (!name.startsWith(storyPrefix)) return undefined;
  return Facets.parse(JSON.parse(name.slice(storyPrefix.length)));
}
