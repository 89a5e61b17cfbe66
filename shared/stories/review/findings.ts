import { checkText } from '../../checks/check-text.ts';
import type { Finding } from '../../checks/finding.ts';
import type { TextUse } from '../../checks/wording/text-use.ts';
import type { PlanContent } from '../../plan/plan.ts';
import type { ChannelId } from '../../publishing/channels.ts';
import type { Photo } from '../photos/photo.ts';
import type { Post } from '../post.ts';
import type { Confirmation, Story } from '../story.ts';

/** What is known of where a text is to stand: the plan's limits for the channel, and that it must say whom to ask. */
export function textUseIn(channel: ChannelId, plan: PlanContent): TextUse {
  const planned = plan.channels.find(({ id }) => id === channel);
  if (!planned) return { mustSayWhomToAsk: true };
  const { maxChars, maxHashtags, maxEmojis } = planned;
  return { maxChars, maxHashtags, maxEmojis, mustSayWhomToAsk: true };
}

/** The words that were found, as confirmations know them; empty for a finding about the whole text. */
export function foundWords(text: string, { span }: Pick<Finding, 'span'>): string {
  return span ? text.slice(span.start, span.end).toLowerCase().slice(0, 200) : '';
}

type Found = Pick<Confirmation, 'channel' | 'kind' | 'words'>;

export function confirmationOf(story: Pick<Story, 'review'>, found: Found): Confirmation | undefined {
  return story.review?.confirmations.find(
    ({ channel, kind, words }) =>
      channel === found.channel && kind === found.kind && words === found.words.toLowerCase(),
  );
}

/** A high or stopping finding in what a post says, with whether somebody has confirmed that it is to stay. */
export interface PostFinding {
  finding: Finding;
  words: string;
  /** The same as they stand there. */
  said: string;
  /** The photo in whose alternative text it is; none for the post's own text. */
  photo: Photo | undefined;
  confirmed: boolean;
}

/** What the checks hold against a post, in its text and in its photos' alternative texts, which are published too. */
export function postFindings(story: Story, post: Post, plan: PlanContent): PostFinding[] {
  const photos = story.photos.filter(({ id }) => post.photoIds.includes(id));
  return [
    ...findingsIn(story, post, post.text, textUseIn(post.channel, plan), undefined),
    ...photos.flatMap((photo) =>
      photo.alt?.kind === 'text' ? findingsIn(story, post, photo.alt.text, {}, photo) : [],
    ),
  ];
}

function findingsIn(
  story: Story,
  { channel }: Post,
  text: string,
  use: TextUse,
  photo: Photo | undefined,
): PostFinding[] {
  return checkText(text, use)
    .filter(({ severity }) => severity !== 'advice')
    .map((finding) => {
      const words = foundWords(text, finding);
      const confirmed =
        finding.severity === 'high' &&
        confirmationOf(story, { channel, kind: finding.kind, words }) !== undefined;
      const { start, end } = finding.span ?? { start: 0, end: 0 };
      return { finding, words, said: text.slice(start, end), photo, confirmed };
    });
}
