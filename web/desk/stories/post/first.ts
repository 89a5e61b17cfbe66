import type { DeskStory, SavePost } from '../../../../shared/desk/stories.ts';
import type { ChannelId } from '../../../../shared/publishing/channels.ts';
import { currentTelling } from '../../../../shared/stories/story.ts';
import { suggestedText } from '../../../../shared/stories/suggested-text.ts';

/** What a new post begins as: the sender's words, and as many of the photos as the plan has room for. */
export function firstPost(story: DeskStory, channel: ChannelId): SavePost {
  const { content } = story.plan;
  const maxPhotos = content.channels.find(({ id }) => id === channel)?.maxPhotos ?? 0;
  const photoIds = story.photos
    .filter(({ state }) => state === 'ready' || state === 'working')
    .map(({ id }) => id)
    .slice(0, maxPhotos);
  return { text: suggestedText(currentTelling(story), content), photoIds, seen: '' };
}
