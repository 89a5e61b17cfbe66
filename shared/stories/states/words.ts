import { heldText } from '../delivery/held.ts';
import type { Post } from '../post.ts';

/** Texts that several states share, in Swedish. */

const mayBeKept = 'Det du skickade in kan finnas kvar som allmän handling tills det gallras.';
const othersMayHaveIt = 'Andra kan redan ha läst eller delat den.';

/** What a sender who has taken the story back is told of where a post of it is. */
export const toSender = {
  no: `Den publiceras inte. ${mayBeKept}`,
  maybe:
    'Det är ovisst om den hann komma ut. Vi tar reda på det, och kommunikatörerna tar i så fall ned den. Titta in här igen.',
  by_hand:
    'Den kan redan vara utlagd. Vi har bett kommunikatörerna att ta reda på det och i så fall ta ned den.',
  yes: `Den är publicerad, så vi har bett kommunikatörerna att ta ned den. ${othersMayHaveIt}`,
  going: `Den håller på att tas ned. ${othersMayHaveIt}`,
  was: `Den är nedtagen. ${othersMayHaveIt} ${mayBeKept}`,
} as const;

const isPast = (at: string | undefined, now: Date, afterMs = 0) =>
  at !== undefined && Date.parse(at) + afterMs <= now.getTime();

/** A planned post that has not begun this long after its time is late. */
const lateAfterMs = 15 * 60_000;
const timeHasPassed = 'Den planerade tiden har passerat.';

/** Of a post whose approval does not hold, or that has lost its place in the calendar. */
export function waitingLines(post: Post, now: Date): string[] {
  return [
    ...(post.voided ? [`Godkännandet gäller inte längre. ${post.voided.why}`] : []),
    ...(isPast(post.plannedFor, now) ? [heldText(post) ?? timeHasPassed] : []),
  ];
}

export const plannedLines = ({ plannedFor }: Post, now: Date): string[] =>
  isPast(plannedFor, now, lateAfterMs) ? [timeHasPassed] : [];

export const failureLines = ({ failure }: Post): string[] => [failure?.text ?? 'Inlägget kom inte ut.'];

/** Of a post that others can read. */
export function outLines(post: Post, now: Date): string[] {
  const last = post.attempts.at(-1);
  return [
    ...(post.voided ? ['Inlägget lades ut fast godkännandet hade upphört. Ta ned det.'] : []),
    ...(post.failure ? [post.failure.text] : []),
    // It was not there any more when its figures were last read.
    ...(last?.code === 'gone' ? [`${last.text} Ta ned det här också.`] : []),
    ...(isPast(post.watch?.nextAt, now) ? ['Titta på kommentarerna.'] : []),
  ];
}
