import type { Post } from '../../../../shared/stories/post.ts';
import { mayBeOut, states } from '../../../../shared/stories/states/table.ts';
import type { StoryRule } from './rule.ts';

/** Whether the product counts it as out; a post that was removed is not. */
export const isBelievedOut = (post: Post | undefined) => post !== undefined && mayBeOut(post);

const senderIsToldNot =
  /publiceras inte|är inte ute|inte längre ute|är nedtagen|togs ned|väntar på att publiceras/;
const deskIsToldNot = /kom inte ut|finns inte på sidan/;

/** Never is *not out* said of what is out: each looks at one of those who are told. */
export const truthRules: Record<string, StoryRule> = {
  believed: ({ isLive, post }) =>
    isLive && !isBelievedOut(post) ? `out, and believed not to be: ${post?.state ?? 'removed'}` : undefined,
  sender_told({ isLive, sender: { title, text, events } }) {
    // What was taken down may have come back since.
    const latest = events.findLast((event) => /publicerades|togs ned/.test(event.text));
    const said = [title, text, latest?.text ?? ''].find((line) => senderIsToldNot.test(line));
    return isLive && said ? `out, and the sender is told: ${said}` : undefined;
  },
  desk_told({ isLive, lines, post }) {
    const said = [...lines, post?.failure?.text ?? ''].find((line) => deskIsToldNot.test(line));
    return isLive && said ? `out, and the desk is told: ${said}` : undefined;
  },
  calendar_told: ({ isLive, placed }) =>
    isLive && placed && ['no', 'was'].includes(states[placed.stands].out)
      ? `out, and the calendar shows it as ${placed.stands}`
      : undefined,
  not_over({ isLive, entry, story }) {
    const state = entry?.state ?? story.stage;
    const isOver = state === 'withdrawn' || state === 'rejected' || state === 'taken_down';
    return isLive && isOver ? `out, and the story is ${state}` : undefined;
  },
};
