import type { StoryId } from '../../ids.ts';
import type { Job } from '../../jobs.ts';
import type { PlanVersion } from '../../plan/plan.ts';
import { type Covering, covers } from '../../plan/rests-on.ts';
import { channelNames, channelPlaces } from '../../publishing/channels.ts';
import { onDay, swedishDay } from '../../text/dates.ts';
import type { Day } from '../../text/day.ts';
import { plural, swedishList } from '../../text/plural.ts';
import { daysAfter } from '../../text/swedish-time.ts';
import { whyGivenUp, workName } from '../given-up.ts';
import { whyNotThen } from '../planning/planning.ts';
import type { Post } from '../post.ts';
import { mayBeOut, rowOf } from '../states/table.ts';
import { stopLines } from '../states/words.ts';
import { currentTelling, isOpen, type Story } from '../story.ts';

/** How long before a yes ends somebody is told. */
export const warnDays = 30;

interface Known {
  now: Date;
  /** The story's jobs that were given up with their work still to be done. */
  givenUp: readonly Job[];
  /** The plan in force. */
  plan: Covering & Partial<Pick<PlanVersion, 'content'>>;
}

/** What about a story needs somebody, in Swedish, the most urgent first. */
export function attentionOf(story: Story, known: Known): string[] {
  const { now, givenUp } = known;
  const today = swedishDay(now);
  return [
    ...takeDownLines(story, today),
    ...givenUp.map((job) => `Det gick inte att ${workName(job)}: ${whyGivenUp(job)}. Försök igen.`),
    // Of a story that is over nobody needs to do anything about what is not out.
    ...story.posts
      .filter((post) => mayBeOut(post) || isOpen(story))
      .flatMap((post) => [
        ...planLines(story.id, post, known),
        ...sameTextLines(post),
        ...[...stopLines(post), ...rowOf(post).queue(post, now)].map(
          (line) => `${channelNames[post.channel]}: ${line}`,
        ),
      ]),
    ...senderLines(story),
    ...photoLines(story),
    ...endingLines(story, today),
  ];
}

/** Readers would see it twice, and Facebook would not take it. */
function sameTextLines(post: Post): string[] {
  if (!post.sameTextAs || rowOf(post).out !== 'no') return [];
  return [`${channelNames[post.channel]}: Samma text som ”${post.sameTextAs.title}”.`];
}

/** What stands out there against somebody's wish. */
export function takeDownLines({ posts, withdrawnAt, people }: Story, today: Day): string[] {
  const out = posts.filter(mayBeOut);
  if (out.length === 0) return [];
  const where = `det som är ute ${swedishList(out.map(({ channel }) => channelPlaces[channel]))}`;
  const lines = people.flatMap(({ name, withdrawnOn, protectedData, yes }) => {
    if (withdrawnOn) return [`${name} har tagit tillbaka sitt ja. Ta ned ${where}.`];
    if (protectedData === 'yes') return [`${name} har skyddade personuppgifter. Ta ned ${where}.`];
    if (yes?.until !== undefined && yes.until < today)
      return [`Ja-svaret från ${name} gäller inte längre. Fråga igen eller ta ned ${where}.`];
    return [];
  });
  if (withdrawnAt) lines.push(`Den som skickade in vill ta tillbaka berättelsen. Ta ned ${where}.`);
  return lines;
}

/** Approved by a plan that no longer holds, or at a time that the plan is against now: it would not go out. */
function planLines(storyId: StoryId, post: Post, { plan }: Known): string[] {
  const { state, channel, approval } = post;
  const waits = state === 'approved' || state === 'planned' || state === 'by_hand';
  if (!waits || !approval) return [];
  if (covers(plan, approval.planNumber, channel)) {
    const why = state === 'planned' && plan.content ? whyNotThen(storyId, post, plan.content) : undefined;
    return why === undefined ? [] : [`${channelNames[channel]}: ${why} Inlägget går inte ut då. Byt tid.`];
  }
  return [`${channelNames[channel]}: En ny plan gäller. Inlägget behöver godkännas på nytt.`];
}

/** When somebody at the desk last did something about the story; what the sender writes after that is new. */
function deskActedAt({ review, lastEdit, messages, comments, posts, rejection }: Story): string {
  return [
    review?.startedAt,
    // The sender's own changes have nobody's id.
    lastEdit?.byId ? lastEdit.at : undefined,
    rejection?.at,
    ...Object.values(review?.checklist ?? {}).map(({ at }) => at),
    ...messages.filter(({ from }) => from === 'desk').map(({ at }) => at),
    ...comments.map(({ at }) => at),
    ...posts.map(({ approval }) => approval?.at),
  ].reduce<string>((latest, at) => (at !== undefined && at > latest ? at : latest), '');
}

function senderLines(story: Story): string[] {
  if (story.stage === 'withdrawn' || story.stage === 'rejected') return [];
  const acted = deskActedAt(story);
  const lines: string[] = [];
  if (story.messages.some(({ from, at }) => from === 'sender' && at > acted))
    lines.push('Den som skickade in har svarat.');
  if (story.tellings.length > 1 && currentTelling(story).at > acted)
    lines.push('Den som skickade in har ändrat berättelsen.');
  return lines;
}

function photoLines(story: Story): string[] {
  const refused = isOpen(story) ? story.photos.filter(({ state }) => state === 'refused').length : 0;
  return refused > 0 ? [`${plural(refused, 'bild', 'bilder')} gick inte att använda.`] : [];
}

/** For whoever is in something that is out or may come out. */
function endingLines(story: Story, today: Day): string[] {
  if (!isOpen(story) && !story.posts.some(mayBeOut)) return [];
  return story.people.flatMap(({ name, yes, withdrawnOn }) => {
    if (withdrawnOn || yes?.until === undefined) return [];
    if (yes.until < today || yes.until > daysAfter(today, warnDays)) return [];
    return [`Ja-svaret från ${name} gäller till och med ${onDay(yes.until)}.`];
  });
}
