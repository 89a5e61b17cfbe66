import { useState } from 'preact/hooks';
import type { DeskPost, DeskStory } from '../../../../shared/desk/stories.ts';
import { channelAims } from '../../../../shared/publishing/channels.ts';
import { DeskError } from '../../api.ts';
import { SameText } from '../../calendar/same-text.tsx';
import { Confirm } from '../../frame/dialog.tsx';
import { useAction } from '../../load.ts';
import { PhotosAsApproved } from '../post/photos-as-approved.tsx';
import { storyApi } from '../story-api.ts';
import type { StoryProps } from '../story-props.ts';

interface ApproveDialogProps {
  story: DeskStory;
  post: DeskPost;
  changed: StoryProps['changed'];
  onClose: () => void;
}

/** Shows exactly what is approved: the text, the photos with their texts, the channel and the plan's version. */
export function ApproveDialog({ story, post, changed, onClose }: ApproveDialogProps) {
  const [notMine, setNotMine] = useState(false);
  const action = useAction();
  // What stood here when the window was opened is what is approved, whatever others save meanwhile.
  const [seen] = useState(post);
  const approve = async () => {
    if (!notMine) throw new DeskError('invalid', 'Kryssa i att du inte själv har skickat in berättelsen.');
    changed(await storyApi.approve(story.id, seen.channel, seen.hash), 'Inlägget är godkänt.');
  };
  return (
    <Confirm
      title={`Godkänn inlägget ${channelAims[seen.channel]}?`}
      verb="Godkänn inlägget"
      pendingText="Godkänner …"
      action={action}
      work={approve}
      onClose={onClose}
    >
      <p>Det här godkänner du, enligt plan {story.plan.number}:</p>
      <p class="as-written saved-words">{seen.text}</p>
      <SameText post={{ storyId: story.id, channel: seen.channel }} />
      <PhotosAsApproved story={story} post={seen} />
      <p class="quiet">
        Varje ändring efteråt i text, bilder, kanal eller det i planen som inlägget vilar på gör att det
        behövs ett nytt godkännande.
      </p>
      <label class="tick">
        <input
          type="checkbox"
          checked={notMine}
          onChange={(event) => setNotMine(event.currentTarget.checked)}
        />
        Jag har inte själv skickat in berättelsen.
      </label>
    </Confirm>
  );
}
