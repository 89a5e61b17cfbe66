import { channelNames } from '../../../shared/channels.ts';
import { plural } from '../../../shared/text/plural.ts';
import { publishingApi } from '../calendar/publishing-api.ts';
import { Confirm } from '../dialog.tsx';
import { useAction, useLoad } from '../load.ts';
import type { PublishPanelProps } from './publish-panel.tsx';

interface PublishNowProps extends Pick<PublishPanelProps, 'story' | 'post' | 'onChange'> {
  onClose: () => void;
}

/** Says exactly what goes out, and where, before it does. */
export function PublishNow({ story, post, onChange, onClose }: PublishNowProps) {
  const action = useAction();
  const status = useLoad('publicering', publishingApi.status);
  const isByHand = post.channel === 'manual';
  const page = status.data?.channels.find(({ channel }) => channel === post.channel)?.pageName;
  const where = page === undefined ? channelNames[post.channel] : `${channelNames[post.channel]}, ”${page}”`;
  const publish = async () => {
    const published = await publishingApi.publish({ storyId: story.id, channel: post.channel });
    onChange(published, isByHand ? 'Inlägget väntar på att läggas ut.' : 'Inlägget är på väg ut.');
  };
  return (
    <Confirm
      title={isByHand ? 'Lägg ut för hand nu?' : `Publicera nu på ${channelNames[post.channel]}?`}
      verb={isByHand ? 'Lägg ut för hand nu' : 'Publicera nu'}
      pendingText={isByHand ? 'Gör klart …' : 'Publicerar …'}
      action={action}
      work={publish}
      onClose={onClose}
    >
      <p>
        {isByHand
          ? 'Du får texten att kopiera och bilderna att hämta, och lägger själv ut inlägget:'
          : 'Det här går ut direkt, precis så här, och blir synligt för alla:'}
      </p>
      <p class="as-written saved-words">{post.text}</p>
      <p>
        {post.photoIds.length === 0 ? 'Inga bilder' : plural(post.photoIds.length, 'bild', 'bilder')} ·{' '}
        {where}
        {post.approval && ` · godkänt av ${post.approval.by}`}
      </p>
    </Confirm>
  );
}
