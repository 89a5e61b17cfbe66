import { visibleError } from '../../errors.ts';
import { hasRoom } from '../room.ts';
import { mayBeOut } from '../states/table.ts';
import type { Message, Story } from '../story.ts';
import { voidApprovals, whyWaits } from '../voiding.ts';
import { requireAlive, type Signed } from './begin.ts';

const maxComments = 200;
const maxMessages = 100;

function requireRoom(story: Story, text: string): void {
  if (hasRoom(story, text, 'desk')) return;
  throw visibleError('conflict', 'Berättelsen rymmer inte mer text. Besluta om den som den är.');
}

/** The story with one more comment among those at the desk; undefined when the same was just said, sent twice. */
export function withComment(story: Story, text: string, signed: Signed): Story | undefined {
  const last = story.comments.at(-1);
  if (last?.text === text && last.byId === signed.byId) return undefined;
  if (story.comments.length >= maxComments)
    throw visibleError('conflict', `En berättelse kan ha högst ${maxComments} kommentarer.`);
  requireRoom(story, text);
  return { ...story, changedAt: signed.at, comments: [...story.comments, { ...signed, text }] };
}

/**
 * The story with a question to its sender, whose answer it then waits for: what was approved is so no longer, unless it
 * is out or on its way. Undefined when it waits for that question already.
 */
export function withMoreAsked(story: Story, text: string, { at, by }: Signed): Story | undefined {
  requireAlive(story);
  const last = story.messages.at(-1);
  if (story.stage === 'more_asked' && last?.from === 'desk' && last.text === text) return undefined;
  if (story.messages.length >= maxMessages)
    throw visibleError('conflict', `En berättelse kan ha högst ${maxMessages} meddelanden.`);
  requireRoom(story, text);
  const message: Message = { at, from: 'desk', by, text };
  const voided = voidApprovals(story, 'all', { at, by, why: whyWaits });
  return { ...voided, stage: 'more_asked', changedAt: at, messages: [...story.messages, message] };
}

/** The story rejected: nothing of it goes out. Throws a visible `conflict` while something is out or on its way. */
export function rejected(story: Story, reason: string, signed: Signed): Story {
  requireAlive(story);
  if (story.posts.some(({ state }) => state === 'by_hand'))
    throw visibleError('conflict', 'Ett inlägg ska läggas ut för hand. Svara först på om det är utlagt.');
  if (story.posts.some(mayBeOut))
    throw visibleError('conflict', 'Berättelsen är publicerad eller kan vara ute. Ta ned den först.');
  const { at, by } = signed;
  const voided = voidApprovals(story, 'all', { at, by, why: 'Ni tackade nej till berättelsen.' });
  // A time that it had was for what is not to be told; reopened it gets a new one.
  const posts = voided.posts.map(({ plannedFor: _at, plannedBy: _by, ...post }) => post);
  return { ...voided, posts, stage: 'rejected', changedAt: at, rejection: { ...signed, reason } };
}

/** The story as it was before it was rejected, without its approvals. */
export function reopened(story: Story, { at }: Signed): Story {
  if (story.stage !== 'rejected') throw visibleError('conflict', 'Ni har inte tackat nej till berättelsen.');
  const { rejection: _, ...rest } = story;
  return { ...rest, stage: story.review ? 'in_review' : 'submitted', changedAt: at };
}
