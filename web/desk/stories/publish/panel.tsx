import { useRef } from 'preact/hooks';
import { onDayAt } from '../../../../shared/text/dates.ts';
import { untilText } from '../../calendar/countdown.ts';
import { PublishApproved } from './approved.tsx';
import { PublishAttempts } from './attempts.tsx';
import { PublishByHand } from './by-hand.tsx';
import { Earlier } from './earlier.tsx';
import { PublishFailed } from './failed.tsx';
import { PublishOut } from './out.tsx';
import { PublishPlanned } from './planned.tsx';
import type { PublishPanelProps } from './props.ts';
import { StopPost } from './stop.tsx';

/** The post's way out, and what there is to do about it once it is out. */
export function PublishPanel(props: PublishPanelProps) {
  const { post } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  if (post.state === 'draft' && post.attempts.length === 0 && !post.earlier) return null;
  const changed: PublishPanelProps['onChange'] = (story, said) => {
    // What was pressed is gone when the post is in another state.
    heading.current?.focus({ preventScroll: true });
    props.onChange(story, said);
  };
  return (
    <section class="publish" aria-labelledby="publicera-rubrik">
      <h3 id="publicera-rubrik" tabIndex={-1} ref={heading}>
        Publicering
      </h3>
      <PublishState {...props} onChange={changed} />
      {post.publication === undefined && <StopPost {...props} onChange={changed} />}
      <Earlier post={post} />
      <PublishAttempts post={post} />
    </section>
  );
}

function PublishState(props: PublishPanelProps) {
  const { post } = props;
  switch (post.state) {
    case 'draft':
      return null;
    case 'approved':
      return <PublishApproved {...props} />;
    case 'planned':
      return <PublishPlanned {...props} />;
    case 'by_hand':
      return <PublishByHand {...props} />;
    case 'failed':
      return <PublishFailed {...props} />;
    case 'publishing':
    case 'taking_down':
      return <OnItsWay {...props} />;
    case 'published':
    case 'taken_down':
      return <PublishOut {...props} />;
  }
}

function OnItsWay({ post }: PublishPanelProps) {
  return (
    <div class="notice">
      <p role="status">
        <strong>{post.onItsWay}</strong>
        {post.waits && ` Det gick inte ${onDayAt(post.waits.at)}: ${post.waits.text}`}
      </p>
      {post.waits && (
        <p>
          Nästa försök görs {onDayAt(post.waits.nextAt)}, {untilText(post.waits.nextAt, new Date())}.
        </p>
      )}
      <p class="quiet">Sidan uppdateras automatiskt. Du kan lämna den under tiden.</p>
    </div>
  );
}
