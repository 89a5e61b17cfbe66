import { useState } from 'preact/hooks';
import { onDayAt } from '../../../../shared/text/dates.ts';
import { PlanDialog } from '../../calendar/plan-dialog.tsx';
import { Link } from '../../router.tsx';
import { PublishNow } from './now.tsx';
import type { PublishPanelProps } from './props.ts';

/** An approved post: a time is chosen for it, or it is published at once. */
export function PublishApproved({ story, post, me, onChange }: PublishPanelProps) {
  const [dialog, setDialog] = useState<'plan' | 'now'>();
  const isByHand = post.channel === 'manual';
  if (!me.mayChange) return <p>Inlägget är godkänt. En kommunikatör planerar det.</p>;
  return (
    <>
      {post.plannedFor !== undefined && (
        <p class="notice warn">
          Inlägget var planerat till {onDayAt(post.plannedFor)} men har inte längre någon plats i kalendern.
          Välj en ny tid.
        </p>
      )}
      {story.withdrawnAt === undefined && post.approvalHolds && (
        <div class="tools">
          <button type="button" onClick={() => setDialog('plan')}>
            Planera …
          </button>
          <button type="button" class="secondary" onClick={() => setDialog('now')}>
            {isByHand ? 'Lägg ut för hand nu …' : 'Publicera nu …'}
          </button>
        </div>
      )}
      <p class="hint">
        <Link href="/redaktion/kalender">Se vad som redan ligger i kalendern</Link>
      </p>
      {dialog === 'plan' && (
        <PlanDialog
          post={{ storyId: story.id, channel: post.channel }}
          title={story.title}
          start={{}}
          isMove={false}
          onPlanned={(planned) => onChange(planned.story, 'Inlägget är planerat.')}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'now' && (
        <PublishNow story={story} post={post} onChange={onChange} onClose={() => setDialog(undefined)} />
      )}
    </>
  );
}
