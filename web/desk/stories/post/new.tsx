import { type ChannelId, channelAims } from '../../../../shared/publishing/channels.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { fieldIds } from '../review/jump.ts';
import { storyApi } from '../story-api.ts';
import { mayReview, type StoryProps, useChange } from '../story-props.ts';
import { firstPost } from './first.ts';

/** Begins the channel's post from the sender's own words. */
export function NewPost({ story, me, changed, channel }: StoryProps & { channel: ChannelId }) {
  const { change, pending, error } = useChange(changed);
  const begin = () =>
    change(
      () => storyApi.savePost(story.id, channel, firstPost(story, channel)),
      `Inlägget ${channelAims[channel]} är påbörjat.`,
    );
  const { purpose } = story.plan.content.channels.find(({ id }) => id === channel) ?? {};
  return (
    <div class="new-post">
      {purpose !== undefined && <p class="quiet">Enligt planen: {purpose}</p>}
      {mayReview({ story, me }) ? (
        <>
          <p>Du får ett förslag med berättelsens egna ord och bilder. Det går att ändra allt.</p>
          <button type="button" id={fieldIds.text(channel)} aria-disabled={pending} onClick={begin}>
            {pending ? 'Skapar …' : `Skriv ${channelAims[channel]}`}
          </button>
        </>
      ) : (
        <p class="quiet">Det finns inget inlägg {channelAims[channel]}.</p>
      )}
      {error && <ErrorBox error={error} />}
    </div>
  );
}
