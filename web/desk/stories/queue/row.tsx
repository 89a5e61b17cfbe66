import type { QueueEntry } from '../../../../shared/desk/stories.ts';
import { channelNames } from '../../../../shared/publishing/channels.ts';
import { states } from '../../../../shared/stories/states/table.ts';
import { kindNames } from '../../../../shared/stories/telling.ts';
import { onDayAt } from '../../../../shared/text/dates.ts';
import { Link } from '../../router.tsx';
import { ageText } from '../age.ts';
import { ExampleStory, StoryStateChip } from '../state-chip.tsx';

export function QueueRow({ entry }: { entry: QueueEntry }) {
  return (
    <li class={`card queue-row${entry.attention.length > 0 ? ' needs' : ''}`}>
      <div class="queue-picture">
        {entry.thumbnailUrl === undefined ? (
          <span class="quiet">Ingen bild</span>
        ) : (
          <img src={entry.thumbnailUrl} alt="" loading="lazy" />
        )}
      </div>
      <div class="queue-main">
        {entry.attention.length > 0 && (
          <ul class="attention">
            {entry.attention.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <h2>
          <Link href={`/redaktion/berattelser/${entry.id}`}>{entry.title}</Link>
        </h2>
        <p class="chips">
          <StoryStateChip state={entry.state} />
          {entry.example && <ExampleStory />}
          <span class="quiet">{kindNames[entry.kind]}</span>
        </p>
      </div>
      <div class="queue-side">
        <p>
          <span class="quiet">Kom in för</span> {ageText(entry.submittedAt, new Date())}
          <span class="quiet"> sedan</span>
        </p>
        <p>{entry.owner ? entry.owner.name : <span class="quiet">Ingen ansvarig</span>}</p>
        {entry.posts.length > 0 && (
          <ul class="queue-posts">
            {entry.posts.map((post) => (
              <li key={post.channel}>
                {channelNames[post.channel]}: {postText(post)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function postText(post: QueueEntry['posts'][number]): string {
  if (post.state === 'planned' && post.plannedFor) return `planerat till ${onDayAt(post.plannedFor)}`;
  if (post.awaitsApproval) return 'väntar på godkännande';
  return states[post.stands].name;
}
