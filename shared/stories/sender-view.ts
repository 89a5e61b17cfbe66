import { addAll } from '../lists.ts';
import type { ChannelId } from '../publishing/channels.ts';
import type { Post } from './post.ts';
import type { Out } from './states/row.ts';
import { mayBeOut, rowOf } from './states/table.ts';
import { toSender } from './states/words.ts';
import { isOpen, type Story, storyState } from './story.ts';

/** A story as its sender is told of it. */
export interface SenderView {
  /** Where it is now, in one sentence, and what that means. */
  title: string;
  text: string;
  /** Why it is not published, in the desk's own words. */
  reason: string | undefined;
  /** Where it can be read now: `på Facebook`. */
  published: { channel: ChannelId; where: string; url: string | undefined }[];
  /** What has happened, oldest first. */
  events: { at: string; text: string }[];
  /** Texts and photos may be changed: nobody has approved anything yet. */
  mayRevise: boolean;
  mayAnswer: boolean;
  mayWithdraw: boolean;
  /** The desk has asked something and got no answer. */
  isAsked: boolean;
}

const whereIn: Record<ChannelId, string> = {
  facebook: 'på Facebook',
  site: 'på webbplatsen',
  manual: 'i en annan kanal',
};

/** Whether the sender may still change it: until the first post is approved, and while the desk has it. */
export function mayRevise(story: Pick<Story, 'stage' | 'posts' | 'withdrawnAt'>): boolean {
  return (
    ['submitted', 'in_review', 'more_asked'].includes(story.stage) &&
    story.withdrawnAt === undefined &&
    story.posts.every(({ state }) => state === 'draft')
  );
}

/** What the sender's private page says. Promises no date and tells nothing of what is said among those at the desk. */
export function senderView(story: Story): SenderView {
  const withdrawn = story.withdrawnAt !== undefined || story.stage === 'withdrawn';
  const withDesk = ['submitted', 'in_review', 'more_asked'].includes(story.stage) && !withdrawn;
  return {
    ...statusOf(story),
    reason: story.stage === 'rejected' && !withdrawn ? story.rejection?.reason : undefined,
    published: story.posts
      .filter(({ state }) => state === 'published')
      .map(({ channel, publication }) => ({ channel, where: whereIn[channel], url: publication?.url })),
    events: eventsOf(story),
    mayRevise: mayRevise(story),
    mayAnswer: withDesk && story.messages.length > 0 && isOpen(story),
    mayWithdraw: !withdrawn,
    isAsked: withDesk && story.messages.at(-1)?.from === 'desk',
  };
}

type Status = Pick<SenderView, 'title' | 'text'>;

const uncertain: Status = {
  title: 'Det är ovisst om din berättelse är ute',
  text: 'Den är godkänd och skickad, men vi har inte fått veta om den kom fram. Kommunikatörerna tar reda på det.',
};

function statusOf(story: Story): Status {
  if (story.withdrawnAt !== undefined || story.stage === 'withdrawn') return withdrawnStatus(story);
  if (story.stage !== 'more_asked' && story.posts.some(({ state }) => state === 'published')) {
    return { title: 'Din berättelse är ute!', text: 'Tack för att du berättade. Dela den gärna med andra.' };
  }
  switch (storyState(story)) {
    case 'submitted':
      return {
        title: 'Din berättelse har kommit fram',
        text: 'Kommunikatörerna läser den så snart de kan. Titta in här igen om någon dag.',
      };
    case 'in_review':
      return {
        title: 'Kommunikatörerna arbetar med din berättelse',
        text: 'De går igenom text och bilder och kan ha frågor till dig. Frågorna visas i så fall här.',
      };
    case 'more_asked':
      return {
        title: 'Kommunikatörerna har en fråga till dig',
        text: 'De väntar på ditt svar innan de går vidare.',
      };
    case 'approved':
      if (story.posts.some(({ state }) => state === 'by_hand')) {
        return {
          title: 'Din berättelse är godkänd',
          text: 'Den är granskad av två personer. En kommunikatör lägger ut den, och kan redan ha gjort det.',
        };
      }
      if (story.posts.some(mayBeOut)) return uncertain;
      return {
        title: 'Din berättelse är godkänd',
        text: 'Den är granskad av två personer och väntar på att publiceras.',
      };
    case 'planned':
      return {
        title: 'Din berättelse är på väg ut',
        text: 'Den är godkänd och inplanerad. Tiden kan ändras, så vi lovar inget datum. Här ser du när den är ute.',
      };
    case 'failed':
      if (story.posts.some(mayBeOut)) return uncertain;
      return {
        title: 'Din berättelse är inte ute än',
        text: 'Den är godkänd, men något hindrade publiceringen. Kommunikatörerna arbetar med det.',
      };
    case 'rejected':
      return {
        title: 'Din berättelse publiceras inte',
        text: 'Tack för att du berättade ändå. Så här skriver kommunikatörerna:',
      };
    // What is out is told of already: this is on its way down.
    case 'published':
      return {
        title: 'Din berättelse tas ned',
        text: 'Den har varit publicerad. Det kan dröja en stund innan den är borta.',
      };
    case 'withdrawn':
    case 'taken_down':
      return {
        title: 'Din berättelse är nedtagen',
        text: 'Den har varit publicerad men är inte längre ute.',
      };
  }
}

/** What matters most to somebody who wants it gone comes first. */
const worst: Out[] = ['yes', 'maybe', 'was', 'no'];

function withdrawnStatus(story: Story): Status {
  const [first] = story.posts.toSorted((a, b) => worst.indexOf(rowOf(a).out) - worst.indexOf(rowOf(b).out));
  return {
    title: 'Du har tagit tillbaka din berättelse',
    text: first ? rowOf(first).sender : toSender.no,
  };
}

function eventsOf(story: Story): SenderView['events'] {
  const [, ...revisions] = story.tellings;
  const events = [
    { at: story.submittedAt, text: 'Du skickade in berättelsen.' },
    ...revisions.map(({ at }) => ({ at, text: 'Du ändrade berättelsen och skickade den igen.' })),
    ...story.messages.map(({ at, from }) => ({
      at,
      text: from === 'desk' ? 'Kommunikatörerna ställde en fråga.' : 'Du svarade kommunikatörerna.',
    })),
  ];
  if (story.review) events.push({ at: story.review.startedAt, text: 'Kommunikatörerna började granska.' });
  if (story.rejection)
    events.push({ at: story.rejection.at, text: 'Kommunikatörerna valde att inte publicera den.' });
  for (const post of story.posts) addAll(events, publishedEvents(post));
  if (story.withdrawnAt !== undefined)
    events.push({ at: story.withdrawnAt, text: 'Du tog tillbaka berättelsen.' });
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** When it was out, and, once somebody has seen that it is gone, until when. */
function publishedEvents({ channel, state, publication, earlier = [] }: Post): SenderView['events'] {
  const where = whereIn[channel];
  const of = ({ at, takenDown }: NonNullable<Post['publication']>, isGone: boolean) => [
    { at, text: `Den publicerades ${where}.` },
    ...(takenDown && !isGone
      ? [{ at: takenDown.at, text: 'Kommunikatörerna bad om att få den nedtagen.' }]
      : []),
    ...(takenDown && isGone ? [{ at: takenDown.goneAt ?? takenDown.at, text: 'Den togs ned.' }] : []),
  ];
  return [
    ...earlier.flatMap((version) => of(version.publication, true)),
    ...(publication ? of(publication, state === 'taken_down') : []),
  ];
}
