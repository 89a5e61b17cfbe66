import { channelNames } from '../../../../shared/publishing/channels.ts';
import { swedishDay } from '../../../../shared/text/dates.ts';
import type { SeenStory } from '../look.ts';
import { nameOfPerson } from '../tell.ts';
import type { StoryRule } from './rule.ts';
import { isBelievedOut } from './truth.ts';

/** Somebody is told of what has waited for so long. */
const longMs = 30 * 60_000;

function waitsSince({ post }: SeenStory): string | undefined {
  if (post?.state === 'publishing') return post.delivery?.startedAt;
  return post?.state === 'taking_down' ? post.publication?.takenDown?.at : undefined;
}

/** The queue says what somebody at the desk has to know. */
export const tellingRules: Record<string, StoryRule> = {
  waiting_told(seen, { nowMs }) {
    const since = waitsSince(seen);
    if (since === undefined || nowMs - Date.parse(since) < longMs) return undefined;
    const isTold = seen.lines.some((line) => line.includes(channelNames[seen.told.channel]));
    return isTold ? undefined : `${seen.post?.state} since ${since}, and the queue says nothing`;
  },
  ended_yes_told({ isLive, told: { person }, lines }, { nowMs }) {
    const hasEnded = person?.until !== undefined && person.until < swedishDay(new Date(nowMs));
    const isTold = lines.some((line) => line.includes(nameOfPerson));
    return isLive && hasEnded && !isTold
      ? `out after a yes ended on ${person.until}, and the queue is silent`
      : undefined;
  },
  /** A wish to stop is told of until it is done. */
  wish_told({ isLive, post, told: { withdrawn, yesBack, wishAtMs }, lines }) {
    const isWished = withdrawn || yesBack || wishAtMs !== undefined;
    const isTold = lines.some((line) => /tagit tillbaka|ta tillbaka|återtagen|Ska inte vara ute/.test(line));
    return isWished && (isLive || isBelievedOut(post)) && !isTold
      ? `to be stopped while it is ${post?.state}, and the queue is silent`
      : undefined;
  },
};
