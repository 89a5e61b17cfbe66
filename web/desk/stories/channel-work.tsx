import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { DeskPost, DeskStory } from '../../../shared/desk/stories.ts';
import { ChannelId, channelNames } from '../../../shared/publishing/channels.ts';
import { rowOf } from '../../../shared/stories/states/table.ts';
import { Notice } from '../frame/parts.tsx';
import { usePostDraft } from './post/draft.ts';
import { NewPost } from './post/new.tsx';
import { PostWork } from './post/work.tsx';
import { Remaining } from './review/remaining.tsx';
import { storyApi } from './story-api.ts';
import { type StoryProps, useChange } from './story-props.ts';

/** The post of one channel at a time, with what it rests upon after it, and what remains for it. */
export function ChannelWork({ children, ...props }: StoryProps & { children: ComponentChildren }) {
  const { story, changed, refresh } = props;
  const [channel, setChannel] = useState<ChannelId>(() => firstChannel(story));
  const post = postIn(story, channel);
  const kept = usePostDraft(story.id, channel, post);
  const saving = useChange(changed);
  const save = async () => {
    const sent = kept.draft;
    const went = await saving.change(async () => {
      const saved = await storyApi.savePost(story.id, channel, sent);
      kept.saved(sent, postIn(saved, channel));
      return saved;
    }, 'Inlägget är sparat.');
    // Whatever was in the way is shown, such as what somebody else has written.
    if (!went) await refresh();
    return went;
  };
  return (
    <>
      <div class="review-work">
        <section class="card review-post" aria-labelledby="inlagg">
          <h2 id="inlagg">Inlägget</h2>
          <ChannelTabs story={story} channel={channel} choose={setChannel} />
          {post && <PostWork key={channel} {...props} post={post} kept={kept} save={save} saving={saving} />}
          {!post && story.review && <NewPost key={channel} {...props} channel={channel} />}
          {!post && !story.review && (
            <Notice>
              <p>Inlägget skrivs när någon har tagit hand om berättelsen.</p>
            </Notice>
          )}
        </section>
        {children}
      </div>
      <Remaining {...props} channel={channel} post={post} dirty={kept.dirty} save={save} />
    </>
  );
}

function postIn({ posts }: DeskStory, channel: ChannelId): DeskPost | undefined {
  return posts.find((candidate) => candidate.channel === channel);
}

/** The channel that has a post already, or else the first that the plan uses. */
function firstChannel({ posts, plan }: DeskStory): ChannelId {
  const used = plan.content.channels.find(({ inUse }) => inUse)?.id;
  return posts[0]?.channel ?? used ?? 'facebook';
}

interface ChannelTabsProps {
  story: DeskStory;
  channel: ChannelId;
  choose: (channel: ChannelId) => void;
}

function ChannelTabs({ story, channel, choose }: ChannelTabsProps) {
  const isUsed = (id: ChannelId) =>
    story.plan.content.channels.some((planned) => planned.id === id && planned.inUse);
  const state = (id: ChannelId) => {
    const post = postIn(story, id);
    if (post) return rowOf(post).name;
    return isUsed(id) ? 'inte påbörjat' : 'används inte enligt planen';
  };
  return (
    <fieldset class="channel-tabs">
      <legend class="visually-hidden">Kanal</legend>
      {ChannelId.options.map((id) => (
        <button
          key={id}
          type="button"
          class="channel-tab"
          aria-pressed={id === channel}
          onClick={() => choose(id)}
        >
          <span>{channelNames[id]}</span>
          <span class="quiet">{state(id)}</span>
        </button>
      ))}
    </fieldset>
  );
}
