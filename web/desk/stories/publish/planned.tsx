import { useState } from 'preact/hooks';
import type { DeskPost } from '../../../../shared/desk/stories.ts';
import { channelPlaces } from '../../../../shared/publishing/channels.ts';
import { swedishDateTime } from '../../../../shared/text/dates.ts';
import { swedishTimeOf } from '../../../../shared/text/swedish-time.ts';
import { untilText } from '../../calendar/countdown.ts';
import { PlanDialog } from '../../calendar/plan-dialog.tsx';
import { publishingApi } from '../../calendar/publishing-api.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { useChange } from '../story-props.ts';
import { PublishNow } from './now.tsx';
import type { PublishPanelProps } from './props.ts';

/** A post with its place in the calendar. */
export function PublishPlanned({ story, post, me, onChange }: PublishPanelProps) {
  const [dialog, setDialog] = useState<'move' | 'now'>();
  const { change, pending, error } = useChange(onChange);
  const key = { storyId: story.id, channel: post.channel };
  if (post.plannedFor === undefined) return null;
  return (
    <>
      <div class={post.approvalHolds ? 'notice' : 'notice warn'}>
        <p>
          <strong>{swedishDateTime(post.plannedFor)}</strong>, {untilText(post.plannedFor, new Date())}
        </p>
        <p>
          {whatHappens(post)}
          {post.plannedBy !== undefined && ` Planerat av ${post.plannedBy}.`}
        </p>
      </div>
      {me.mayChange && (
        <div class="tools">
          {post.approvalHolds && (
            <>
              <button type="button" class="secondary" onClick={() => setDialog('move')}>
                Byt tid …
              </button>
              <button type="button" class="secondary" onClick={() => setDialog('now')}>
                {post.channel === 'manual' ? 'Lägg ut för hand nu …' : 'Publicera nu …'}
              </button>
            </>
          )}
          <button
            type="button"
            class="secondary"
            aria-disabled={pending}
            onClick={() =>
              change(
                () => publishingApi.unplan(key),
                `Inlägget är inte längre planerat.${post.approvalHolds ? ' Det är godkänt.' : ''}`,
              )
            }
          >
            {pending ? 'Tar bort …' : 'Ta bort ur kalendern'}
          </button>
        </div>
      )}
      {error && <ErrorBox error={error} />}
      {dialog === 'move' && (
        <PlanDialog
          post={key}
          title={story.title}
          start={swedishTimeOf(post.plannedFor)}
          isMove
          onPlanned={(planned) => onChange(planned.story, 'Inlägget är flyttat.')}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'now' && (
        <PublishNow story={story} post={post} onChange={onChange} onClose={() => setDialog(undefined)} />
      )}
    </>
  );
}

function whatHappens({ channel, approvalHolds }: DeskPost): string {
  if (!approvalHolds) return 'Inlägget går inte ut förrän någon har godkänt det på nytt.';
  return channel === 'manual'
    ? 'Då är det dags för någon att lägga ut inlägget för hand.'
    : `Då publiceras inlägget automatiskt ${channelPlaces[channel]}.`;
}
