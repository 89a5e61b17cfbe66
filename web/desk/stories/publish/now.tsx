import type { CalendarView } from '../../../../shared/desk/publishing.ts';
import { channelNames } from '../../../../shared/publishing/channels.ts';
import { mondayOf } from '../../../../shared/stories/planning/weeks.ts';
import { swedishDay } from '../../../../shared/text/dates.ts';
import { plural } from '../../../../shared/text/plural.ts';
import { daysAfter, swedishTimeOf } from '../../../../shared/text/swedish-time.ts';
import { publishingApi } from '../../calendar/publishing-api.ts';
import { conflictsAt } from '../../calendar/suggest-time.ts';
import { Confirm } from '../../frame/dialog.tsx';
import { useAction, useLoad } from '../../load.ts';
import type { PublishPanelProps } from './props.ts';

interface PublishNowProps extends Pick<PublishPanelProps, 'story' | 'post' | 'onChange'> {
  onClose: () => void;
}

/** Says exactly what goes out, and where, before it does. */
export function PublishNow({ story, post, onChange, onClose }: PublishNowProps) {
  const action = useAction();
  const status = useLoad('publicering', publishingApi.status);
  const today = swedishDay(new Date());
  const [from, till] = [mondayOf(daysAfter(today, -8)), daysAfter(today, 8)];
  const calendar = useLoad(`kalender/${from}/${till}`, () => publishingApi.calendar(from, till));
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
      <div role="status">{calendar.data && <AgainstPlan {...{ story, post }} view={calendar.data} />}</div>
    </Confirm>
  );
}

interface AgainstPlanProps extends Pick<PublishPanelProps, 'story' | 'post'> {
  view: CalendarView;
}

/** What the plan has against just now; to know, since there may be good reason not to wait. */
function AgainstPlan({ story, post, view }: AgainstPlanProps) {
  const key = { storyId: story.id, channel: post.channel };
  const conflicts = conflictsAt(key, swedishTimeOf(new Date()), view);
  if (conflicts.length === 0) return null;
  return (
    <div class="notice warn">
      <p>
        <strong>Just nu går det emot planen. Du kan publicera ändå.</strong>
      </p>
      <ul class="conflicts">
        {conflicts.map(({ kind, text }) => (
          <li key={kind}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
