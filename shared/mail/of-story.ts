import type { ChannelId } from '../publishing/channels.ts';
import { mayBeOut } from '../stories/states/table.ts';
import { isOpen, type Story } from '../stories/story.ts';
import type { Notice, NoticeKind } from './notices.ts';

/** A story with the channels in which nothing but an approval is missing. */
export interface ToldStory {
  story: Story;
  awaits: readonly ChannelId[];
}

/** What colleagues are told of when a story has come to be like this. */
export function noticesOf(before: ToldStory | undefined, after: ToldStory): Notice[] {
  const { story } = after;
  const of = (kind: NoticeKind, channel?: ChannelId): Notice => ({
    kind,
    storyId: story.id,
    ...(channel && { channel }),
  });
  if (!before) return [of('new_story')];
  const was = before.story;
  const has: [boolean, NoticeKind][] = [
    [hasAnswered(was, story), 'answered'],
    [story.comments.length > was.comments.length || isVoidedByColleague(was, story), 'sent_back'],
    [isTakenBack(was, story), 'yes_withdrawn'],
  ];
  const awaited = after.awaits.filter((channel) => !before.awaits.includes(channel));
  return [
    ...has.flatMap(([holds, kind]) => (holds ? [of(kind)] : [])),
    ...awaited.map((channel) => of('to_approve', channel)),
    ...story.posts.flatMap((post) => {
      const earlier = was.posts.find(({ channel }) => channel === post.channel);
      if (post.state === earlier?.state) return [];
      if (post.state === 'failed') return [of('post_failed', post.channel)];
      return post.state === 'published' && !earlier?.publication ? [of('post_out', post.channel)] : [];
    }),
  ];
}

function hasAnswered(was: Story, { messages, tellings }: Story): boolean {
  const isAnswer = messages.length > was.messages.length && messages.at(-1)?.from === 'sender';
  return isAnswer || tellings.length > was.tellings.length;
}

/** An approval was taken back, and not because somebody went on writing. */
function isVoidedByColleague(was: Story, { posts, lastEdit, withdrawnAt }: Story): boolean {
  if (withdrawnAt !== was.withdrawnAt || lastEdit?.at !== was.lastEdit?.at) return false;
  return posts.some(({ channel, voided }) => {
    const earlier = was.posts.find((post) => post.channel === channel)?.voided;
    return voided !== undefined && voided.at !== earlier?.at;
  });
}

function isTakenBack(was: Story, story: Story): boolean {
  const isNew = story.people.some(
    ({ id, withdrawnOn }) => withdrawnOn && !was.people.some((known) => known.id === id && known.withdrawnOn),
  );
  const matters = isOpen(was) || story.posts.some(mayBeOut);
  return (
    (isNew && matters) || (story.withdrawnAt !== undefined && was.withdrawnAt === undefined && !!was.review)
  );
}

/** What its sender is told of when a story has come to be like this. */
export function answerTo(was: Story, story: Story): 'question' | 'published' | 'declined' | undefined {
  const isAsked = story.messages.length > was.messages.length && story.messages.at(-1)?.from === 'desk';
  if (isAsked) return 'question';
  if (story.stage === 'rejected' && was.stage !== 'rejected')
    return story.rejection?.many ? undefined : 'declined';
  const isOut = ({ posts }: Story) => posts.some(({ publication }) => publication !== undefined);
  return isOut(story) && !isOut(was) ? 'published' : undefined;
}

/** Those who have had to do with the story at the desk. */
export function involvedIn({ owner, comments, lastEdit }: Story): string[] {
  return [...new Set([owner?.id, lastEdit?.byId, ...comments.map(({ byId }) => byId)])].filter(
    (id): id is string => id !== undefined && id !== '',
  );
}
