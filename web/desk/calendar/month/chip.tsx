import type { CalendarPost, WaitingPost } from '../../../../shared/desk/publishing.ts';
import { states } from '../../../../shared/stories/states/table.ts';
import { Link } from '../../router.tsx';
import { ChannelMark } from '../channel-mark.tsx';
import { canMove, handleId, movable } from '../items.ts';
import type { Moving } from '../use-moving.ts';

interface ChipProps {
  post: CalendarPost | WaitingPost;
  moving: Moving;
  mayMove: boolean;
}

/** A post in the calendar or beside it: a way to its story, and a handle to move it by. */
export function Chip({ post, moving, mayMove }: ChipProps) {
  const placed = 'state' in post ? post : undefined;
  const item = movable(post);
  const isMovable = mayMove && canMove(post);
  const isHeld = moving.held?.item.storyId === item.storyId && moving.held.item.channel === item.channel;
  const state = placed?.state ?? 'approved';
  const heldBack = 'heldBack' in post ? post.heldBack : undefined;
  const isAgainst = placed !== undefined && placed.conflicts.length > 0;
  return (
    <li
      class={`post-chip post-${state}${post.needsApproval === undefined ? '' : ' unapproved'}${isHeld ? ' held' : ''}${isMovable ? ' movable' : ''}`}
      draggable={isMovable}
      onDragStart={(event) => {
        if (event.dataTransfer) {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', item.title);
        }
        moving.drag.start(item);
      }}
      onDragEnd={moving.drag.end}
    >
      <span class="chip-line">
        <ChannelMark channel={post.channel} />
        {placed && <time dateTime={placed.at}>{placed.time}</time>}
        {placed && placed.state !== 'planned' && (
          <span class="chip-state">{states[placed.stands].calendar?.mark}</span>
        )}
        {isAgainst && (
          <span class="chip-state" title={placed.conflicts.map(({ text }) => text).join(' ')}>
            trots planen
          </span>
        )}
        {post.needsApproval !== undefined && <span class="chip-state">behöver nytt godkännande</span>}
        {isMovable && (
          <button
            type="button"
            class="chip-handle"
            id={handleId(item)}
            aria-label={`${placed ? 'Flytta' : 'Planera'}: ${item.title}`}
            onClick={() => moving.pickUp(item)}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M8 1v14M1 8h14M8 1 6 3.5h4zM8 15l-2-2.5h4zM1 8l2.5-2v4zM15 8l-2.5-2v4z" />
            </svg>
          </button>
        )}
      </span>
      <Link href={`/redaktion/berattelser/${post.storyId}`} class="chip-title">
        {post.title}
      </Link>
      {[heldBack, post.needsApproval].map((why) => why && <p key={why}>{why}</p>)}
      {post.example && <span class="chip-state">exempel</span>}
    </li>
  );
}
