import { createHash } from 'node:crypto';
import * as z from 'zod';
import { StoryId } from '../../../shared/ids.ts';
import { ChannelId } from '../../../shared/publishing/channels.ts';
import { storyTitle } from '../../../shared/stories/review/title.ts';
import { DeliveryState, deliveryState } from '../../../shared/stories/states/state.ts';
import { mayBeOut } from '../../../shared/stories/states/table.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { comparableText } from '../../../shared/text/same-text.ts';
import type { Context } from '../../context.ts';
import { entity } from '../../entity.ts';
import type { NewItem } from '../../ports/table.ts';
import { storyPk } from './store.ts';

/** That a story has a post with such a text in a channel; from the key nobody reads the text. */
const TextOfPost = z.strictObject({
  storyId: StoryId,
  version: z.int().nonnegative(),
  channel: ChannelId,
  key: z.string(),
  title: z.string(),
  stands: DeliveryState,
});
export type TextOfPost = z.infer<typeof TextOfPost>;

const textsOfPosts = entity({
  name: 'text of a post',
  schema: TextOfPost,
  key: (id: StoryId, channel: ChannelId) => ({ pk: storyPk(id), sk: `text/${channel}` }),
  keyOf: ({ storyId, channel }) => ({ pk: storyPk(storyId), sk: `text/${channel}` }),
  indexOf: ({ storyId, channel, key }) => ({ g1pk: `text/${channel}/${key}`, g1sk: storyId }),
});

const keyOf = (text: string) => createHash('sha256').update(comparableText(text)).digest('hex').slice(0, 32);

/** Of the posts that are out or may still come out. */
export function textItems(story: Story): NewItem[] {
  const isOver = story.stage === 'rejected' || story.stage === 'withdrawn' || story.withdrawnAt !== undefined;
  return story.posts
    .filter((post) => post.text.trim() !== '' && post.state !== 'taken_down' && (mayBeOut(post) || !isOver))
    .map((post) =>
      textsOfPosts.item({
        storyId: story.id,
        version: 0,
        channel: post.channel,
        key: keyOf(post.text),
        title: storyTitle(story),
        stands: deliveryState(post),
      }),
    );
}

/** As many as anybody wants to be told of. */
const most = 5;

/** The other stories with the very same text in this channel, out or on their way there. */
export async function othersWithText(
  ctx: Pick<Context, 'table'>,
  storyId: StoryId,
  { channel, text }: { channel: ChannelId; text: string },
): Promise<TextOfPost[]> {
  const found = await textsOfPosts.first(ctx.table, {
    pk: `text/${channel}/${keyOf(text)}`,
    index: 'g1',
    limit: most + 1,
  });
  return found.filter((other) => other.storyId !== storyId).slice(0, most);
}
