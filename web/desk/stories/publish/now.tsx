import { useState } from 'preact/hooks';
import type { PlanConflict } from '../../../../shared/desk/publishing.ts';
import { channelNames, channelPlaces } from '../../../../shared/publishing/channels.ts';
import { mondayOf } from '../../../../shared/stories/planning/weeks.ts';
import { swedishDay } from '../../../../shared/text/dates.ts';
import { plural } from '../../../../shared/text/plural.ts';
import { daysAfter, swedishTimeOf } from '../../../../shared/text/swedish-time.ts';
import { publishingApi } from '../../calendar/publishing-api.ts';
import { ReasonField } from '../../calendar/reason-field.tsx';
import { SameText } from '../../calendar/same-text.tsx';
import { conflictsAt } from '../../calendar/suggest-time.ts';
import { Confirm } from '../../frame/dialog.tsx';
import { useAction, useLoad } from '../../load.ts';
import { PhotosAsApproved } from '../post/photos-as-approved.tsx';
import type { PublishPanelProps } from './props.ts';

interface PublishNowProps extends Pick<PublishPanelProps, 'story' | 'post' | 'onChange'> {
  /** It failed and is tried again. */
  again?: boolean;
  onClose: () => void;
}

/** Says exactly what goes out, and where, before it does; against the plan only with a reason. */
export function PublishNow({ story, post, again = false, onChange, onClose }: PublishNowProps) {
  const action = useAction();
  const [despite, setDespite] = useState('');
  const status = useLoad('publicering', publishingApi.status);
  const today = swedishDay(new Date());
  const [from, till] = [mondayOf(daysAfter(today, -8)), daysAfter(today, 8)];
  const calendar = useLoad(`kalender/${from}/${till}`, () => publishingApi.calendar(from, till));
  const isByHand = post.channel === 'manual';
  const key = { storyId: story.id, channel: post.channel };
  const conflicts = calendar.data ? conflictsAt(key, swedishTimeOf(new Date()), calendar.data) : [];
  // The server may know of a post that came after this calendar was asked for.
  const asksWhy = conflicts.length > 0 || action.error?.code === 'invalid';
  const page = status.data?.channels.find(({ channel }) => channel === post.channel)?.pageName;
  const where = page === undefined ? channelNames[post.channel] : `${channelNames[post.channel]}, ”${page}”`;
  const verb = again ? 'Försök igen' : isByHand ? 'Lägg ut för hand nu' : 'Publicera nu';
  const publish = async () => {
    const published = await (again ? publishingApi.retry : publishingApi.publish)(key, { despite });
    onChange(published, isByHand ? 'Inlägget väntar på att läggas ut.' : 'Inlägget är på väg ut.');
  };
  return (
    <Confirm
      title={isByHand ? `${verb}?` : `${verb} ${channelPlaces[post.channel]}?`}
      verb={verb}
      pendingText={isByHand ? 'Gör klart …' : 'Publicerar …'}
      action={action}
      work={publish}
      onClose={onClose}
    >
      <p>
        {isByHand
          ? 'Du får texten att kopiera och bilderna att hämta, och lägger själv ut inlägget:'
          : 'Det här publiceras direkt, precis så här, och blir synligt för alla:'}
      </p>
      <p class="as-written saved-words">{post.text}</p>
      <SameText post={key} />
      <PhotosAsApproved story={story} post={post} />
      <p>
        {post.photoIds.length === 0 ? 'Inga bilder' : plural(post.photoIds.length, 'bild', 'bilder')} ·{' '}
        {where}
        {post.approval && ` · godkänt av ${post.approval.by}`}
      </p>
      <div role="status">{conflicts.length > 0 && <AgainstPlan conflicts={conflicts} />}</div>
      {asksWhy && <ReasonField value={despite} label="Skäl att publicera ändå" onInput={setDespite} />}
    </Confirm>
  );
}

/** What the plan has against just now: it needs a reason not to wait. */
function AgainstPlan({ conflicts }: { conflicts: PlanConflict[] }) {
  return (
    <div class="notice warn">
      <p>
        <strong>Just nu går det emot planen. Med ett skäl kan du publicera ändå.</strong>
      </p>
      <ul class="conflicts">
        {conflicts.map(({ kind, text }) => (
          <li key={`${kind}${text}`}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
