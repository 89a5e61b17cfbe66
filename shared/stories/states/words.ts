import { onDayAt } from '../../text/dates.ts';
import { heldText } from '../delivery/held.ts';
import { usualTiming } from '../delivery/timing.ts';
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

/** What has not begun, or not gone on, this long after its time is late. */
export const lateAfterMs = 15 * 60_000;
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
    ...(post.stop?.nextAt ? [`Nästa försök ${onDayAt(post.stop.nextAt)}.`] : []),
    ...(post.rewritten ? ['Det som är ute är den text som skickades först, inte den som skrevs sedan.'] : []),
    // It was not there any more when its figures were last read.
    ...(last?.code === 'gone' ? [`${last.text} Ta ned det här också.`] : []),
    ...(isPast(post.watch?.nextAt, now) ? ['Titta på kommentarerna.'] : []),
  ];
}

/** What came of the latest try since then, and when the next one is. */
function tries({ attempts }: Post, since: string, nextAt: string): string {
  const last = attempts.at(-1);
  const said = last && last.at >= since ? `${last.text} ` : '';
  return `${said}Nästa försök ${onDayAt(nextAt)}.`;
}

const later = (at: string, ms: number) => onDayAt(new Date(Date.parse(at) + ms));

const goesOn = 'Arbetet har stannat av och tas upp igen så snart det går.';

/** Of a post whose time has come and that nobody is at just now, or that somebody left in the middle. */
export function preparingLines(post: Post, now: Date): string[] {
  const { delivery } = post;
  if (!delivery) return [];
  const { claim, startedAt, leaseUntil } = delivery;
  const waits = `Väntar på att komma ut sedan ${onDayAt(startedAt)}.`;
  const wasTried = (post.attempts.at(-1)?.at ?? '') >= startedAt;
  if (claim === '' && wasTried) return [`${waits} ${tries(post, startedAt, leaseUntil)}`];
  return isPast(leaseUntil, now, lateAfterMs) ? [`${waits} ${goesOn}`] : [];
}

export function lookingLines({ delivery, stop }: Post): string[] {
  if (!delivery) return [];
  const { startedAt, sentAt = startedAt, leaseUntil } = delivery;
  const until = stop
    ? 'Finns det där tas det ned.'
    : `Senast ${later(startedAt, usualTiming.giveUpAfterMs)} ber vi er att titta.`;
  return [
    `Vi vet inte om inlägget kom ut och letar efter det sedan ${onDayAt(sentAt)}, nästa gång ${onDayAt(leaseUntil)}. ${until}`,
  ];
}

/** Of a post of which something was sent before, besides what is said of it otherwise. */
export function searchedLines(otherwise: (post: Post, now: Date) => string[]) {
  return (post: Post, now: Date): string[] => [
    ...otherwise(post, now),
    `Det som skickades ${onDayAt(post.sent?.at ?? post.mayBeOutSince ?? now)} kan vara ute. Vi letar efter det${post.search ? `, nästa gång ${onDayAt(post.search.nextAt)}` : ''}.`,
  ];
}

export function takingDownLines(post: Post, now: Date): string[] {
  const asked = post.publication?.takenDown;
  if (!asked) return [];
  const waits = `Väntar på att tas ned sedan ${onDayAt(asked.at)}.`;
  if (asked.nextAt)
    return [`${waits} ${tries(post, asked.at, asked.nextAt)} Vi försöker tills det är borta.`];
  return isPast(asked.at, now, lateAfterMs) ? [`${waits} ${goesOn}`] : [];
}

export function byHandLines(post: Post, now: Date): string[] {
  return [
    ...outLines(post, now),
    ...(post.stop ? ['Ta bort inlägget där det ligger, och markera det sedan som nedtaget.'] : []),
  ];
}

/** That somebody wants it not to be out, for as long as it may be. */
export function stopLines({ stop }: Pick<Post, 'stop'>): string[] {
  return stop ? [`Ska inte vara ute, säger ${stop.by} ${onDayAt(stop.at)}: ${stop.reason}`] : [];
}
