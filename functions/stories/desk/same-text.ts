import type { SameText } from '../../../shared/desk/stories.ts';
import type { StoryId } from '../../../shared/ids.ts';
import type { PostLine } from '../../../shared/stories/line/line.ts';
import type { Post } from '../../../shared/stories/post.ts';
import { rowOf, states } from '../../../shared/stories/states/table.ts';
import { likenessOf, marksOf } from '../../../shared/text/likeness.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { postOf } from '../../posts/publishing/content-hash.ts';
import type { PostAddress } from '../../posts/publishing/step.ts';
import { storyById } from '../change.ts';
import { othersWithText } from '../lines/same-text.ts';
import { postLines, postsBetween, postsWithoutTime } from '../lines/store.ts';

const dayMs = 24 * 3_600_000;
/** So far back and ahead others are looked at, and no more of them. */
const window = { days: 180, most: 300 };
/** About the same within so many days is soon again. */
const soonDays = 21;
/** As many as anybody wants to be told of. */
const mostTold = 5;

/**
 * The other stories with a post of the very same text in the channel (readers would see it twice, and Facebook takes it once
 * only), of nearly the same, or about the same at nearly the same time. None for one that is out itself. Throws a visible
 * `not_found`.
 */
export async function sameTextAs(ctx: Context, { storyId, channel }: PostAddress): Promise<SameText[]> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const post = postOf(await storyById(ctx, storyId), channel);
  if (rowOf(post).out !== 'no') return [];
  const same = (await othersWithText(ctx, storyId, post)).map((other): SameText => told(other, 'same'));
  const isKnown = (id: StoryId) => id === storyId || same.some((one) => one.storyId === id);
  const like = await likeIn(ctx, post);
  return [...same, ...like.filter((one) => !isKnown(one.storyId))].slice(0, mostTold);
}

/** Those in the calendar of the channel that say nearly the same, or are about the same. */
async function likeIn(ctx: Context, { channel, text, plannedFor }: Post): Promise<SameText[]> {
  const now = ctx.clock.now().getTime();
  const at = (days: number) => new Date(now + days * dayMs).toISOString();
  const [placed, waiting] = await Promise.all([
    postLines.first(ctx.table, {
      ...postsBetween(at(-window.days), at(window.days)),
      reverse: true,
      limit: window.most,
    }),
    postLines.first(ctx.table, { ...postsWithoutTime, limit: window.most }),
  ]);
  const marks = marksOf(text);
  const when = plannedFor === undefined ? now : Date.parse(plannedFor);
  return [...placed, ...waiting].flatMap((line) => {
    if (line.channel !== channel || !line.marks || states[line.stands].out === 'was') return [];
    const how = likenessOf(marks, line.marks);
    const days = Math.abs(Date.parse(line.at ?? ctx.clock.now().toISOString()) - when) / dayMs;
    return how === undefined || (how === 'subject' && days > soonDays) ? [] : [told(line, how)];
  });
}

function told(
  { storyId, title, stands, at }: Pick<PostLine, 'storyId' | 'title' | 'stands' | 'at'>,
  how: SameText['how'],
): SameText {
  const { out, name } = states[stands];
  return { storyId, title, how, ...(at !== undefined && { at }), isOut: out === 'yes', stands: name };
}
